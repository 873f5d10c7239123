package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.time.Instant;
import java.util.Optional;

/** How long steps may take, asked whenever a task appears. */
public interface TimeLimits {

    /** @return the last moment at which the task is done in time */
    Instant begin(Appeared task);

    /** The applicant has brought what he was asked for: a task for which the case's clock stood still has ended. */
    void goOn(CaseNo caseNo, String taskId);

    /**
     * A task that appears now.
     *
     * @param ownDue as the diagram computes it, if it does
     * @param pause why the clock of the case stands still as long as the task is open, if it does
     */
    record Appeared(
            CaseNo caseNo,
            String taskId,
            String stepKey,
            Named limits,
            Optional<Instant> ownDue,
            Optional<String> pause) {}

    /**
     * What the diagram names: parameters of the rules that count working days.
     *
     * @param ofStep for the task
     * @param ofCase for the whole case
     */
    record Named(Optional<String> ofStep, Optional<String> ofCase) {}
}
