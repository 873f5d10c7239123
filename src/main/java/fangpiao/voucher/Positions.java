package fangpiao.voucher;

import fangpiao.ledger.Transfer.Reason;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the books of vouchers as they were before a case wrote in them, so that each case can be calculated again. */
@Repository
class Positions {

    private static final String PAGES = """
            from ledger_transfer
            where book = :book
              and page < coalesce((select min(page) from ledger_transfer where book = :book and case_no = :case), 2147483647)""";

    private final JdbcClient db;

    Positions(JdbcClient db) {
        this.db = db;
    }

    /** As it is now, if the case has written nothing yet. */
    Position before(CaseNo caseNo, VoucherNo no) {
        return ask("""
                select coalesce(sum(case when reason = 'COMMIT' then amount_fen
                                         when reason in ('RESCIND', 'SET_OFF') and to_account = :available then -amount_fen
                                    end), 0)::bigint as used_fen,
                       coalesce(sum(amount_fen) filter (where from_account = :available
                                and reason in ('CONVERT', 'CASH_OUT', 'REVERSE_BONUS', 'SET_OFF')), 0)::bigint as paid_fen,
                       coalesce(sum(amount_fen) filter (where reason = 'INTEREST' and to_account <> 'paid'), 0)::bigint as interest_fen,
                       coalesce(sum(case :bonus when to_account then amount_fen when from_account then -amount_fen end),
                                0)::bigint as bonus_fen
                """ + PAGES, caseNo, no)
                .query((row, n) -> new Position(
                        new Money(row.getLong("used_fen")),
                        new Money(row.getLong("paid_fen")),
                        new Money(row.getLong("interest_fen")),
                        new Money(row.getLong("bonus_fen"))))
                .single();
    }

    /** What came to the bonus that is owed beside the voucher, and what went. */
    List<BonusEntry> bonusBefore(CaseNo caseNo, VoucherNo no) {
        return ask("select * " + PAGES + " and :bonus in (from_account, to_account) order by page", caseNo, no)
                .query((row, n) -> new BonusEntry(
                        Reason.valueOf(row.getString("reason")),
                        new CaseNo(row.getString("case_no")),
                        new Money(row.getLong("amount_fen"))))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, CaseNo caseNo, VoucherNo no) {
        return db.sql(sql)
                .param("book", no.value())
                .param("case", caseNo.value())
                .param("available", no.available().code())
                .param("bonus", no.holderBonus().code());
    }
}
