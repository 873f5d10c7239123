package fangpiao.limit;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.engine.TimeLimits;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How long a step may take, by the rules of its case. */
@Service
public class LimitDesk implements TimeLimits {

    /** Of a step for which nothing else is said. */
    public static final int WORKING_DAYS = 3;

    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

    private final CaseRules rules;
    private final PolicyDesk policies;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LimitDesk(CaseRules rules, PolicyDesk policies, WorkingCalendar calendar, Clock clock) {
        this.rules = rules;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Instant lastMoment(CaseNo caseNo, Named limits) {
        return endOf(lastDay(caseNo, limits, LocalDate.now(clock)));
    }

    /** Of a step without a limit of its own that began that day. */
    Instant lastMomentOfStep(LocalDate begun) {
        return endOf(calendar.workingDaysAfter(begun, WORKING_DAYS));
    }

    private LocalDate lastDay(CaseNo caseNo, Named limits, LocalDate today) {
        if (limits.ofStep().isEmpty() && limits.ofCase().isEmpty())
            return calendar.workingDaysAfter(today, WORKING_DAYS);
        CaseRules.Of of = rules.of(caseNo);
        Optional<Policy> policy = Optional.ofNullable(of.version()).map(policies::version);
        LocalDate ofStep = calendar.workingDaysAfter(
                today, workingDays(policy, limits.ofStep()).orElse(WORKING_DAYS));
        if (of.runsFrom() == null) return ofStep;
        return workingDays(policy, limits.ofCase())
                .map(days -> calendar.workingDaysAfter(of.runsFrom(), days))
                .filter(ofCase -> ofCase.isBefore(ofStep))
                .orElse(ofStep);
    }

    private static Optional<Integer> workingDays(Optional<Policy> policy, Optional<String> limit) {
        return policy.flatMap(known -> limit.map(Parameters::workingDays).map(known::get));
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(LAST_MOMENT).atZone(clock.getZone()).toInstant();
    }
}
