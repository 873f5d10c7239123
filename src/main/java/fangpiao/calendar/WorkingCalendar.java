package fangpiao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holidays and make-up workdays (调休), as the table {@code calendar_day} has them. */
@Repository
public class WorkingCalendar {

    private final JdbcClient db;

    WorkingCalendar(JdbcClient db) {
        this.db = db;
    }

    public boolean isWorkingDay(LocalDate day) {
        return db.sql("select kind = 'WORKDAY' from calendar_day where day = ?")
                .param(day)
                .query(Boolean.class)
                .optional()
                .orElseGet(() -> !isWeekend(day));
    }

    /** The day itself if it is worked, else the next one that is. */
    public LocalDate firstWorkingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : firstWorkingDayFrom(day.plusDays(1));
    }

    /** The last of so many working days that follow a day: a limit of 3 working days from Monday ends on Thursday. */
    public LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate last = day;
        for (int i = 0; i < count; i++) last = firstWorkingDayFrom(last.plusDays(1));
        return last;
    }

    /** The first of so many working days that lie before a day. */
    public LocalDate workingDaysBefore(LocalDate day, int count) {
        LocalDate first = day;
        for (int i = 0; i < count; i++) first = lastWorkingDayUpTo(first.minusDays(1));
        return first;
    }

    /** All of it at once, for whoever counts many limits. */
    public WorkingDays known() {
        var exceptions = new HashMap<LocalDate, Boolean>();
        db.sql("select day, kind = 'WORKDAY' as worked from calendar_day").query(row -> {
            exceptions.put(row.getObject("day", LocalDate.class), row.getBoolean("worked"));
        });
        return new WorkingDays(exceptions);
    }

    private LocalDate lastWorkingDayUpTo(LocalDate day) {
        return isWorkingDay(day) ? day : lastWorkingDayUpTo(day.minusDays(1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
