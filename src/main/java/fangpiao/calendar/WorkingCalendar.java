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
    private volatile WorkingDays known;

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
        return workingDays(day, count, 1);
    }

    /** The first of so many working days that lie before a day. */
    public LocalDate workingDaysBefore(LocalDate day, int count) {
        return workingDays(day, count, -1);
    }

    /** All of it at once, for whoever counts many limits; read anew only when a change has come into force. */
    public WorkingDays known() {
        long edition =
                db.sql("select no from calendar_edition").query(Long.class).single();
        WorkingDays last = known;
        if (last == null || last.edition() != edition) known = last = read(edition);
        return last;
    }

    private WorkingDays read(long edition) {
        var exceptions = new HashMap<LocalDate, Boolean>();
        db.sql("select day, kind = 'WORKDAY' as worked from calendar_day").query(row -> {
            exceptions.put(row.getObject("day", LocalDate.class), row.getBoolean("worked"));
        });
        return new WorkingDays(edition, exceptions);
    }

    /** Asked once for all the days; no rest is so long that three times as many days and two months would not do. */
    private LocalDate workingDays(LocalDate from, int count, int step) {
        if (count == 0) return from;
        return db.sql("""
                select cast(:from as date) + passed * :step
                from generate_series(1, :count * 3 + 60) passed
                left join calendar_day c on c.day = cast(:from as date) + passed * :step
                where coalesce(c.kind = 'WORKDAY', extract(isodow from cast(:from as date) + passed * :step) < 6)
                order by passed offset :count - 1 limit 1""")
                .param("from", from)
                .param("step", step)
                .param("count", count)
                .query(LocalDate.class)
                .single();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
