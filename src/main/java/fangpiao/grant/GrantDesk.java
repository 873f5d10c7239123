package fangpiao.grant;

import static fangpiao.grant.GrantStatus.CHECKED;
import static fangpiao.grant.GrantStatus.REJECTED;
import static fangpiao.grant.GrantStatus.REQUESTED;
import static fangpiao.grant.GrantStatus.RETURNED;

import fangpiao.grant.GrantRequest.Correction;
import fangpiao.issuance.IssuanceDesk;
import fangpiao.policy.CaseScope;
import fangpiao.policy.LandType;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.PropertyKind;
import fangpiao.project.Project;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with an application for a voucher without expropriation. */
@Service
@Transactional
class GrantDesk {

    private final VoucherGrants grants;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final IssuanceDesk issuances;
    private final Clock clock;

    GrantDesk(VoucherGrants grants, ProjectDesk projects, PolicyDesk policies, IssuanceDesk issuances, Clock clock) {
        this.grants = grants;
        this.projects = projects;
        this.policies = policies;
        this.issuances = issuances;
        this.clock = clock;
    }

    VoucherGrant open(CaseNo caseNo, GrantRequest request) {
        Project programme = projects.programmeFor(request.kind());
        Policy policy = policies.inForceFor(scopeOf(programme), LocalDate.now(clock));
        request.requireAllowed(policy);
        grants.lockProgramme(programme.code());
        grants.liveTwinOf(request).ifPresent(twin -> {
            throw new Refusal(
                    "该申请人或购房合同已有%s案%s，不能重复申请。".formatted(request.kind().chinese(), twin));
        });
        var grant = new VoucherGrant(caseNo, REQUESTED, programme.code(), policy.code(), request);
        grants.add(grant);
        return grant;
    }

    void passCheck(CaseNo caseNo) {
        grants.lock(caseNo).require(REQUESTED);
        grants.move(caseNo, CHECKED);
    }

    /** Approves, and opens the issuance; answers with its number. */
    CaseNo approve(CaseNo caseNo, String minutesNo) {
        VoucherGrant grant = grants.lock(caseNo).require(CHECKED);
        grants.approve(caseNo, minutesNo);
        return issuances.prepare(grant.entitlement(), Money.ZERO, null);
    }

    void sendBack(CaseNo caseNo) {
        grants.lock(caseNo);
        grants.move(caseNo, RETURNED);
    }

    /** What was sent back is judged again by the rules it was opened under. */
    VoucherGrant correct(CaseNo caseNo, Correction correction) {
        VoucherGrant grant = grants.lock(caseNo).require(RETURNED);
        GrantRequest corrected = grant.request().corrected(correction);
        corrected.requireAllowed(policies.version(grant.policyVersion()));
        grants.correct(caseNo, corrected);
        return grants.get(caseNo);
    }

    void reject(CaseNo caseNo) {
        grants.lock(caseNo);
        grants.move(caseNo, REJECTED);
    }

    /** A programme takes no home; its rules are those for a home on state-owned land in its area, or its own. */
    private static CaseScope scopeOf(Project programme) {
        return new CaseScope(programme.code(), programme.areaCode(), LandType.STATE, PropertyKind.RESIDENTIAL);
    }
}
