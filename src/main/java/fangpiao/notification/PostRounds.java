package fangpiao.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A round every twenty seconds; what happened at the counter is in the bell before anybody asks. Tests go themselves. */
@Component
@Profile("!test")
class PostRounds {

    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);

    private final PostRound round;

    PostRounds(PostRound round) {
        this.round = round;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT20S")
    void go() {
        try {
            round.work();
        } catch (RuntimeException e) {
            LOG.error("the post has to wait for the next round", e);
        }
    }
}
