package fangpiao.calendar;

import fangpiao.calendar.CalendarChange.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of the calendar, proposed and decided, and the days themselves. */
@Repository
class CalendarChanges {

    private static final String CHANGE = """
            select c.*, c.proposed_at at time zone 'Asia/Shanghai' as proposed, d.outcome, d.decided_by, d.opinion,
                   d.decided_at at time zone 'Asia/Shanghai' as decided
            from calendar_change c left join calendar_decision d on d.change_no = c.no""";

    private final JdbcClient db;
    private final Clock clock;

    CalendarChanges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Two who propose or decide do it one after the other. */
    void takeTurns() {
        db.sql("lock table calendar_decision in share row exclusive mode").update();
    }

    long add(int year, String documentNo, String reason, String person) {
        return db.sql("""
                insert into calendar_change (year, document_no, reason, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?) returning no""")
                .params(year, documentNo, reason, person, OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void addDays(long no, List<SpecialDay> days) {
        days.forEach(day -> db.sql("insert into calendar_change_day (change_no, day, kind, name) values (?, ?, ?, ?)")
                .params(no, day.day(), day.kind().name(), day.name())
                .update());
    }

    void decide(CalendarChange change, Outcome outcome, String person, String opinion) {
        db.sql("""
                insert into calendar_decision (change_no, proposed_by, outcome, decided_by, opinion, decided_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(change.no(), change.proposedBy(), outcome.name(), person, opinion, OffsetDateTime.now(clock))
                .update();
    }

    /** What the change says is so from now on, and is confirmed. */
    void bringIntoForce(long no) {
        db.sql("delete from calendar_day where day in (select day from calendar_change_day where change_no = ?)")
                .param(no)
                .update();
        db.sql("""
                insert into calendar_day (day, kind, name, confirmed, change_no)
                select day, kind, name, true, change_no from calendar_change_day
                where change_no = ? and kind <> 'ORDINARY'""").param(no).update();
    }

    Optional<CalendarChange> find(long no) {
        return db.sql(CHANGE + " where c.no = ?")
                .param(no)
                .query(CalendarChanges::change)
                .optional();
    }

    Optional<CalendarChange> open(int year) {
        return db.sql(CHANGE + " where c.year = ? and d.no is null")
                .param(year)
                .query(CalendarChanges::change)
                .optional();
    }

    List<CalendarChange> ofYear(int year) {
        return db.sql(CHANGE + " where c.year = ? order by c.no desc")
                .param(year)
                .query(CalendarChanges::change)
                .list();
    }

    List<SpecialDay> daysOf(long no) {
        return db.sql("select day, kind, name from calendar_change_day where change_no = ? order by day")
                .param(no)
                .query(CalendarChanges::day)
                .list();
    }

    /** As they are in force. */
    List<SpecialDay> daysOf(int year) {
        return db.sql("select day, kind, name from calendar_day where extract(year from day) = ? order by day")
                .param(year)
                .query(CalendarChanges::day)
                .list();
    }

    List<LocalDate> unconfirmed(int year) {
        return db.sql("select day from calendar_day where extract(year from day) = ? and not confirmed")
                .param(year)
                .query(LocalDate.class)
                .list();
    }

    List<Integer> years() {
        return db.sql("select distinct extract(year from day)::int as year from calendar_day order by year")
                .query(Integer.class)
                .list();
    }

    private static SpecialDay day(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")), row.getString("name"));
    }

    private static CalendarChange change(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new CalendarChange(
                row.getLong("no"),
                row.getInt("year"),
                row.getString("document_no"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getObject("proposed", LocalDateTime.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("decided_by"),
                row.getObject("decided", LocalDateTime.class),
                row.getString("opinion"));
    }
}
