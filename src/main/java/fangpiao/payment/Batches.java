package fangpiao.payment;

import fangpiao.payment.PaymentBatch.Hand;
import fangpiao.project.PayingAccount;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches and who did what to them. Whoever locks a batch has locked its orders before. */
@Repository
class Batches {

    private final JdbcClient db;
    private final Clock clock;

    Batches(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(PaymentBatch batch, List<Payment> payments) {
        db.sql("""
                insert into payment_batch
                    (no, payer, payer_name, payer_account, payer_bank, due_on, orders, total_fen, digest, status,
                     composed_by, composed_for, composed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'COMPOSED', ?, ?, ?)""")
                .params(
                        batch.no(),
                        batch.payer(),
                        batch.account().name(),
                        batch.account().no(),
                        batch.account().bank(),
                        batch.dueOn(),
                        batch.orders(),
                        batch.total().fen(),
                        HexFormat.of().parseHex(batch.digest()),
                        batch.composer().person(),
                        batch.composer().standsFor(),
                        batch.composedAt())
                .update();
        payments.forEach(payment -> add(batch.no(), payment));
    }

    private void add(String batchNo, Payment payment) {
        db.sql("""
                insert into payment_batch_item (batch_no, key, payee_name, payee_account, payee_bank, amount_fen)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        batchNo,
                        payment.key(),
                        payment.order().payee().name(),
                        payment.order().payee().account(),
                        payment.order().payee().bank(),
                        payment.order().amount().fen())
                .update();
    }

    PaymentBatch get(String no) {
        return db.sql("select * from payment_batch where no = ?")
                .param(no)
                .query(Batches::read)
                .optional()
                .orElseThrow(() -> new Refusal("没有付款批次「%s」。".formatted(no)));
    }

    PaymentBatch lock(String no) {
        return db.sql("select * from payment_batch where no = ? for no key update")
                .param(no)
                .query(Batches::read)
                .optional()
                .orElseThrow(() -> new Refusal("没有付款批次「%s」。".formatted(no)));
    }

    /** Those in which something is still to happen, then the last of the others. */
    List<PaymentBatch> latest(int atMost) {
        return db.sql("""
                select * from payment_batch
                order by status in ('CLOSED', 'CANCELLED', 'REJECTED'), composed_at desc, no desc limit ?""").param(atMost).query(Batches::read).list();
    }

    List<String> withWindowBefore(OffsetDateTime now) {
        return db.sql("""
                select no from payment_batch where status = 'APPROVED' and window_ends_at < ? order by window_ends_at, no""").param(now).query(String.class).list();
    }

    void approve(String no, Hand by, OffsetDateTime now, OffsetDateTime windowEndsAt) {
        db.sql("""
                update payment_batch
                set status = 'APPROVED', approved_by = ?, approved_for = ?, approved_at = ?, window_ends_at = ?
                where no = ?""").params(by.person(), by.standsFor(), now, windowEndsAt, no).update();
    }

    void end(String no, PaymentBatch.Status status) {
        db.sql("update payment_batch set status = ? where no = ?")
                .params(status.name(), no)
                .update();
    }

    void release(String no, OffsetDateTime now) {
        db.sql("update payment_batch set status = 'RELEASED', released_at = ? where no = ?")
                .params(now, no)
                .update();
    }

    /** Nothing happens where the order is in no batch, or the batch has others whose fate is open. */
    void closeIfSettled(String no) {
        int closed = db.sql("""
                update payment_batch set status = 'CLOSED', closed_at = ?
                where no = ? and status = 'RELEASED'
                  and not exists (select from payment_order where batch_no = no and status not in ('RECEIVED', 'FAILED'))""").params(OffsetDateTime.now(clock), no).update();
        if (closed == 1) record(no, BatchAct.Kind.CLOSED, Hand.HOUSE, null);
    }

    /** Two last receipts at one instant see each other's order open, and leave the batch to this. */
    List<String> released() {
        return db.sql("select no from payment_batch where status = 'RELEASED' order by no")
                .query(String.class)
                .list();
    }

    /** Who reads a name reads both: 甲（代乙）. */
    void record(String no, BatchAct.Kind kind, Hand hand, String reason) {
        db.sql("""
                insert into payment_batch_act (batch_no, kind, actor, acted_for, actor_name, reason, acted_at)
                values (:no, :kind, :actor, :actedFor,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :actor), :actor)
                        || coalesce('（代' || (select trim(concat(last_, first_)) from act_id_user where id_ = :actedFor) || '）', ''),
                        :reason, :now)""")
                .param("no", no)
                .param("kind", kind.name())
                .param("actor", hand.person())
                .param("actedFor", hand.standsFor())
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    List<BatchAct> actsOf(String no) {
        return db.sql("select * from payment_batch_act where batch_no = ? order by id")
                .param(no)
                .query((row, n) -> new BatchAct(
                        BatchAct.Kind.valueOf(row.getString("kind")),
                        row.getString("actor_name"),
                        row.getString("reason"),
                        row.getObject("acted_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime()))
                .list();
    }

    private static PaymentBatch read(ResultSet row, int number) throws SQLException {
        return new PaymentBatch(
                row.getString("no"),
                row.getString("payer"),
                new PayingAccount(
                        row.getString("payer_name"), row.getString("payer_account"), row.getString("payer_bank")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("orders"),
                new Money(row.getLong("total_fen")),
                HexFormat.of().formatHex(row.getBytes("digest")),
                PaymentBatch.Status.valueOf(row.getString("status")),
                new Hand(row.getString("composed_by"), row.getString("composed_for")),
                row.getObject("composed_at", OffsetDateTime.class),
                row.getString("approved_by") == null
                        ? null
                        : new Hand(row.getString("approved_by"), row.getString("approved_for")),
                row.getObject("approved_at", OffsetDateTime.class),
                row.getObject("window_ends_at", OffsetDateTime.class),
                row.getObject("released_at", OffsetDateTime.class));
    }
}
