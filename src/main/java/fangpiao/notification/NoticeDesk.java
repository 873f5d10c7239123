package fangpiao.notification;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import fangpiao.shared.Notice;
import fangpiao.shared.Notices;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears what somebody has to be told, and writes it down in the transaction in which it happened. */
@Service
class NoticeDesk {

    private final Outbox outbox;

    NoticeDesk(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = MANDATORY)
    public void hear(Notice notice) {
        add(List.of(notice));
    }

    @EventListener
    @Transactional(propagation = MANDATORY)
    public void hear(Notices notices) {
        add(notices.all());
    }

    private void add(List<Notice> notices) {
        // a kind nobody knows is a defect of whoever publishes it, and is found by the first test of his
        notices.forEach(notice -> Kind.valueOf(notice.kind()));
        outbox.add(notices);
    }
}
