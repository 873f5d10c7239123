package fangpiao.policychange;

import static fangpiao.policychange.PolicyChange.Status.ABANDONED;
import static fangpiao.policychange.PolicyChange.Status.ACTIVATED;
import static fangpiao.policychange.PolicyChange.Status.DRAFTING;
import static fangpiao.policychange.PolicyChange.Status.REVIEWED;
import static fangpiao.policychange.PolicyChange.Status.SUBMITTED;

import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.RuleBook;
import fangpiao.policy.VersionStatus;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to bring new rules into force. */
@Service
@Transactional
class PolicyChangeDesk {

    private final PolicyChanges changes;
    private final PolicyDesk policies;
    private final WhatIf whatIf;
    private final Clock clock;

    PolicyChangeDesk(PolicyChanges changes, PolicyDesk policies, WhatIf whatIf, Clock clock) {
        this.changes = changes;
        this.policies = policies;
        this.whatIf = whatIf;
        this.clock = clock;
    }

    /** Begins a draft as a copy of its base. */
    Policy open(CaseNo caseNo, ChangeRequest request, String author) {
        Policy base = policies.version(request.baseCode());
        refuse(request);
        requireProject(request.projectCode());
        Policy draft = policies.draft(request.draftOn(base), author);
        changes.add(caseNo, request, author, OffsetDateTime.now(clock));
        return draft;
    }

    private void refuse(ChangeRequest request) {
        if (policies.status(request.baseCode()) == VersionStatus.DRAFT)
            throw new Refusal("规则版本「" + request.baseCode() + "」还是草案，不能作底稿；请选已生效的版本。");
        if (policies.exists(request.newCode())) throw new Refusal("「新版本代码」" + request.newCode() + "已有规则版本使用，请另取代码。");
        if (request.effectiveFrom().isBefore(LocalDate.now(clock)))
            throw new Refusal("「生效日期」" + request.effectiveFrom() + "已过，请改为今天或以后的日期。");
    }

    private void requireProject(String projectCode) {
        if (projectCode != null && !changes.knowsProject(projectCode))
            throw new Refusal("「仅适用项目」没有项目「" + projectCode + "」，请核对项目代码。");
    }

    /** Keeps what somebody wrote on a draft. */
    void write(RuleBook book, String author) {
        changes.lockWriterOf(book.text("version.code")).ifPresent(change -> {
            change.requireWritable();
            changes.addAuthor(change.caseNo(), author);
        });
        policies.draft(book, author);
    }

    /** Looks the whole draft through once more, and replays it over what is not issued yet. */
    void submit(CaseNo caseNo) {
        PolicyChange change = changes.lock(caseNo).require(DRAFTING);
        Policy draft = policies.version(change.ruleVersion());
        RuleBook.of(draft).read();
        requireProject(draft.head().projectCode());
        policies.requireActivatable(draft.code());
        whatIf.replay(caseNo, draft);
        changes.move(caseNo, SUBMITTED);
    }

    void passReview(CaseNo caseNo) {
        changes.lock(caseNo).require(SUBMITTED);
        changes.move(caseNo, REVIEWED);
    }

    /** Back to the author. */
    void sendBack(CaseNo caseNo) {
        changes.lock(caseNo);
        changes.move(caseNo, DRAFTING);
    }

    void activate(CaseNo caseNo, String activator) {
        PolicyChange change = changes.lock(caseNo).require(REVIEWED);
        policies.activate(change.ruleVersion(), activator);
        changes.move(caseNo, ACTIVATED);
    }

    void abandon(CaseNo caseNo) {
        PolicyChange change = changes.lock(caseNo);
        policies.abandon(change.ruleVersion());
        changes.move(caseNo, ABANDONED);
    }

    /** The case by which a version came to be; none for what came with the product. */
    @Transactional(readOnly = true)
    Optional<PolicyChange> writerOf(String ruleVersion) {
        return changes.writerOf(ruleVersion);
    }

    @Transactional(readOnly = true)
    PolicyChange get(CaseNo caseNo) {
        return changes.find(caseNo).orElseThrow(() -> new Refusal("没有规则变更案「" + caseNo + "」。"));
    }
}
