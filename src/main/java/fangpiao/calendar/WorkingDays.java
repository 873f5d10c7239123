package fangpiao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The working days as they are known at this moment, for whoever counts many limits at once; asks no table any more. */
public class WorkingDays {

    private final Map<LocalDate, Boolean> exceptions;
    private final Map<LocalDate, Map<Integer, LocalDate>> counted = new HashMap<>();

    WorkingDays(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = exceptions;
    }

    /** The last of so many working days that follow a day, as {@link WorkingCalendar#workingDaysAfter} says. */
    public LocalDate after(LocalDate day, int count) {
        return counted.computeIfAbsent(day, begun -> new HashMap<>())
                .computeIfAbsent(count, limit -> count(day, limit));
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

    private boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, !weekend);
    }
}
