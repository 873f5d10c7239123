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
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
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
    private final Clock clock;

    IssuanceDesk(
            Issuances issuances,
            AgreementDesk agreements,
            PolicyDesk policies,
            ProjectDesk projects,
            VoucherDesk vouchers,
            Clock clock) {
        this.issuances = issuances;
        this.agreements = agreements;
        this.policies = policies;
        this.projects = projects;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** Accepts an application, pins the rules of the day and computes the face without deductions. */
    Opened open(CaseNo caseNo, Application application) {
        Agreement agreement = agreements.lockConcluded(application.agreementNo());
        refuse(application, agreement);
        Policy policy = policies.inForceFor(agreements.scope(agreement), today());
        Money entitlement = Issuance.entitlement(agreement, application.supplementaryAgreementNo());
        Face face = Issuance.face(entitlement, policy, Money.ZERO, application.appliedOn(), agreement.buildingAreaM2());
        issuances.add(caseNo, agreement.caseNo(), policy.code(), application, face);
        return new Opened(agreement, face.face());
    }

    /** A case that has just been opened: for whom, and the face so far. */
    record Opened(Agreement agreement, Money face) {}

    private void refuse(Application application, Agreement agreement) {
        if (application.appliedOn().isAfter(today())) throw new Refusal("申请日期不得晚于今天。");
        if (application.appliedOn().isBefore(agreement.signedOn()))
            throw new Refusal("申请日期不得早于协议签订日期" + agreement.signedOn() + "。");
        issuances.openCaseOf(agreement.caseNo()).ifPresent(open -> {
            throw new Refusal("协议「" + agreement.agreementNo() + "」已有房票核发案" + open + "，不能重复受理。");
        });
        if (agreement.voucherEntitlement().isZero())
            throw new Refusal("协议「" + agreement.agreementNo() + "」没有可用于房票安置的部分。");
        if (agreement.voucherPart().isZero() && application.supplementaryAgreementNo() == null)
            throw new Refusal("该户为产权调换，须先签订补充协议放弃产权调换，请填写「补充协议编号」。");
    }

    /** Returns the new face. */
    Money calculate(CaseNo caseNo, Money deduction, String deductionReason) {
        Issuance issuance = issuances.lock(caseNo).require(OPENED);
        if (deduction.isPositive() && deductionReason == null) throw new Refusal("有扣减款项时，请填写「扣减事由」。");
        Agreement agreement = agreements.get(issuance.agreementCase());
        Face face = Issuance.face(
                issuance.entitlement(agreement),
                policies.version(issuance.policyVersion()),
                deduction,
                issuance.appliedOn(),
                agreement.buildingAreaM2());
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
        Policy policy = policies.version(issuance.policyVersion());
        String project = agreements.get(issuance.agreementCase()).projectCode();
        projects.reserve(fundNo, project, policy.fundCoverageMin().of(issuance.face()), caseNo);
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
        Agreement agreement = agreements.get(issuance.agreementCase());
        return vouchers.allocate(new NewVoucher(
                caseNo,
                agreement.caseNo(),
                projects.get(agreement.projectCode()).areaCode(),
                agreement.projectCode(),
                agreement.holderName(),
                agreement.holderIdNo(),
                agreement.propertyAddress(),
                issuance.policyVersion(),
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
            agreements.withdrawSwap(issuance.agreementCase(), issuance.supplementaryAgreementNo());
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

    private Issuance step(CaseNo caseNo, IssuanceStatus from, IssuanceStatus to) {
        return issuances
                .advance(caseNo, from, to)
                .orElseGet(() -> issuances.get(caseNo).require(from));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
