package fangpiao.expiry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks every half second whether the next cases may be opened; where nothing waits, that is one look at two rows. Tests ask themselves. */
@Component
@Profile("!test")
class CaseRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRounds.class);

    private final CaseOpening opening;
    private volatile boolean ready;

    CaseRounds(CaseOpening opening) {
        this.opening = opening;
    }

    /** Whoever fills the house before it opens is not disturbed. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        ready = true;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void go() {
        if (!ready) return;
        try {
            opening.goOn();
        } catch (RuntimeException e) {
            LOG.error("cases have to wait for the next round", e);
        }
    }
}
