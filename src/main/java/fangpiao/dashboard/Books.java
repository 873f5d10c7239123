package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the books agree with themselves, and how money moved month by month. */
@Repository
class Books {

    /** What was issued, spent on homes, paid out, and given back by rescissions in one month. */
    public record Month(String month, Money issued, Money used, Money paid, Money restored) {}

    /** When the books were last compared with everything else, and how many differences that found. */
    public record Proof(LocalDateTime at, long compared, long differences) {}

    private static final int MONTHS = 12;

    private final JdbcClient db;

    Books(JdbcClient db) {
        this.db = db;
    }

    /** Zero, or something is wrong. */
    Money sumOfAllAccounts() {
        return sum("select coalesce(sum(balance_fen), 0)::bigint from ledger_account");
    }

    Money owedToDevelopers() {
        return sum("""
                select coalesce(sum(balance_fen), 0)::bigint from ledger_account
                where code like 'developer/%/payable'""");
    }

    List<Month> months(LocalDate today) {
        return db.sql("""
                select to_char(booked_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
                       coalesce(sum(amount_fen) filter (where reason = 'ISSUE'), 0)::bigint as issued,
                       coalesce(sum(amount_fen) filter (where reason = 'COMMIT'), 0)::bigint as used,
                       coalesce(sum(case reason when 'BANK_RETURN' then -amount_fen else amount_fen end)
                                filter (where reason in ('SETTLE', 'INTEREST', 'CASH_OUT') and to_account = 'paid'
                                        or reason = 'BANK_RETURN'), 0)::bigint as paid,
                       coalesce(sum(amount_fen) filter (where reason in ('RESCIND', 'SET_OFF')
                                                        and to_account like 'voucher/%'), 0)::bigint as restored
                from ledger_transfer
                where booked_at >= date_trunc('month', :today::timestamp) at time zone 'Asia/Shanghai'
                                   - make_interval(months => :months - 1)
                group by month order by month""")
                .param("today", today)
                .param("months", MONTHS)
                .query((row, n) -> new Month(
                        row.getString("month"),
                        new Money(row.getLong("issued")),
                        new Money(row.getLong("used")),
                        new Money(row.getLong("paid")),
                        new Money(row.getLong("restored"))))
                .list();
    }

    /** Empty before the first night. */
    Optional<Proof> lastProof() {
        return db.sql("""
                select started_at at time zone 'Asia/Shanghai' as at, compared, differences
                from proof_run order by no desc limit 1""")
                .query((row, n) -> new Proof(
                        row.getObject("at", LocalDateTime.class), row.getLong("compared"), row.getLong("differences")))
                .optional();
    }

    private Money sum(String sql) {
        return new Money(db.sql(sql).query(Long.class).single());
    }
}
