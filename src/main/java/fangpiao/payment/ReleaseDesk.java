package fangpiao.payment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commits the intent to pay a batch, before the bank is told outside of any transaction. */
@Service
@Transactional
class ReleaseDesk {

    private final Payments payments;
    private final Batches batches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseDesk(Payments payments, Batches batches, ApplicationEventPublisher events, Clock clock) {
        this.payments = payments;
        this.batches = batches;
        this.events = events;
        this.clock = clock;
    }

    /** From here on the bank may have been told. Refuses while the window is open, and what must not be paid any more. */
    void begin(String no) {
        List<Payment> orders = payments.lockBatch(no);
        PaymentBatch batch = batches.lock(no);
        OffsetDateTime now = OffsetDateTime.now(clock);
        batch.refuseEarlyRelease(now);
        batch.refuseChanged(orders);
        orders.forEach(payment -> events.publishEvent(PaymentToBeMade.of(payment)));
        payments.release(no, now);
        batches.release(no, now);
        batches.record(no, BatchAct.Kind.RELEASED, PaymentBatch.Hand.HOUSE, null);
    }

    void close(String no) {
        batches.closeIfSettled(no);
    }
}
