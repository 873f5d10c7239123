package fangpiao.proof;

import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What all accounts come to, kind by kind (试算平衡表), now or at the end of any day: one question to the books. */
@Repository
class TrialBalance {

    private final JdbcClient db;

    TrialBalance(JdbcClient db) {
        this.db = db;
    }

    /** @param day at whose end; null for now */
    AccountTotals at(LocalDate day) {
        List<AccountKind> kinds =
                db.sql("""
                with side as (
                    select from_account as code, amount_fen as debit_fen, 0 as credit_fen
                    from ledger_transfer where booked_at < coalesce((:day::date + 1)::timestamp at time zone 'Asia/Shanghai', 'infinity')
                    union all
                    select to_account, 0, amount_fen
                    from ledger_transfer where booked_at < coalesce((:day::date + 1)::timestamp at time zone 'Asia/Shanghai', 'infinity')
                ), account as (
                    select code, sum(debit_fen) as debit_fen, sum(credit_fen) as credit_fen from side group by code
                )
                select split_part(code, '/', 1) || coalesce('/*/' || nullif(split_part(code, '/', 3), ''), '') as kind,
                       count(*) as accounts, sum(debit_fen)::bigint as debit_fen, sum(credit_fen)::bigint as credit_fen
                from account group by kind""").param("day", day).query(TrialBalance::kind).list();
        return AccountTotals.of(kinds);
    }

    private static AccountKind kind(ResultSet row, int number) throws SQLException {
        return new AccountKind(
                row.getString("kind"),
                row.getInt("accounts"),
                new Money(row.getLong("debit_fen")),
                new Money(row.getLong("credit_fen")));
    }
}
