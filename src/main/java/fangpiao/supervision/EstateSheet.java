package fangpiao.supervision;

import static fangpiao.policy.Parameters.POOL_REVIEW_MONTHS;

import fangpiao.calendar.DailyWork;
import fangpiao.policy.PolicyDesk;
import fangpiao.supervision.SupervisedEstates.Reviewed;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the calendar does to estates each day. First the sales stop wherever a permit or an agreement is over or nothing
 * is left, whatever becomes of the processes; then each such estate gets its exit case, and each of which something was
 * learned or whose cycle is over its review.
 */
@Component
class EstateSheet implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(EstateSheet.class);

    private final SupervisedEstates estates;
    private final EstateSheetDesk desk;
    private final PolicyDesk policies;
    private final Clock clock;

    EstateSheet(SupervisedEstates estates, EstateSheetDesk desk, PolicyDesk policies, Clock clock) {
        this.estates = estates;
        this.desk = desk;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void work() {
        LocalDate today = LocalDate.now(clock);
        var ended = estates.endedBefore(today);
        ended.forEach(found -> attempt(found.code(), () -> desk.stopSales(found.code())));
        ended.stream()
                .filter(found -> !found.inHand())
                .forEach(found -> attempt(found.code(), () -> desk.openExit(found)));
        estates.events(today).forEach(event -> attempt(event.code(), () -> desk.openReview(event)));
        estates.withoutOpenCase(today).stream()
                .filter(estate -> !nextReview(estate, today).isAfter(today))
                .forEach(estate -> attempt(estate.code(), () -> desk.openReview(estate)));
    }

    private LocalDate nextReview(Reviewed estate, LocalDate today) {
        int months = policies.inForceIn(estate.districtCode(), today).get(POOL_REVIEW_MONTHS);
        return estate.since().plusMonths(months);
    }

    /** Each in a transaction of its own: one estate in trouble must not keep the others waiting. */
    private static void attempt(String estate, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("estate {} has to wait for the next sheet", estate, e);
        }
    }
}
