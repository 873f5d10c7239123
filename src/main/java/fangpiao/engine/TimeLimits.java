package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.time.Instant;
import java.util.Optional;

/** How long steps may take, asked whenever a task appears. */
public interface TimeLimits {

    /** The last moment at which a task that appears now is done in time. */
    Instant lastMoment(CaseNo caseNo, Named limits);

    /**
     * What the diagram names: parameters of the rules that count working days.
     *
     * @param ofStep for the task
     * @param ofCase for the whole case
     */
    record Named(Optional<String> ofStep, Optional<String> ofCase) {}
}
