package fangpiao.issuance;

import static fangpiao.issuance.IssuanceStatus.APPROVED;
import static fangpiao.issuance.IssuanceStatus.CALCULATED;
import static fangpiao.issuance.IssuanceStatus.CHECKED;
import static fangpiao.issuance.IssuanceStatus.FUNDED;
import static fangpiao.issuance.IssuanceStatus.ISSUED;
import static fangpiao.issuance.IssuanceStatus.LEGAL;
import static fangpiao.issuance.IssuanceStatus.NUMBERED;
import static fangpiao.issuance.IssuanceStatus.OPENED;
import static fangpiao.issuance.IssuanceStatus.PRINTED;
import static fangpiao.issuance.IssuanceStatus.REJECTED;
import static fangpiao.issuance.IssuanceStatus.WITHDRAWN;

import fangpiao.agreement.Agreement;
import fangpiao.agreement.AgreementDesk;
import fangpiao.amount.Face;
import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseNumbers;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.Entitlement;
import fangpiao.voucher.NewVoucher;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to bring a voucher into the world. */
@Service
@Transactional
public class IssuanceDesk {

    private final Issuances issuances;
    private final AgreementDesk agreements;
    private final PolicyDesk policies;
    private final ProjectDesk projects;
    private final VoucherDesk vouchers;
    private final CaseNumbers numbers;
    private final Clock clock;

    IssuanceDesk(
            Issuances issuances,
            AgreementDesk agreements,
            PolicyDesk policies,
            ProjectDesk projects,
            VoucherDesk vouchers,
            CaseNumbers numbers,
            Clock clock) {
        this.issuances = issuances;
        this.agreements = agreements;
        this.policies = policies;
        this.projects = projects;
        this.vouchers = vouchers;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Accepts an application, pins the rules of the day and computes the face without deductions. */
    Issuance open(CaseNo caseNo, Application application) {
        Agreement agreement = agreements.lockConcluded(application.agreementNo());
        refuse(application, agreement);
        Policy policy = policies.inForceFor(agreements.scope(agreement), today());
        Entitlement entitlement = application.to(agreement, policy);
        Face face = Issuance.face(entitlement, policy, Money.ZERO, application.appliedOn());
        var opened = Issuance.opened(
                caseNo,
                entitlement,
                application.appliedOn(),
                application.supplementaryAgreementNo(),
                Money.ZERO,
                null,
                face);
        issuances.add(opened);
        return opened;
    }

    /**
     * Takes a number for an issuance that another case has decided on, and opens it. The process of that case then calls
     * {@code voucherIssuance} with the number as business key.
     *
     * @param deductionReason null when nothing is deducted
     */
    public CaseNo prepare(Entitlement entitlement, Money deduction, String deductionReason) {
        refuseSecond(entitlement.sourceCase(), "案件「" + entitlement.sourceCase() + "」");
        CaseNo caseNo = numbers.next(CaseKind.ISSUANCE);
        Face face = Issuance.face(entitlement, policies.version(entitlement.policyVersion()), deduction, today());
        issuances.add(Issuance.opened(caseNo, entitlement, today(), null, deduction, deductionReason, face));
        return caseNo;
    }

    private void refuseSecond(CaseNo sourceCase, String name) {
        issuances.openCaseOf(sourceCase).ifPresent(open -> {
            throw new Refusal(name + "已有房票核发案" + open + "，不能重复受理。");
        });
    }

    private void refuse(Application application, Agreement agreement) {
        if (application.appliedOn().isAfter(today())) throw new Refusal("申请日期不得晚于今天。");
        if (application.appliedOn().isBefore(agreement.signedOn()))
            throw new Refusal("申请日期不得早于协议签订日期" + agreement.signedOn() + "。");
        refuseSecond(agreement.caseNo(), "协议「" + agreement.agreementNo() + "」");
        if (agreement.voucherEntitlement().isZero())
            throw new Refusal("协议「" + agreement.agreementNo() + "」没有可用于房票安置的部分。");
        if (agreement.voucherPart().isZero() && application.supplementaryAgreementNo() == null)
            throw new Refusal("该户为产权调换，须先签订补充协议放弃产权调换，请填写「补充协议编号」。");
    }

    /** Returns the new face. */
    Money calculate(CaseNo caseNo, Money deduction, String deductionReason) {
        Issuance issuance = issuances.lock(caseNo).require(OPENED);
        if (deduction.isPositive() && deductionReason == null) throw new Refusal("有扣减款项时，请填写「扣减事由」。");
        Face face = Issuance.face(issuance.entitlement(), rulesOf(issuance), deduction, issuance.appliedOn());
        issuances.calculate(caseNo, deduction, deductionReason, face);
        return face.face();
    }

    void confirmAmount(CaseNo caseNo, Money deduction) {
        Issuance issuance = issuances.lock(caseNo).require(OPENED);
        if (!issuance.deduction().equals(deduction))
            throw new Refusal("扣减款项已改为" + deduction + "元，请先选择「按扣减重新核算」，看到新金额后再确认。");
        issuances.move(caseNo, CALCULATED);
    }

    void withdraw(CaseNo caseNo) {
        issuances.lock(caseNo).require(OPENED);
        issuances.move(caseNo, WITHDRAWN);
    }

    void passLegalReview(CaseNo caseNo) {
        step(caseNo, CALCULATED, LEGAL);
    }

    void passAmountCheck(CaseNo caseNo) {
        step(caseNo, LEGAL, CHECKED);
    }

    /** The fund promises the whole face, or the share of it that the rules ask for. */
    void reserveFunds(CaseNo caseNo, String fundNo) {
        Issuance issuance = issuances.lock(caseNo).require(CHECKED);
        Policy policy = rulesOf(issuance);
        String project = issuance.entitlement().projectCode();
        Fund fund = projects.reserve(fundNo, project, policy.fundCoverageMin().of(issuance.face()), caseNo);
        if (!policy.get(Parameters.FUND_SOURCES).contains(fund.source()))
            throw new Refusal("「%s」来自%s，规则版本%s的「资金来源」为%s，不得用于核发。"
                    .formatted(
                            fund.name(), fund.source().chinese(), policy.code(), policy.say(Parameters.FUND_SOURCES)));
        issuances.fund(caseNo, fundNo);
    }

    /** @param minutesNo of the collective decision, where the level asks for one (SOD-9); else null */
    void approve(CaseNo caseNo, String minutesNo) {
        issuances.lock(caseNo).require(FUNDED);
        issuances.approve(caseNo, minutesNo);
    }

    /** Back to the calculator; what a fund had promised is free again. */
    void sendBack(CaseNo caseNo) {
        issuances.lock(caseNo);
        projects.release(caseNo);
        issuances.move(caseNo, OPENED);
    }

    void reject(CaseNo caseNo) {
        issuances.lock(caseNo);
        projects.release(caseNo);
        issuances.move(caseNo, REJECTED);
    }

    VoucherNo allocate(CaseNo caseNo) {
        Issuance issuance = step(caseNo, APPROVED, NUMBERED);
        Entitlement entitlement = issuance.entitlement();
        return vouchers.allocate(new NewVoucher(
                caseNo,
                entitlement,
                projects.get(entitlement.projectCode()).areaCode(),
                projects.fund(issuance.fundNo()).source(),
                issuance.equity(),
                issuance.bonus(),
                issuance.face()));
    }

    void print(CaseNo caseNo, String stockSerial) {
        Issuance issuance = step(caseNo, NUMBERED, PRINTED);
        vouchers.print(issuance.voucherNo(), stockSerial);
    }

    void spoil(CaseNo caseNo, String stockSerial, String reason) {
        Issuance issuance = issuances.lock(caseNo).require(NUMBERED);
        vouchers.spoil(issuance.voucherNo(), stockSerial, reason);
    }

    /** Sealing makes it a voucher: money posted, term begun, and the swap right gone, all at once. */
    void issue(CaseNo caseNo, String sealLogNo) {
        Issuance issuance = issuances.lock(caseNo).require(PRINTED);
        issuances.seal(caseNo, sealLogNo);
        if (issuance.supplementaryAgreementNo() != null)
            agreements.withdrawSwap(issuance.entitlement().agreementCase(), issuance.supplementaryAgreementNo());
        vouchers.issue(issuance.voucherNo(), caseNo);
    }

    void handOver(CaseNo caseNo, Receipt receipt) {
        Issuance issuance = issuances.lock(caseNo).require(ISSUED);
        issuances.handOver(caseNo, receipt);
        vouchers.activate(issuance.voucherNo());
    }

    public Issuance get(CaseNo caseNo) {
        return issuances.get(caseNo);
    }

    private Policy rulesOf(Issuance issuance) {
        return policies.version(issuance.entitlement().policyVersion());
    }

    private Issuance step(CaseNo caseNo, IssuanceStatus from, IssuanceStatus to) {
        return issuances
                .advance(caseNo, from, to)
                .orElseGet(() -> issuances.get(caseNo).require(from));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
