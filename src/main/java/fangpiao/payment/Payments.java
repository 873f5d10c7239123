package fangpiao.payment;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Payments {

    private final JdbcClient db;
    private final Clock clock;

    Payments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new order of a case. The key follows from the case, so that a click that was rolled back gives it out again. */
    String add(PaymentOrder order) {
        return db.sql("""
                insert into payment_order
                    (key, case_no, payer, payee_name, payee_account, payee_bank, amount_fen, status, attempts, sent_at)
                select :case || '-' || count(*) + 1, :case, :payer, :name, :account, :bank, :fen, 'SENT', 1, :now
                from payment_order where case_no = :case
                returning key""")
                .param("case", order.caseNo().value())
                .param("payer", order.payer())
                .param("name", order.payee().name())
                .param("account", order.payee().account())
                .param("bank", order.payee().bank())
                .param("fen", order.amount().fen())
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .single();
    }

    /** The orders of this case that have not come back, kept from others until this transaction ends. */
    List<Payment> lockLive(CaseNo caseNo) {
        return db.sql("""
                select * from payment_order where case_no = ? and status <> 'FAILED' order by key for no key update""").param(caseNo.value()).query(this::read).list();
    }

    Optional<Payment> find(String key) {
        return db.sql("select * from payment_order where key = ?")
                .param(key)
                .query(this::read)
                .optional();
    }

    Optional<Payment> lock(String key) {
        return db.sql("select * from payment_order where key = ? for no key update")
                .param(key)
                .query(this::read)
                .optional();
    }

    /** Of each payer of a case the last order. */
    List<Payment> lastOf(CaseNo caseNo) {
        return db.sql("""
                select distinct on (payer) * from payment_order where case_no = ? order by payer, sent_at desc, key desc""").param(caseNo.value()).query(this::read).list();
    }

    void sentAgain(String key) {
        db.sql("update payment_order set attempts = attempts + 1 where key = ?")
                .param(key)
                .update();
    }

    void answered(BankAnswer answer, Payment.Status status) {
        db.sql("""
                insert into payment_answer (key, accepted, account, amount_fen, reference, came_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        answer.key(),
                        answer.accepted(),
                        answer.account(),
                        answer.amount().fen(),
                        answer.reference(),
                        OffsetDateTime.now(clock))
                .update();
        db.sql("update payment_order set status = ?, bank_reference = coalesce(bank_reference, ?) where key = ?")
                .params(status.name(), answer.reference(), answer.key())
                .update();
    }

    boolean isUsed(String receiptNo) {
        return db.sql("select exists (select 1 from payment_order where receipt_no = ?)")
                .param(receiptNo)
                .query(Boolean.class)
                .single();
    }

    Money receivedOf(CaseNo caseNo) {
        return db.sql(
                        "select coalesce(sum(amount_fen), 0) from payment_order where case_no = ? and status = 'RECEIVED'")
                .param(caseNo.value())
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }

    void received(String key, String receiptNo, LocalDate paidOn) {
        db.sql("update payment_order set status = 'RECEIVED', receipt_no = ?, paid_on = ? where key = ?")
                .params(receiptNo, paidOn, key)
                .update();
    }

    void returned(String key, String reason, Payment.Status status) {
        db.sql("update payment_order set status = ?, return_reason = ? where key = ?")
                .params(status.name(), reason, key)
                .update();
    }

    private Payment read(ResultSet row, int number) throws SQLException {
        var payee = new Payee(row.getString("payee_name"), row.getString("payee_account"), row.getString("payee_bank"));
        var order = new PaymentOrder(
                new CaseNo(row.getString("case_no")),
                row.getString("payer"),
                payee,
                new Money(row.getLong("amount_fen")));
        return new Payment(
                row.getString("key"),
                order,
                Payment.Status.valueOf(row.getString("status")),
                row.getObject("sent_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                row.getString("bank_reference"));
    }
}
