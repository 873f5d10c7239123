package fangpiao.notification;

import fangpiao.calendar.DailyWork;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A round through the post room: what was raised is addressed, digests are put together, and everything is handed over. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PostRound implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);

    private final DigestDesk digests;
    private final Addressing addressing;
    private final Postman postman;

    PostRound(DigestDesk digests, Addressing addressing, Postman postman) {
        this.digests = digests;
        this.addressing = addressing;
        this.postman = postman;
    }

    @Override
    public void work() {
        address();
        postman.deliver(Channel.BELL);
        digests.waiting().forEach(this::prepare);
        address();
        Stream.of(Channel.values()).forEach(postman::deliver);
    }

    private void address() {
        while (addressing.addressSome()) {
            // set after set
        }
    }

    /** Each in a transaction of its own: one person's trouble must not keep the others waiting. */
    private void prepare(String person) {
        try {
            digests.prepare(person);
        } catch (RuntimeException e) {
            LOG.error("the morning digest of {} has to wait for the next round", person, e);
        }
    }
}
