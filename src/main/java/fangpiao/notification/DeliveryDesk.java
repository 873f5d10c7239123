package fangpiao.notification;

import static fangpiao.notification.Delivery.Status.DELIVERED;
import static fangpiao.notification.Delivery.Status.SENT;
import static fangpiao.notification.Delivery.Status.UNDELIVERED;
import static fangpiao.notification.Delivery.Status.WAITING;

import fangpiao.notification.DeliveryEvents.What;
import fangpiao.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of deliveries. */
@Service
@Transactional
class DeliveryDesk {

    private final Deliveries deliveries;
    private final DeliveryEvents events;
    private final Addresses addresses;

    DeliveryDesk(Deliveries deliveries, DeliveryEvents events, Addresses addresses) {
        this.deliveries = deliveries;
        this.events = events;
        this.addresses = addresses;
    }

    /** The channel has taken it. A receipt may have been faster. */
    void sent(Delivery delivery, Letter letter) {
        events.said(delivery, letter);
        if (lock(delivery.no()).status() == WAITING) deliveries.move(delivery.no(), SENT, null);
    }

    /** It waits for the next attempt, unless it has been tried for long enough. */
    void failed(Delivery delivery, String cause) {
        if (lock(delivery.no()).status() != WAITING) return;
        boolean tooLate = deliveries.now().isAfter(delivery.giveUpAt());
        deliveries.move(delivery.no(), tooLate ? UNDELIVERED : WAITING, cause);
        if (tooLate) events.heard(delivery.no(), What.GIVEN_UP, cause);
    }

    /** The first word of a channel counts; a receipt for another address is none. */
    @EventListener
    void take(Receipt receipt) {
        Delivery delivery = lock(Delivery.noOf(receipt.key()));
        if (delivery.status() == DELIVERED || delivery.status() == UNDELIVERED) return;
        if (!receipt.address().equals(delivery.address())) {
            events.heard(delivery.no(), What.MISMATCHED, "回执地址与发送地址不一致（%s）。".formatted(receipt.word()));
            return;
        }
        events.heard(delivery.no(), receipt.arrived() ? What.ARRIVED : What.REFUSED, receipt.word());
        if (receipt.arrived()) deliveries.move(delivery.no(), DELIVERED, null);
        else deliveries.move(delivery.no(), UNDELIVERED, "对方拒收：" + receipt.word());
    }

    /** Somebody wants it tried again; to the address that is known today. */
    void sendAgain(long no, String person) {
        Delivery delivery = lock(no);
        if (delivery.status() != WAITING && delivery.status() != UNDELIVERED)
            throw new Refusal("该通知%s，不需要重发。".formatted(delivery.status().chinese()));
        findAddress(delivery);
        deliveries.beginAgain(no);
        events.done(no, What.SENT_AGAIN, person);
    }

    /** The delivery with the address that is known by now. */
    Delivery findAddress(Delivery delivery) {
        String address = addresses
                .of(delivery.raised().kind(), delivery.channel(), delivery.recipient())
                .orElse(null);
        deliveries.address(delivery.no(), address);
        return delivery.to(address);
    }

    private Delivery lock(long no) {
        return deliveries.lock(no).orElseThrow(() -> new Refusal("没有编号为%d的通知。".formatted(no)));
    }
}
