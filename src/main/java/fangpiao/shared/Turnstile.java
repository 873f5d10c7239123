package fangpiao.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Lets each visitor of a public page through so many times a minute. Forgets everybody when the minute is over. */
public class Turnstile {

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Integer> passed = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    public Turnstile(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    public synchronized boolean letsPass(String visitor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) passed.clear();
        minute = now;
        return passed.merge(visitor, 1, Integer::sum) <= perMinute;
    }
}
