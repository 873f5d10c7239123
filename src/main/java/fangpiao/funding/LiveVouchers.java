package fangpiao.funding;

import fangpiao.shared.Money;
import fangpiao.voucher.VoucherStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vouchers that still have money, the first to end first. */
@Repository
class LiveVouchers {

    private static final String LEFT = """
            select %s, v.no, v.issuance_case_no, v.holder_name, v.status, v.issued_on, v.expires_on, v.policy_version,
                   v.face_fen, v.bonus_fen, book.used_fen, book.paid_fen,
                   coalesce(free.balance_fen, 0) + coalesce(held.balance_fen, 0) + coalesce(frozen.balance_fen, 0) as left_fen
            from voucher v
            join expropriation_project p on p.code = v.project_code
            left join voucher_fund b on b.voucher_no = v.no
            left join fund_account f on f.no = b.fund_no
            left join ledger_account free on free.code = 'voucher/' || v.no || '/available'
            left join ledger_account held on held.code = 'voucher/' || v.no || '/held'
            left join ledger_account frozen on frozen.code = 'voucher/' || v.no || '/frozen'
            left join lateral (
                select coalesce(sum(case when reason = 'COMMIT' then amount_fen
                                         when reason in ('RESCIND', 'SET_OFF') and to_account = free.code then -amount_fen end),
                                0)::bigint as used_fen,
                       coalesce(sum(amount_fen) filter (where from_account = free.code and to_account not like 'voucher/%%' and reason <> 'FORFEIT'
                                                           or reason = 'INTEREST' and to_account <> 'paid'), 0)::bigint as paid_fen
                from ledger_transfer where ledger_transfer.book = v.no) book on true
            where coalesce(free.balance_fen, 0) + coalesce(held.balance_fen, 0) + coalesce(frozen.balance_fen, 0) > 0
            order by v.expires_on, v.no""".formatted(Backer.COLUMNS);

    private final JdbcClient db;

    LiveVouchers(JdbcClient db) {
        this.db = db;
    }

    List<LiveVoucher> all() {
        return db.sql(LEFT).query(LiveVouchers::read).list();
    }

    private static LiveVoucher read(ResultSet row, int number) throws SQLException {
        return new LiveVoucher(
                row.getString("no"),
                row.getString("issuance_case_no"),
                Backer.read(row),
                row.getString("holder_name"),
                VoucherStatus.valueOf(row.getString("status")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("policy_version"),
                new Money(row.getLong("face_fen")),
                new Money(row.getLong("bonus_fen")),
                new Money(row.getLong("used_fen")),
                new Money(row.getLong("left_fen")),
                new Money(row.getLong("paid_fen")));
    }
}
