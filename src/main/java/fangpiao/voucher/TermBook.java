package fangpiao.voucher;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often and how far last days have moved, and when clocks stood still. The caller holds the voucher's lock. */
@Repository
class TermBook {

    private final JdbcClient db;

    TermBook(JdbcClient db) {
        this.db = db;
    }

    void keep(VoucherNo no, CaseNo extension) {
        db.sql("update voucher set kept_by = ? where no = ?")
                .params(CaseNo.textOrNull(extension), no.value())
                .update();
    }

    void stop(VoucherNo no, LocalDate on, ClockStop stop, OffsetDateTime now) {
        add(no, "STOP", on, null, stop, now);
        stopped(no, on);
    }

    void resume(VoucherNo no, LocalDate on, int days, ClockStop stop, OffsetDateTime now) {
        add(no, "RESUME", on, days, stop, now);
        stopped(no, null);
    }

    private void stopped(VoucherNo no, LocalDate on) {
        db.sql("update voucher set clock_stopped_on = ? where no = ?")
                .params(on, no.value())
                .update();
    }

    private void add(VoucherNo no, String act, LocalDate on, Integer days, ClockStop stop, OffsetDateTime now) {
        db.sql("""
                insert into voucher_clock (voucher_no, seq, act, day, days, reason, case_no, maker, checker, recorded_at)
                select :voucher, coalesce(max(seq), 0) + 1, :act, :day, :days, :reason, :case, :maker, :checker, :now
                from voucher_clock where voucher_no = :voucher""")
                .param("voucher", no.value())
                .param("act", act)
                .param("day", on)
                .param("days", days)
                .param("reason", stop.reason().name())
                .param("case", stop.caseNo().value())
                .param("maker", stop.maker())
                .param("checker", stop.checker())
                .param("now", now)
                .update();
    }

    int stoppedDays(VoucherNo no) {
        return number("select coalesce(sum(days), 0)::integer from voucher_clock where voucher_no = ?", no);
    }

    /** Why the clock stands still, or stood still last; null if it never did. */
    ClockStop.Reason lastStop(VoucherNo no) {
        return db.sql(
                        "select reason from voucher_clock where voucher_no = ? and act = 'STOP' order by seq desc limit 1")
                .param(no.value())
                .query(String.class)
                .optional()
                .map(ClockStop.Reason::valueOf)
                .orElse(null);
    }

    /** Null if its clock never stood still. */
    LocalDate lastResumption(VoucherNo no) {
        return db.sql("select day from voucher_clock where voucher_no = ? and act = 'RESUME' order by seq desc limit 1")
                .param(no.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    int extensions(VoucherNo no) {
        return number(
                "select count(*)::integer from voucher_term_change where voucher_no = ? and kind = 'EXTENSION'", no);
    }

    int extendedMonths(VoucherNo no) {
        return number("select coalesce(sum(months), 0)::integer from voucher_term_change where voucher_no = ?", no);
    }

    List<TermChange> changes(VoucherNo no) {
        return db.sql("""
                select *, (changed_at at time zone 'Asia/Shanghai')::date as changed_on
                from voucher_term_change where voucher_no = ? order by seq""")
                .param(no.value())
                .query((row, n) -> new TermChange(
                        TermChange.Kind.valueOf(row.getString("kind")),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("next_day", LocalDate.class),
                        row.getObject("months", Integer.class),
                        new CaseNo(row.getString("case_no")),
                        row.getObject("changed_on", LocalDate.class)))
                .list();
    }

    private int number(String sql, VoucherNo no) {
        return db.sql(sql).param(no.value()).query(Integer.class).single();
    }
}
