package fangpiao.policychange;

import fangpiao.approval.LevelTable;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replays a draft over everything that is not issued yet: what each case would get, against what its own rules give. */
@Service
@Transactional
class WhatIf {

    private final OpenEntitlements entitlements;
    private final WhatIfCases cases;
    private final PolicyDesk policies;
    private final LevelTable table;
    private final Clock clock;

    WhatIf(OpenEntitlements entitlements, WhatIfCases cases, PolicyDesk policies, LevelTable table, Clock clock) {
        this.entitlements = entitlements;
        this.cases = cases;
        this.policies = policies;
        this.table = table;
        this.clock = clock;
    }

    /** Keeps the outcome as a new round of the change; answers with the number of cases. */
    int replay(CaseNo change, Policy draft) {
        var known = new ApprovalLadder(table);
        List<WhatIfCase> outcome = entitlements.under(draft).stream()
                .map(one -> compare(one, draft, known))
                .toList();
        cases.add(change, outcome, OffsetDateTime.now(clock));
        return outcome.size();
    }

    private WhatIfCase compare(OpenEntitlement one, Policy draft, ApprovalLadder ladder) {
        Policy pinned = policies.version(one.ruleVersion());
        return new WhatIfCase(
                one.caseNo(),
                one.holderName(),
                one.projectCode(),
                pinned.code(),
                Prospect.of(one, one.equityUnder(pinned, pinned), pinned, ladder),
                Prospect.of(one, one.equityUnder(draft, pinned), draft, ladder));
    }
}
