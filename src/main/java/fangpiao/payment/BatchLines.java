package fangpiao.payment;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was composed into a batch, which stays as it was, beside what has become of it. */
@Repository
class BatchLines {

    private final JdbcClient db;

    BatchLines(JdbcClient db) {
        this.db = db;
    }

    List<BatchLine> of(String batchNo) {
        return db.sql("""
                select i.key, o.case_no, i.payee_name, i.payee_account, i.payee_bank, i.amount_fen, o.status, o.batch_no,
                       o.bank_reference, o.receipt_no, o.paid_on, o.return_reason
                from payment_batch_item i join payment_order o on o.key = i.key
                where i.batch_no = ? order by i.key""").param(batchNo).query(BatchLines::read).list();
    }

    private static BatchLine read(ResultSet row, int number) throws SQLException {
        return new BatchLine(
                row.getString("key"),
                new CaseNo(row.getString("case_no")),
                new Payee(row.getString("payee_name"), row.getString("payee_account"), row.getString("payee_bank")),
                new Money(row.getLong("amount_fen")),
                Payment.Status.valueOf(row.getString("status")),
                row.getString("batch_no"),
                row.getString("bank_reference"),
                row.getString("receipt_no"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("return_reason"));
    }
}
