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
import fangpiao.calculation.Calculation;
import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseNumbers;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Notice;
import fangpiao.shared.Refusal;
import fangpiao.voucher.Entitlement;
import fangpiao.voucher.NewVoucher;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to bring a voucher into the world. */
@Service
@Transactional
public class IssuanceDesk {

    private final Issuances issuances;
    private final IssuanceAmounts amounts;
    private final AgreementDesk agreements;
    private final PolicyDesk policies;
    private final ProjectDesk projects;
    private final FundsGate funds;
    private final VoucherDesk vouchers;
    private final CaseNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssuanceDesk(
            Issuances issuances,
            IssuanceAmounts amounts,
            AgreementDesk agreements,
            PolicyDesk policies,
            ProjectDesk projects,
            FundsGate funds,
            VoucherDesk vouchers,
            CaseNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issuances = issuances;
        this.amounts = amounts;
        this.agreements = agreements;
        this.policies = policies;
        this.projects = projects;
        this.funds = funds;
        this.vouchers = vouchers;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** Accepts an application and computes the face without deductions. */
    Issuance open(CaseNo caseNo, Application application) {
        Agreement agreement = agreements.lockConcluded(application.agreementNo());
        if (application.appliedOn().isAfter(today())) throw new Refusal("申请日期不得晚于今天。");
        if (application.appliedOn().isBefore(agreement.signedOn()))
            throw new Refusal("申请日期不得早于协议签订日期" + agreement.signedOn() + "。");
        return issuances
                .failedOf(agreement.caseNo())
                .map(failed -> openAgain(caseNo, failed, application))
                .orElseGet(() -> openChosen(caseNo, agreement, application));
    }

    private Issuance openChosen(CaseNo caseNo, Agreement agreement, Application application) {
        refuseSecond(agreement.caseNo(), "协议「" + agreement.agreementNo() + "」");
        if (agreement.chosenVoucherPart().isZero() && agreement.swapPart().isPositive())
            throw new Refusal("该户为产权调换，须先办理「产权调换转房票」。");
        if (agreement.chosenVoucherPart().isZero())
            throw new Refusal("协议「" + agreement.agreementNo() + "」没有可用于房票安置的部分。");
        return add(caseNo, application.to(agreement), application.appliedOn(), null, Money.ZERO, null);
    }

    private Issuance openAgain(CaseNo caseNo, Issuance failed, Application application) {
        return add(
                caseNo,
                failed.entitlement(),
                application.appliedOn(),
                failed.supplementaryAgreementNo(),
                failed.setOff(),
                failed.deductionReason());
    }

    /**
     * Takes a number for an issuance that another case has decided on, and opens it. The process of that case then calls
     * {@code voucherIssuance} with the number as business key.
     *
     * @param deductionReason null when nothing is deducted
     */
    public CaseNo prepare(Entitlement entitlement, Money deduction, String deductionReason) {
        return prepare(entitlement, null, deduction, deductionReason);
    }

    /** The same for a swap right that was given up; what the household got too much is deducted. */
    public CaseNo prepareConverted(Entitlement entitlement, String supplementaryAgreementNo, Money setOff) {
        return prepare(entitlement, supplementaryAgreementNo, setOff, setOff.isPositive() ? Issuance.SET_OFF : null);
    }

    private CaseNo prepare(Entitlement entitlement, String supplementaryAgreementNo, Money setOff, String reason) {
        refuseSecond(entitlement.sourceCase(), "案件「" + entitlement.sourceCase() + "」");
        return add(numbers.next(CaseKind.ISSUANCE), entitlement, today(), supplementaryAgreementNo, setOff, reason)
                .caseNo();
    }

    private Issuance add(
            CaseNo caseNo,
            Entitlement entitlement,
            LocalDate appliedOn,
            String supplementaryAgreementNo,
            Money setOff,
            String deductionReason) {
        Policy policy = policies.version(entitlement.policyVersion());
        Face face = Issuance.face(entitlement, policy, setOff, appliedOn);
        var opened = Issuance.opened(
                caseNo, entitlement, appliedOn, supplementaryAgreementNo, setOff, deductionReason, face);
        issuances.add(opened);
        return opened;
    }

    private void refuseSecond(CaseNo sourceCase, String name) {
        issuances.openCaseOf(sourceCase).ifPresent(open -> {
            throw new Refusal(name + "已有房票核发案" + open + "，不能重复受理。");
        });
    }

    /** Returns the new face. */
    Money calculate(CaseNo caseNo, Money deduction, String deductionReason) {
        Issuance issuance = issuances.lock(caseNo).require(OPENED);
        issuance.refuseLess(deduction);
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

    /** The fund promises the whole face. */
    void reserveFunds(CaseNo caseNo, String fundNo) {
        Issuance issuance = issuances.lock(caseNo).require(CHECKED);
        funds.pass(issuance, fundNo);
        issuances.fund(caseNo, fundNo);
    }

    /**
     * Refuses a face that is not, to the fen, what its components come to by the pinned rules.
     *
     * @param minutesNo of the collective decision, where the level asks for one (SOD-9); else null
     */
    void approve(CaseNo caseNo, String minutesNo) {
        Issuance issuance = issuances.lock(caseNo).require(FUNDED);
        Calculation anew = amounts.calculate(issuance);
        if (!anew.agrees()) throw new Refusal(anew.verdict() + "不得核发，请退回核算。");
        issuances.approve(caseNo, minutesNo);
    }

    /** What a fund had promised is free again, and what is behind the step has to be gone through once more. */
    void sendBack(CaseNo caseNo, String step) {
        issuances.lock(caseNo);
        projects.release(caseNo);
        issuances.move(caseNo, before(step));
    }

    /** The state in which a case comes to a step it can be sent back to. */
    private static IssuanceStatus before(String step) {
        return switch (step) {
            case "calculateAmount", "completeApplication" -> OPENED;
            case "reviewLegality" -> CALCULATED;
            case "checkAmount" -> LEGAL;
            default -> throw new IllegalArgumentException("an issuance is not sent back to " + step);
        };
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

    /** Sealing makes it a voucher: money posted and term begun at once. */
    void issue(CaseNo caseNo, String sealLogNo) {
        Issuance issuance = issuances.lock(caseNo).require(PRINTED);
        issuances.seal(caseNo, sealLogNo);
        vouchers.issue(issuance.voucherNo(), caseNo);
    }

    void handOver(CaseNo caseNo, Receipt receipt) {
        Issuance issuance = issuances.lock(caseNo).require(ISSUED);
        issuances.handOver(caseNo, receipt);
        vouchers.activate(issuance.voucherNo());
        tellHolder(caseNo, vouchers.card(issuance.voucherNo()));
    }

    /** Whoever came for it may have been somebody else. */
    private void tellHolder(CaseNo caseNo, VoucherCard voucher) {
        events.publishEvent(new Notice(
                "voucher-handed-over/" + voucher.no(),
                "VOUCHER_HANDED_OVER",
                caseNo,
                Addressee.holder(voucher.no().value()),
                Map.of("最后一天", voucher.expiresOn().toString())));
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
