package fangpiao.benchmark;

import static fangpiao.expiry.ExpiryStorm.LAST_DAY;
import static fangpiao.expiry.ExpiryStorm.THE_DAY_AFTER;

import fangpiao.issuance.Household;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vouchers with one last day, each with its book, written straight into the tables before the clock runs. */
class StormVouchers {

    /** What hand-written SQL would do on the day after: one statement for each table, everything known in advance. */
    private static final String END =
            "update voucher set status = 'EXPIRED' where no like 'FP-STORM-%' and status = 'ACTIVE'"
                    + " and expires_on < :today and kept_by is null and clock_stopped_on is null";

    private static final String PAGE = """
            insert into voucher_term_end (voucher_no, last_day, policy_version, available_fen, held_fen, ended_at)
            select no, expires_on, policy_version, coalesce(free.balance_fen, 0), coalesce(held.balance_fen, 0), now()
            from voucher
            left join ledger_account free on free.code = 'voucher/' || no || '/available'
            left join ledger_account held on held.code = 'voucher/' || no || '/held'
            where no like 'FP-STORM-%'""";

    final DataSource database;
    final int count;
    private final JdbcClient db;

    StormVouchers(DataSource database, int count) {
        this.database = database;
        this.count = count;
        this.db = JdbcClient.create(database);
        fill();
    }

    private void fill() {
        db.sql("""
                insert into voucher (no, issuance_case_no, kind, source_case_no, project_code, fund_source, holder_name, holder_id_no,
                                     holder_phone, policy_version, equity_fen, bonus_fen, face_fen, status, verify_token,
                                     stock_serial, issued_on, expires_on, handed_over_at)
                select 'FP-STORM-' || lpad(n::text, 6, '0'), 'HF-STORM-' || n, 'TALENT_SUBSIDY', 'ZX-STORM-' || n, 'RC',
                       'PROJECT', '到期户' || n, :idNo, '13900000000', 'XS-PILOT-XKZ', 10000000 + n, 0, 10000000 + n, 'ACTIVE',
                       md5(n::text), 'ST' || n, date '2024-08-30', :lastDay, now()
                from generate_series(1, :count) n""")
                .param("idNo", Household.idNumber(1))
                .param("lastDay", LAST_DAY)
                .param("count", count)
                .update();
        db.sql("""
                insert into ledger_account (code, balance_fen)
                select 'voucher/' || no || '/available', face_fen from voucher where no like 'FP-STORM-%'""").update();
        db.sql("""
                insert into ledger_transfer
                select no, 1, 'treasury', 'voucher/' || no || '/available', face_fen, 'ISSUE', issuance_case_no, now(),
                       sha256(no::bytea)
                from voucher where no like 'FP-STORM-%'""").update();
        db.sql("""
                update ledger_account set balance_fen = balance_fen - (select sum(face_fen) from voucher where no like 'FP-STORM-%')
                where code = 'treasury'""").update();
        db.sql("vacuum analyze").update();
    }

    /** The rows alone, by hand. */
    void endByHand() {
        db.sql("begin; %s; %s; commit".formatted(END, PAGE).replace(":today", "date '%s'".formatted(THE_DAY_AFTER)))
                .update();
    }

    /** Everybody is in the term again, except those who have a case, and the tables are as good as new. */
    void revive() {
        db.sql("alter table voucher_term_end disable trigger append_only").update();
        db.sql("truncate voucher_term_end, expiry_waiting").update();
        db.sql("alter table voucher_term_end enable trigger append_only").update();
        db.sql("""
                update voucher set status = 'ACTIVE'
                where no like 'FP-STORM-%' and not exists (select from voucher_expiry e where e.voucher_no = voucher.no)""").update();
        db.sql("vacuum (full, analyze) voucher").update();
    }

    long ended() {
        return count("voucher_term_end where voucher_no like 'FP-STORM-%'");
    }

    long count(String what) {
        return db.sql("select count(*) from " + what).query(Long.class).single();
    }
}
