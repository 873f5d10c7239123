package fangpiao.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a change of the calendar has moved. */
@Repository
class MoveLines {

    /** The last day of a task's limit, before and after. */
    public record Move(String caseNo, String step, LocalDate before, LocalDate after) {}

    /** @param waiting limits that are still to be looked at */
    public record Summary(int tasks, int cases, int later, int earlier, int waiting) {}

    /** A voucher whose printed last day is a day of rest by now, though its rules let it end on a working day. */
    public record VoucherDay(String voucherNo, String holder, LocalDate printed, LocalDate next) {}

    private final JdbcClient db;

    MoveLines(JdbcClient db) {
        this.db = db;
    }

    Summary summary(long change) {
        return db.sql("""
                select count(*) as tasks, count(distinct l.case_no) as cases,
                       count(*) filter (where m.due_after > m.due_before) as later,
                       count(*) filter (where m.due_after < m.due_before) as earlier,
                       (select count(*) from task_limit open
                        where open.open and open.edition < (select no from calendar_decision
                                                            where change_no = :change and outcome = 'CONFIRMED')) as waiting
                from limit_move m join task_limit l using (task_id)
                where m.change_no = :change""")
                .param("change", change)
                .query((row, n) -> new Summary(
                        row.getInt("tasks"),
                        row.getInt("cases"),
                        row.getInt("later"),
                        row.getInt("earlier"),
                        row.getInt("waiting")))
                .single();
    }

    List<Move> moves(long change, Slice slice) {
        return db.sql("""
                select l.case_no, m.step, (m.due_before at time zone 'Asia/Shanghai')::date as before,
                       (m.due_after at time zone 'Asia/Shanghai')::date as after
                from limit_move m join task_limit l using (task_id)
                where m.change_no = ? order by m.due_before, m.task_id limit ? offset ?""")
                .params(change, slice.size(), slice.offset())
                .query((row, n) -> new Move(
                        row.getString("case_no"),
                        row.getString("step"),
                        row.getObject("before", LocalDate.class),
                        row.getObject("after", LocalDate.class)))
                .list();
    }

    List<VoucherDay> vouchersOnDaysOfRest(int year) {
        return db.sql("""
                select v.no, v.holder_name, v.expires_on,
                       (select min(d)::date from generate_series(v.expires_on, v.expires_on + 60, interval '1 day') d
                        left join calendar_day c on c.day = d
                        where coalesce(c.kind = 'WORKDAY', extract(isodow from d) < 6)) as next
                from voucher v
                join rule_version r on r.code = v.policy_version and r.roll_to_working_day
                left join calendar_day c on c.day = v.expires_on
                where extract(year from v.expires_on) = ? and v.status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED')
                  and not coalesce(c.kind = 'WORKDAY', extract(isodow from v.expires_on) < 6)
                order by v.expires_on, v.no""")
                .param(year)
                .query((row, n) -> new VoucherDay(
                        row.getString("no"),
                        row.getString("holder_name"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("next", LocalDate.class)))
                .list();
    }
}
