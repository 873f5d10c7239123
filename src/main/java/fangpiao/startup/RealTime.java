package fangpiao.startup;

import java.time.Instant;
import java.time.InstantSource;

/** The time outside the house, which the demo's time machine does not move. */
public record RealTime(InstantSource source) {

    public Instant now() {
        return source.instant();
    }
}
