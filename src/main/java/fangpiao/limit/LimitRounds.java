package fangpiao.limit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A round every half minute; after a gap it catches up by itself. Tests go themselves. */
@Component
@Profile("!test")
class LimitRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LimitRounds.class);

    private final LimitRound round;
    private volatile boolean ready;

    LimitRounds(LimitRound round) {
        this.round = round;
    }

    /** Whoever fills the house before it opens is not disturbed. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        ready = true;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT30S")
    void go() {
        if (!ready) return;
        try {
            round.go();
        } catch (RuntimeException e) {
            LOG.error("limits have to wait for the next round", e);
        }
    }
}
