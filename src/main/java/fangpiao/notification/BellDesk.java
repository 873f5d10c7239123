package fangpiao.notification;

import fangpiao.notification.ContactPoints.ContactPoint;
import fangpiao.notification.Delivery.Status;
import fangpiao.notification.DeliveryEvents.What;
import fangpiao.shared.Forbidden;
import fangpiao.shared.NoticeAcknowledged;
import fangpiao.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does with the notices in his own list, and where else he wants to be reached. */
@Service
@Transactional
class BellDesk {

    private static final int LONGEST_CHAT_ID = 64;

    private final Bell bell;
    private final Deliveries deliveries;
    private final DeliveryEvents proof;
    private final ContactPoints contacts;
    private final ApplicationEventPublisher events;

    BellDesk(
            Bell bell,
            Deliveries deliveries,
            DeliveryEvents proof,
            ContactPoints contacts,
            ApplicationEventPublisher events) {
        this.bell = bell;
        this.deliveries = deliveries;
        this.proof = proof;
        this.contacts = contacts;
        this.events = events;
    }

    void readAll(String user) {
        bell.unreadOnes(user).forEach(no -> read(own(no, user), user));
    }

    /** Says that one has seen it and knows what to do; whoever raised it hears of that. */
    void acknowledge(long no, String user) {
        Delivery delivery = own(no, user);
        read(delivery, user);
        if (!deliveries.acknowledge(no)) return;
        proof.done(no, What.ACKNOWLEDGED, user);
        events.publishEvent(new NoticeAcknowledged(delivery.raised().notice().key(), user));
    }

    void enterContact(String user, String phone, String chatId) {
        String number = phone.strip();
        String chat = chatId.strip();
        if (!number.isEmpty() && !number.matches("1\\d{10}")) throw new Refusal("手机号码应为11位数字，例如13800001234。");
        if (chat.length() > LONGEST_CHAT_ID) throw new Refusal("政务微信或钉钉账号不得超过%d个字符。".formatted(LONGEST_CHAT_ID));
        contacts.enter(user, new ContactPoint(orNull(number), orNull(chat)), user);
    }

    private void read(Delivery delivery, String user) {
        if (delivery.status() != Status.SENT) return;
        deliveries.move(delivery.no(), Status.DELIVERED, null);
        proof.done(delivery.no(), What.READ, user);
    }

    private Delivery own(long no, String user) {
        return deliveries
                .lock(no)
                .filter(delivery -> delivery.channel() == Channel.BELL
                        && delivery.recipient().equals(user))
                .orElseThrow(() -> new Forbidden("该通知不是发给您的。"));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
