package fangpiao.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets each visitor of the public check through so many times a minute. Forgets everybody when the minute is over. */
@Component
class Turnstile {

    static final int PER_MINUTE = 30;

    private final Clock clock;
    private final Map<String, Integer> passed = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    Turnstile(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean letsPass(String visitor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) passed.clear();
        minute = now;
        return passed.merge(visitor, 1, Integer::sum) <= PER_MINUTE;
    }
}
