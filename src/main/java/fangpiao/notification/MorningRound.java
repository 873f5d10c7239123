package fangpiao.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the digests of this morning together, after what was raised before has come into the bells. No daily work: the
 * digest of a day that has passed helps nobody, so whoever travels through time gets the one of the day he arrives at.
 */
@Component
class MorningRound {

    private static final Logger LOG = LoggerFactory.getLogger(MorningRound.class);

    private final DigestDesk digests;

    MorningRound(DigestDesk digests) {
        this.digests = digests;
    }

    void work() {
        digests.waiting().forEach(this::prepare);
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
