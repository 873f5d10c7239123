package fangpiao.payment;

import fangpiao.calendar.DailyWork;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Releases the batches whose window is over and tells the bank, order by order. Whatever a kill has left undone it does
 * the next time: each of its steps may be done twice.
 */
@Component
public class ReleaseSheet implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseSheet.class);

    private final Payments payments;
    private final Batches batches;
    private final BatchDesk desk;
    private final ReleaseDesk release;
    private final PaymentDesk payment;
    private final PaymentGateway bank;
    private final Clock clock;

    ReleaseSheet(
            Payments payments,
            Batches batches,
            BatchDesk desk,
            ReleaseDesk release,
            PaymentDesk payment,
            PaymentGateway bank,
            Clock clock) {
        this.payments = payments;
        this.batches = batches;
        this.desk = desk;
        this.release = release;
        this.payment = payment;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    @Scheduled(fixedDelayString = "PT5S")
    public synchronized void work() {
        batches.withWindowBefore(now()).forEach(no -> guard(no, () -> releaseOrHalt(no)));
        payments.beingSent().forEach(order -> guard(order.key(), () -> tell(order)));
        batches.released().forEach(no -> guard(no, () -> release.close(no)));
    }

    /** What must not be paid any more is not, and its batch says why. */
    private void releaseOrHalt(String no) {
        try {
            release.begin(no);
        } catch (Refusal why) {
            if (isDue(no)) desk.halt(no, why.getMessage());
        }
    }

    /** Somebody may have cancelled it at this instant, or another sheet released it. */
    private boolean isDue(String no) {
        PaymentBatch batch = batches.get(no);
        return batch.status() == PaymentBatch.Status.APPROVED && batch.isWindowOver(now());
    }

    /** In no transaction: the intent stands, and what the bank says is written down afterwards. */
    private void tell(Payment order) {
        payment.told(order.key(), bank.send(order.key(), order.order()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /** One in trouble must not keep the others waiting. */
    private static void guard(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} has to wait for the next sheet", what, e);
        }
    }
}
