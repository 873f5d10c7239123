package fangpiao.funding;

import fangpiao.calendar.WorkingDays;
import fangpiao.policy.Parameters;
import fangpiao.policy.PolicyDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** By when a claim must be paid (settle.deadlineWd); asks for each rule version once. */
class Limits {

    private final Map<String, Integer> days = new HashMap<>();
    private final PolicyDesk policies;
    private final WorkingDays calendar;

    Limits(PolicyDesk policies, WorkingDays calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    LocalDate of(LocalDate handedInOn, String policyVersion) {
        return calendar.after(handedInOn, days.computeIfAbsent(policyVersion, code -> policies.version(code)
                .get(Parameters.SETTLE_DEADLINE_WD)));
    }
}
