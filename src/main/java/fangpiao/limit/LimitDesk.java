package fangpiao.limit;

import fangpiao.engine.TimeLimits;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** How long a step may take, by the rules of its case. */
@Service
public class LimitDesk implements TimeLimits {

    /** Of a step of a case that has no rules yet. */
    public static final int WORKING_DAYS = 3;

    private final CaseRules rules;
    private final PolicyDesk policies;
    private final WorkingTimes times;
    private final TaskLimits limits;
    private final Pauses pauses;
    private final Clock clock;

    LimitDesk(CaseRules rules, PolicyDesk policies, WorkingTimes times, TaskLimits limits, Pauses pauses, Clock clock) {
        this.rules = rules;
        this.policies = policies;
        this.times = times;
        this.limits = limits;
        this.pauses = pauses;
        this.clock = clock;
    }

    @Override
    public Instant begin(Appeared task) {
        Instant now = clock.instant();
        Instant due = begin(task, now);
        task.pause().map(Pause.Reason::valueOf).ifPresent(reason -> {
            pauses.beginWith(task.taskId(), task.caseNo(), reason);
            limits.lookAt(task.caseNo(), now);
        });
        return due;
    }

    @Override
    public void goOn(CaseNo caseNo, String taskId) {
        if (pauses.endWith(taskId)) limits.lookAt(caseNo, clock.instant());
    }

    /** Of a task that appeared then. */
    Instant begin(Appeared task, Instant begun) {
        var days = times.days();
        Allowance allowance =
                task.ownDue().isPresent() ? Allowance.OF_THE_DIAGRAM : allowance(task.caseNo(), task.limits());
        // the time of a step begins now; that of the whole case may have stood still before
        WorkingTime time = times.on(allowance.caseFrom() == null ? days : days.without(stillDays(task.caseNo())));
        Instant due = task.ownDue().orElseGet(() -> allowance.end(begun, time));
        Instant next = new Ladder(time, begun, due).next(0, Set.of()).orElse(null);
        limits.add(new TaskLimit(
                task.taskId(), task.caseNo(), task.stepKey(), allowance, begun, due, 0, next, days.edition()));
        return due;
    }

    private Set<LocalDate> stillDays(CaseNo caseNo) {
        return Pause.days(pauses.of(caseNo).stream(), LocalDate.now(clock));
    }

    private Allowance allowance(CaseNo caseNo, Named named) {
        if (named.ofStep().isEmpty() && named.ofCase().isEmpty()) return Allowance.days(WORKING_DAYS);
        CaseRules.Of of = rules.of(caseNo);
        Optional<Policy> policy = Optional.ofNullable(of.version()).map(policies::version);
        int ofStep = workingDays(policy, named.ofStep()).orElse(WORKING_DAYS);
        LocalDate from = of.runsFrom();
        return workingDays(policy, named.ofCase())
                .filter(ofCase -> from != null)
                .map(ofCase -> new Allowance(ofStep, from, ofCase))
                .orElseGet(() -> Allowance.days(ofStep));
    }

    private static Optional<Integer> workingDays(Optional<Policy> policy, Optional<String> limit) {
        return policy.flatMap(known -> limit.map(Parameters::workingDays).map(known::get));
    }
}
