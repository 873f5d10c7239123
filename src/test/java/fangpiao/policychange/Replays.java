package fangpiao.policychange;

import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replays of a draft, and the same reading and writing without any formula, to compare them with. */
@Component
public class Replays {

    private final WhatIf whatIf;
    private final OpenEntitlements entitlements;
    private final WhatIfCases cases;
    private final PolicyDesk policies;
    private final Clock clock;

    Replays(WhatIf whatIf, OpenEntitlements entitlements, WhatIfCases cases, PolicyDesk policies, Clock clock) {
        this.whatIf = whatIf;
        this.entitlements = entitlements;
        this.cases = cases;
        this.policies = policies;
        this.clock = clock;
    }

    /** Answers with the number of cases. */
    public int replay(String change, String draft) {
        return whatIf.replay(new CaseNo(change), policies.version(draft));
    }

    @Transactional
    public int readAndWrite(String change, String draft) {
        Policy rules = policies.version(draft);
        List<WhatIfCase> unjudged =
                entitlements.under(rules).stream().map(Replays::unjudged).toList();
        cases.add(new CaseNo(change), unjudged, OffsetDateTime.now(clock));
        return unjudged.size();
    }

    private static WhatIfCase unjudged(OpenEntitlement one) {
        var prospect = new Prospect(one.amount(), one.deduction(), one.amount(), 12, "section-head");
        return new WhatIfCase(one.caseNo(), one.holderName(), one.projectCode(), one.ruleVersion(), prospect, prospect);
    }
}
