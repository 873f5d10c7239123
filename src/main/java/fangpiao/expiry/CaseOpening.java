package fangpiao.expiry;

import fangpiao.voucher.VoucherNo;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Opens cases at a measured pace. A sheet finds who needs one and opens the first at once, which on an ordinary day are all;
 * the others follow some at a time, so that people at the counter do not notice that very many terms end on one day.
 */
@Component
class CaseOpening {

    private static final Logger LOG = LoggerFactory.getLogger(CaseOpening.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final AttentionDesk desk;
    private final int atOnce;
    private final int together;
    private final Duration pause;

    /**
     * @param atOnce cases that a sheet opens itself
     * @param perMinute cases that follow, by all nodes together
     */
    CaseOpening(
            AttentionDesk desk,
            @Value("${fangpiao.expiry.cases-at-once}") int atOnce,
            @Value("${fangpiao.expiry.cases-per-minute}") int perMinute) {
        if (atOnce < 0 || perMinute < 1)
            throw new IllegalArgumentException("fangpiao.expiry: no case would ever be opened");
        this.desk = desk;
        this.atOnce = atOnce;
        this.together = (int) Math.max(1, perMinute * LONGEST_PAUSE.toSeconds() / 60);
        this.pause = Duration.ofMinutes(together).dividedBy(perMinute);
    }

    /** Those who need a case are in the line, and the first ones have it. */
    void workTheSheet() {
        desk.enlist();
        open(atOnce);
    }

    /** The next ones have their cases, if it is time for them. */
    void goOn() {
        if (desk.takeTurn(pause)) open(together);
    }

    private void open(int atMost) {
        desk.next(atMost).forEach(this::attend);
    }

    /** Each in a transaction of its own: one voucher in trouble must not keep the others waiting. */
    private void attend(VoucherNo voucher) {
        try {
            desk.attend(voucher);
        } catch (RuntimeException e) {
            LOG.error("voucher {} has to wait for the next sheet", voucher, e);
            desk.leaveToTheNextSheet(voucher);
        }
    }
}
