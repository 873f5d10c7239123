package fangpiao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The working days as they are known at this moment, for whoever counts many limits at once; asks no table any more. */
public class WorkingDays {

    private final long edition;
    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> years;
    private final Map<LocalDate, Map<Integer, LocalDate>> counted = new ConcurrentHashMap<>();

    WorkingDays(long edition, Map<LocalDate, Boolean> exceptions) {
        this(
                edition,
                exceptions,
                exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet()));
    }

    private WorkingDays(long edition, Map<LocalDate, Boolean> exceptions, Set<Integer> years) {
        this.edition = edition;
        this.exceptions = exceptions;
        this.years = years;
    }

    /** Of the calendar: rises with each confirmed change. */
    public long edition() {
        return edition;
    }

    /** The last of so many working days that follow a day, as {@link WorkingCalendar#workingDaysAfter} says. */
    public LocalDate after(LocalDate day, int count) {
        return counted.computeIfAbsent(day, begun -> new ConcurrentHashMap<>())
                .computeIfAbsent(count, limit -> count(day, limit));
    }

    public boolean isWorkingDay(LocalDate day) {
        return exceptions.getOrDefault(day, !isWeekend(day));
    }

    /** Whether the holidays of the day's year are known; else only weekends are, and what was counted may still move. */
    public boolean isKnown(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The same, but on these days nothing counts. */
    public WorkingDays without(Set<LocalDate> still) {
        if (still.isEmpty()) return this;
        var fewer = new HashMap<>(exceptions);
        still.forEach(day -> fewer.put(day, false));
        return new WorkingDays(edition, fewer, years);
    }

    /** How many working days have passed since a day: none on the day itself and on the rest days after it. */
    public long between(LocalDate day, LocalDate last) {
        return last.isAfter(day)
                ? day.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    private LocalDate count(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) left--;
        }
        return last;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
