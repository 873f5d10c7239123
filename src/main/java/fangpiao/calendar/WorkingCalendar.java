package fangpiao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
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

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
