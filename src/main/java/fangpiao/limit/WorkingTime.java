package fangpiao.limit;

import fangpiao.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Counts in the time in which the bureau works: the office hours of working days, and nothing else. */
class WorkingTime {

    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

    private final WorkingDays days;
    private final OfficeHours hours;
    private final ZoneId zone;

    WorkingTime(WorkingDays days, OfficeHours hours, ZoneId zone) {
        this.days = days;
        this.hours = hours;
        this.zone = zone;
    }

    /** The last moment of the last of so many working days after a day. */
    Instant endAfter(LocalDate day, int workingDays) {
        return days.after(day, workingDays).atTime(LAST_MOMENT).atZone(zone).toInstant();
    }

    /** How much of it passes from one moment to another; none if the other does not come later. */
    Duration between(Instant from, Instant to) {
        Duration passed = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1))
            passed = passed.plus(within(day, from, to));
        return passed;
    }

    /** The moment at which so much of it has passed. */
    Instant after(Instant from, Duration time) {
        Duration left = time;
        LocalDate day = dayOf(from);
        while (true) {
            Instant begin = later(from, at(day, hours.from()));
            Duration today = within(day, from, at(day, hours.until()));
            if (!today.isZero() && left.compareTo(today) <= 0) return begin.plus(left);
            left = left.minus(today);
            day = day.plusDays(1);
        }
    }

    Duration ofOneDay() {
        return Duration.between(hours.from(), hours.until());
    }

    /** The beginning of the day after the moment's. */
    Instant tomorrow(Instant now) {
        return dayOf(now).plusDays(1).atStartOfDay(zone).toInstant();
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Duration within(LocalDate day, Instant from, Instant to) {
        if (!days.isWorkingDay(day)) return Duration.ZERO;
        Instant begin = later(from, at(day, hours.from()));
        Instant end = at(day, hours.until());
        if (to.isBefore(end)) end = to;
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
