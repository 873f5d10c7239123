package fangpiao.dashboard;

import fangpiao.reconciliation.BankDifference;
import fangpiao.reconciliation.DifferenceKind;
import fangpiao.reconciliation.Resolution;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Differences between bank and books that are a case, or that are about the money of cases. */
@Repository
class BankDifferenceLines {

    private final JdbcClient db;

    BankDifferenceLines(JdbcClient db) {
        this.db = db;
    }

    List<BankDifferenceLine> of(Collection<String> caseNos) {
        if (caseNos.isEmpty()) return List.of();
        return db.sql("""
                select d.*, (d.opened_at at time zone 'Asia/Shanghai')::date as opened_on, x.resolution, x.words, x.document_no
                from bank_difference d
                left join lateral (select * from bank_explanation where case_no = d.case_no order by seq desc limit 1) x on true
                where d.case_no in (:cases) or d.subject in (:cases)
                   or d.subject in (select key from payment_order where case_no in (:cases))
                order by d.opened_at, d.case_no""")
                .param("cases", caseNos)
                .query(BankDifferenceLines::line)
                .list();
    }

    private static BankDifferenceLine line(ResultSet row, int number) throws SQLException {
        String resolution = row.getString("resolution");
        return new BankDifferenceLine(
                row.getString("case_no"),
                DifferenceKind.valueOf(row.getString("kind")).chinese(),
                new Money(row.getLong("amount_fen")),
                row.getString("account_no"),
                row.getString("theirs"),
                row.getString("ours"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                BankDifference.Status.valueOf(row.getString("status")).chinese(),
                resolution == null
                        ? null
                        : "%s：%s（依据%s）"
                                .formatted(
                                        Resolution.valueOf(resolution).chinese(),
                                        row.getString("words"),
                                        row.getString("document_no")));
    }
}
