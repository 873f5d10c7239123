package fangpiao.payment;

import fangpiao.payment.OutsideBank.Asked;
import fangpiao.payment.OutsideBank.Reply;
import fangpiao.payment.OutsideBank.Telling;
import fangpiao.thousand.Outside;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The line from the product to the bank outside, and the window at which the office hands in what the bank says in files. */
@Component
@Primary
@Profile("thousand")
public class BankWire implements PaymentGateway {

    private final Outside outside;
    private final StatusDesk statuses;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    BankWire(
            Outside outside,
            @org.springframework.context.annotation.Lazy StatusDesk statuses,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.outside = outside;
        this.statuses = statuses;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<BankAnswer> send(String key, PaymentOrder order) {
        Reply reply = outside.pay(Telling.of(key, order, LocalDate.now(clock)));
        reply.events().forEach(events::publishEvent);
        if (reply.broken()) throw new IllegalStateException("the line to the bank broke");
        return Optional.ofNullable(reply.answer());
    }

    /** What the bank kept back comes in. */
    public void hearsLateAnswers() {
        outside.lateAnswers().forEach(events::publishEvent);
    }

    /** The batches of which the bank has not said everything. */
    public List<String> unanswered() {
        return db.sql("""
                select distinct batch_no from payment_order
                where status in ('SENDING', 'SENT', 'DISPUTED', 'ACCEPTED') and batch_no is not null order by 1""").query(String.class).list();
    }

    /** What the bank says of a batch in a file. */
    public byte[] statusFile(String batch, boolean xml) {
        List<Asked> orders = db.sql("""
                select i.key, i.payee_account, i.amount_fen, o.status from payment_batch_item i
                join payment_order o using (key) where i.batch_no = ? order by i.key""")
                .param(batch)
                .query((row, n) -> new Asked(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
                .list();
        return outside.statusFile(batch, xml, orders).getBytes(StandardCharsets.UTF_8);
    }

    public void takes(String batch, byte[] file) {
        statuses.take(batch, "回执", file);
    }
}
