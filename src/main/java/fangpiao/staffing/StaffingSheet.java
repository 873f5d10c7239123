package fangpiao.staffing;

import fangpiao.calendar.DailyWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins and ends substitutions, and gives sleeping tasks back to their posts. Power does not wait for it. */
@Component
public class StaffingSheet implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(StaffingSheet.class);

    private final SubstitutionDesk substitutions;
    private final MoveDesk moves;

    StaffingSheet(SubstitutionDesk substitutions, MoveDesk moves) {
        this.substitutions = substitutions;
        this.moves = moves;
    }

    @Override
    public synchronized void work() {
        everyMinute();
        guard("sleeping tasks", moves::wakeSleepers);
    }

    @Scheduled(fixedDelayString = "PT1M")
    synchronized void everyMinute() {
        guard("substitutions", substitutions::work);
    }

    /** One in trouble must not keep the others waiting. */
    private static void guard(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} have to wait for the next sheet", what, e);
        }
    }
}
