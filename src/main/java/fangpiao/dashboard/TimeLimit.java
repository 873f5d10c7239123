package fangpiao.dashboard;

import fangpiao.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** How long a step may take where its diagram names no last day: so many working days after the day it began. */
@Component
class TimeLimit {

    static final int WORKING_DAYS = 3;

    private final WorkingCalendar calendar;

    TimeLimit(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last day for what began on a day; asks the calendar once for each day. */
    UnaryOperator<LocalDate> remembering() {
        var known = new HashMap<LocalDate, LocalDate>();
        return begun -> known.computeIfAbsent(begun, day -> calendar.workingDaysAfter(day, WORKING_DAYS));
    }

    /** What began before this day is overdue today. */
    LocalDate begunBefore(LocalDate today) {
        return calendar.workingDaysBefore(today, WORKING_DAYS);
    }
}
