package fangpiao.notification;

import fangpiao.calendar.DailyWork;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A round through the post room: what was raised is addressed and handed over. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PostRound implements DailyWork {

    private final Addressing addressing;
    private final Postman postman;

    PostRound(Addressing addressing, Postman postman) {
        this.addressing = addressing;
        this.postman = postman;
    }

    @Override
    public void work() {
        while (addressing.addressSome()) {
            // set after set
        }
        Stream.of(Channel.values()).forEach(postman::deliver);
    }
}
