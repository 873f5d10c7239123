package fangpiao.notification;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands deliveries to their carriers. No transaction is open while a carrier is asked. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int SET = 20;

    private final Deliveries deliveries;
    private final DeliveryDesk desk;
    private final Carriers carriers;
    private final Writer writer;
    private final QuietHours quiet;

    Postman(Deliveries deliveries, DeliveryDesk desk, Carriers carriers, Writer writer, QuietHours quiet) {
        this.deliveries = deliveries;
        this.desk = desk;
        this.carriers = carriers;
        this.writer = writer;
        this.quiet = quiet;
    }

    /** What is due by this channel, unless it rings at night. */
    void deliver(Channel channel) {
        if (channel.rings() && quiet.areNow()) return;
        Carrier carrier = carriers.of(channel);
        List<Delivery> set;
        do {
            set = deliveries.claim(channel, SET);
        } while (carryAll(carrier, set) && set.size() == SET);
    }

    /** Stops at the first that finds the channel down: the others would only wait for the same silence. */
    private boolean carryAll(Carrier carrier, List<Delivery> set) {
        for (Delivery delivery : set) {
            try {
                attempt(carrier, delivery);
            } catch (Unreachable down) {
                set.forEach(waiting -> desk.failed(waiting, down.getMessage()));
                return false;
            }
        }
        return true;
    }

    private void attempt(Carrier carrier, Delivery delivery) {
        try {
            carry(carrier, delivery.address() == null ? desk.findAddress(delivery) : delivery);
        } catch (Unreachable down) {
            throw down;
        } catch (Writer.Misfit misfit) {
            desk.failed(delivery, misfit.getMessage());
        } catch (RuntimeException e) {
            LOG.error("delivery {} has to wait for its next attempt", delivery.no(), e);
            desk.failed(delivery, "发送时出错：" + e.getMessage());
        }
    }

    private void carry(Carrier carrier, Delivery delivery) {
        if (delivery.address() == null) {
            desk.failed(delivery, delivery.channel().withoutAddress());
            return;
        }
        Letter letter = writer.write(delivery);
        Optional<Receipt> receipt =
                carrier.carry(new Message(delivery.key(), delivery.address(), letter.subject(), letter.body()));
        desk.sent(delivery, letter);
        receipt.ifPresent(desk::take);
    }
}
