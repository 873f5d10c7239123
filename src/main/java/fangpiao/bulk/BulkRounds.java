package fangpiao.bulk;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each second whether a run waits, and works on it beside the other sheets, which must not wait for it. Tests go themselves. */
@Component
@Profile("!test")
class BulkRounds {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRounds.class);
    private static final int LONGEST_ROW_SECONDS = 20;

    private final BulkRound round;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "bulk-round"));
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ready;

    BulkRounds(BulkRound round) {
        this.round = round;
    }

    /** Whoever fills the house before it opens is not disturbed. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        ready = true;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        if (ready && busy.compareAndSet(false, true)) worker.execute(this::go);
    }

    private void go() {
        try {
            round.go();
        } catch (RuntimeException e) {
            LOG.error("bulk runs have to wait for the next round", e);
        } finally {
            busy.set(false);
        }
    }

    /** The database goes after this, so the row in hand is waited for. */
    @PreDestroy
    void close() throws InterruptedException {
        round.close();
        worker.shutdown();
        if (!worker.awaitTermination(LONGEST_ROW_SECONDS, TimeUnit.SECONDS)) worker.shutdownNow();
    }
}
