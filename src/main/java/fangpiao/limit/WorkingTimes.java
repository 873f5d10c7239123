package fangpiao.limit;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bureau's working time, as calendar and settings have it now. */
@Component
class WorkingTimes {

    private final WorkingCalendar calendar;
    private final OfficeHours hours;
    private final Clock clock;

    WorkingTimes(
            WorkingCalendar calendar,
            @Value("${fangpiao.limit.office-hours.from}") LocalTime from,
            @Value("${fangpiao.limit.office-hours.until}") LocalTime until,
            Clock clock) {
        if (!from.isBefore(until))
            throw new IllegalArgumentException("office hours end before they begin: " + from + " to " + until);
        this.calendar = calendar;
        this.hours = new OfficeHours(from, until);
        this.clock = clock;
    }

    WorkingDays days() {
        return calendar.known();
    }

    WorkingTime on(WorkingDays days) {
        return new WorkingTime(days, hours, clock.getZone());
    }
}
