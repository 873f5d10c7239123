package fangpiao.notification;

import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When no telephone rings because of us. */
@Component
class QuietHours {

    private final LocalTime from;
    private final LocalTime until;
    private final Clock clock;

    QuietHours(
            @Value("${fangpiao.notification.quiet-from}") LocalTime from,
            @Value("${fangpiao.notification.quiet-until}") LocalTime until,
            Clock clock) {
        this.from = from;
        this.until = until;
        this.clock = clock;
    }

    /** From the first moment, inclusive, until the second, exclusive; over midnight if the first is the later one. */
    boolean areNow() {
        LocalTime now = LocalTime.now(clock);
        boolean begun = !now.isBefore(from);
        boolean notOver = now.isBefore(until);
        return from.isAfter(until) ? begun || notOver : begun && notOver;
    }

    String inWords() {
        return "%s至%s".formatted(from, until);
    }
}
