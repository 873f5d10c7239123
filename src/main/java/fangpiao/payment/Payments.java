package fangpiao.payment;

import fangpiao.payment.Payment.Status;
import fangpiao.payment.PaymentDesk.Receipt;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders, each under its key. */
@Repository
class Payments {

    private final JdbcClient db;
    private final Clock clock;

    Payments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new order of a case. The key follows from the case, so that a click that was rolled back gives it out again. */
    void add(PaymentOrder order) {
        String key = db.sql("select ? || '-' || count(*) + 1 from payment_order where case_no = ?")
                .params(order.caseNo().value(), order.caseNo().value())
                .query(String.class)
                .single();
        db.sql("""
                insert into payment_order
                    (key, case_no, payer, payee_name, payee_account, payee_bank, amount_fen, digest, status, attempts,
                     due_on, prepared_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)""")
                .params(
                        key,
                        order.caseNo().value(),
                        order.payer(),
                        order.payee().name(),
                        order.payee().account(),
                        order.payee().bank(),
                        order.amount().fen(),
                        HexFormat.of().parseHex(order.digest(key)),
                        LocalDate.now(clock),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The orders of this case that have not come back, kept from others until this transaction ends. */
    List<Payment> lockLive(CaseNo caseNo) {
        return db.sql("""
                select * from payment_order where case_no = ? and status not in ('FAILED', 'WITHDRAWN')
                order by key for no key update""").param(caseNo.value()).query(this::read).list();
    }

    Optional<Payment> find(String key) {
        return db.sql("select * from payment_order where key = ?")
                .param(key)
                .query(this::read)
                .optional();
    }

    Payment lock(String key) {
        return db.sql("select * from payment_order where key = ? for no key update")
                .param(key)
                .query(this::read)
                .single();
    }

    /** Those that there are of these, always in one order. */
    List<Payment> lock(Collection<String> keys) {
        return db.sql("select * from payment_order where key in (:keys) order by key for no key update")
                .param("keys", keys)
                .query(this::read)
                .list();
    }

    List<Payment> lockBatch(String batchNo) {
        return db.sql("select * from payment_order where batch_no = ? order by key for no key update")
                .param(batchNo)
                .query(this::read)
                .list();
    }

    List<Payment> waiting() {
        return db.sql("select * from payment_order where status = 'WAITING' order by payer, due_on, key")
                .query(this::read)
                .list();
    }

    /** Orders that were released and of which it is not certain that the bank has been told. */
    List<Payment> beingSent() {
        return db.sql("select * from payment_order where status = 'SENDING' order by key")
                .query(this::read)
                .list();
    }

    /** Of each payer of a case the last order. */
    List<Payment> lastOf(CaseNo caseNo) {
        return db.sql("""
                select distinct on (payer) * from payment_order where case_no = ?
                order by payer, prepared_at desc, length(key) desc, key desc""").param(caseNo.value()).query(this::read).list();
    }

    /** Waits again, under the same key. */
    void requeue(String key) {
        db.sql("""
                update payment_order set status = 'WAITING', batch_no = null, return_reason = null, due_on = ?
                where key = ?""").params(LocalDate.now(clock), key).update();
    }

    void batch(Collection<String> keys, String batchNo) {
        db.sql("update payment_order set status = 'BATCHED', batch_no = :batch where key in (:keys)")
                .param("batch", batchNo)
                .param("keys", keys)
                .update();
    }

    /** Those of the batch that have not got beyond it wait for another one. */
    void unbatch(String batchNo) {
        db.sql("update payment_order set status = 'WAITING', batch_no = null where batch_no = ? and status = 'BATCHED'")
                .param(batchNo)
                .update();
    }

    void release(String batchNo, OffsetDateTime now) {
        db.sql("update payment_order set status = 'SENDING', sent_at = coalesce(sent_at, ?) where batch_no = ?")
                .params(now, batchNo)
                .update();
    }

    /** Answers with how many the bank is asked for once more. */
    int tellAgain(String batchNo) {
        return db.sql(
                        "update payment_order set status = 'SENDING' where batch_no = ? and status in ('SENT', 'DISPUTED')")
                .param(batchNo)
                .update();
    }

    void told(String key) {
        db.sql("""
                update payment_order
                set attempts = attempts + 1, status = case status when 'SENDING' then 'SENT' else status end
                where key = ?""").param(key).update();
    }

    void answered(BankAnswer answer, Status status) {
        db.sql("""
                insert into payment_answer (key, accepted, account, amount_fen, reference, reason, came_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        answer.key(),
                        answer.accepted(),
                        answer.account(),
                        answer.amount().fen(),
                        answer.reference(),
                        answer.reason(),
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

    /** Each case once, always in one order. */
    List<CaseNo> casesOf(Collection<String> keys) {
        return db.sql("select distinct case_no from payment_order where key = any(?) order by case_no")
                .param(keys.toArray(String[]::new))
                .query((row, n) -> new CaseNo(row.getString(1)))
                .list();
    }

    Optional<String> firstUsed(Collection<Receipt> receipts) {
        return db.sql("select receipt_no from payment_order where receipt_no = any(?) limit 1")
                .param(receipts.stream().map(Receipt::receiptNo).toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    void received(Collection<Receipt> receipts) {
        db.sql("""
                update payment_order p set status = 'RECEIVED', receipt_no = r.no, paid_on = r.day::date
                from unnest(:keys, :numbers, :days) r (key, no, day) where p.key = r.key""")
                .param("keys", receipts.stream().map(Receipt::key).toArray(String[]::new))
                .param("numbers", receipts.stream().map(Receipt::receiptNo).toArray(String[]::new))
                .param(
                        "days",
                        receipts.stream()
                                .map(receipt -> receipt.paidOn().toString())
                                .toArray(String[]::new))
                .update();
    }

    void returned(String key, String reason, Status status) {
        db.sql("update payment_order set status = ?, return_reason = ? where key = ?")
                .params(status.name(), reason, key)
                .update();
    }

    Payment read(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getString("key"),
                order(row),
                Status.valueOf(row.getString("status")),
                row.getObject("due_on", LocalDate.class),
                row.getString("batch_no"),
                row.getInt("attempts"),
                day(row.getObject("sent_at", OffsetDateTime.class)),
                row.getString("bank_reference"),
                row.getString("return_reason"),
                hex(row.getBytes("digest")));
    }

    private static PaymentOrder order(ResultSet row) throws SQLException {
        var payee = new Payee(row.getString("payee_name"), row.getString("payee_account"), row.getString("payee_bank"));
        return new PaymentOrder(
                new CaseNo(row.getString("case_no")),
                row.getString("payer"),
                payee,
                new Money(row.getLong("amount_fen")));
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private static String hex(byte[] digest) {
        return digest == null ? null : HexFormat.of().formatHex(digest);
    }
}
