package fangpiao.expiry;

import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vouchers that need a person and wait for their case (待立案): the earliest last day first, of one day the largest balance. */
@Repository
class WaitingVouchers {

    /**
     * Of which somebody should be told: whose last day comes within the days of their policy, or is over, and which have no
     * open case that knows.
     */
    private static final String UNATTENDED = """
            from voucher v
            join rule_version r on r.code = v.policy_version
            left join voucher_expiry e on e.voucher_no = v.no and e.status not in ('PAID', 'CLOSED', 'VOIDED')
            where (v.status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED') and v.expires_on <= :today + r.expiry_case_days
                   and v.clock_stopped_on is null and e.case_no is null
                or v.status = 'EXPIRED' and (e.case_no is null or e.status in ('CONTACTING', 'CONTACTED')))""";

    /** Many are found quicker by one statement than set after set: nobody knows where the next ones begin. */
    private static final String ENLIST = """
            insert into expiry_waiting (voucher_no, last_day, balance_fen, waiting_since)
            select v.no, v.expires_on, coalesce(free.balance_fen, 0) + coalesce(held.balance_fen, 0), :now
            from (select v.no, v.expires_on\s""" + UNATTENDED + """
            ) v
            left join ledger_account free on free.code = 'voucher/' || v.no || '/available'
            left join ledger_account held on held.code = 'voucher/' || v.no || '/held'
            where not exists (select from expiry_waiting w where w.voucher_no = v.no and not w.in_trouble)
            on conflict (voucher_no) do update set in_trouble = false""";

    private final JdbcClient db;
    private final Clock clock;

    WaitingVouchers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Puts those who need a case in the line, and those back that were in trouble; nothing if another node is doing it. */
    void enlist() {
        if (!isForUs()) return;
        db.sql(ENLIST)
                .param("today", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Until the transaction ends. */
    private boolean isForUs() {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('expiry_waiting'))")
                .query(Boolean.class)
                .single();
    }

    List<VoucherNo> next(int atMost) {
        return db.sql("""
                select voucher_no from expiry_waiting where not in_trouble
                order by last_day, balance_fen desc, voucher_no limit ?""")
                .param(atMost)
                .query((row, n) -> new VoucherNo(row.getString("voucher_no")))
                .list();
    }

    /** Takes a voucher and its place in the line for this transaction; nothing to take if somebody else has one of them in hand. */
    boolean take(VoucherNo voucher) {
        return db.sql("""
                select 1 from expiry_waiting w join voucher v on v.no = w.voucher_no where w.voucher_no = ?
                for no key update of w, v skip locked""")
                .param(voucher.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Things may have changed while it waited: used up, given more days, or told by another way. */
    boolean isStillUnattended(VoucherNo voucher) {
        return db.sql("select exists (select " + UNATTENDED + " and v.no = :voucher)")
                .param("today", LocalDate.now(clock))
                .param("voucher", voucher.value())
                .query(Boolean.class)
                .single();
    }

    void strike(VoucherNo voucher) {
        db.sql("delete from expiry_waiting where voucher_no = ?")
                .param(voucher.value())
                .update();
    }

    void leaveToTheNextSheet(VoucherNo voucher) {
        db.sql("update expiry_waiting set in_trouble = true where voucher_no = ?")
                .param(voucher.value())
                .update();
    }

    /** Whether it is time for the next ones; if so, nobody's time before the pause is over. */
    boolean takeTurn(Duration pause) {
        return db.sql("""
                update expiry_pace set next_at = clock_timestamp() + :millis * interval '1 millisecond'
                where next_at <= clock_timestamp() and exists (select from expiry_waiting where not in_trouble)""").param("millis", pause.toMillis()).update() > 0;
    }
}
