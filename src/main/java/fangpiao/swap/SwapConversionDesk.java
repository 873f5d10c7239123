package fangpiao.swap;

import static fangpiao.swap.SwapConversion.Status.APPROVED;
import static fangpiao.swap.SwapConversion.Status.CHECKED;
import static fangpiao.swap.SwapConversion.Status.CLEARED;
import static fangpiao.swap.SwapConversion.Status.CONVERTED;
import static fangpiao.swap.SwapConversion.Status.DROPPED;
import static fangpiao.swap.SwapConversion.Status.FEE_PAID;
import static fangpiao.swap.SwapConversion.Status.FEE_SENT;
import static fangpiao.swap.SwapConversion.Status.OPENED;

import fangpiao.agreement.Agreement;
import fangpiao.agreement.AgreementDesk;
import fangpiao.engine.CaseKind;
import fangpiao.issuance.IssuanceDesk;
import fangpiao.ledger.Account;
import fangpiao.ledger.Ledger;
import fangpiao.ledger.Transfer;
import fangpiao.ledger.Transfer.Reason;
import fangpiao.payment.BankSlip;
import fangpiao.payment.Payee;
import fangpiao.payment.PaymentDesk;
import fangpiao.payment.PaymentInHand;
import fangpiao.payment.PaymentOrder;
import fangpiao.payment.PaymentReceived;
import fangpiao.payment.PaymentReturned;
import fangpiao.payment.PaymentReturnedLate;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.VoucherKind;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.Entitlement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to turn a swap right into a voucher. */
@Service
@Transactional
class SwapConversionDesk {

    private final SwapConversions conversions;
    private final AgreementDesk agreements;
    private final PolicyDesk policies;
    private final IssuanceDesk issuances;
    private final ProjectDesk projects;
    private final PaymentDesk payments;
    private final Ledger ledger;
    private final SwapConversionProcess process;
    private final Clock clock;

    SwapConversionDesk(
            SwapConversions conversions,
            AgreementDesk agreements,
            PolicyDesk policies,
            IssuanceDesk issuances,
            ProjectDesk projects,
            PaymentDesk payments,
            Ledger ledger,
            SwapConversionProcess process,
            Clock clock) {
        this.conversions = conversions;
        this.agreements = agreements;
        this.policies = policies;
        this.issuances = issuances;
        this.projects = projects;
        this.payments = payments;
        this.ledger = ledger;
        this.process = process;
        this.clock = clock;
    }

    void open(CaseNo caseNo, ConversionRequest request) {
        Agreement agreement = agreements.lockConcluded(request.agreementNo());
        refuseFuture(request.appliedOn(), "申请日期");
        if (request.appliedOn().isBefore(agreement.signedOn()))
            throw new Refusal("申请日期不得早于协议签订日期" + agreement.signedOn() + "。");
        conversions.openCaseOf(agreement.caseNo()).ifPresent(open -> {
            throw new Refusal("协议「" + agreement.agreementNo() + "」已有转房票案" + open + "，不能重复受理。");
        });
        Money converted = request.partOf(agreement);
        agreement.refuseMix(
                agreement.voucherPart().plus(converted),
                agreement.swapPart().minus(converted),
                agreement.cashPart(),
                rulesToday(agreement));
        conversions.add(caseNo, agreement.caseNo(), request.appliedOn(), converted);
    }

    /** The rules of the day say how the fee doubles and what is paid once. */
    void clear(CaseNo caseNo, Clearing clearing) {
        SwapConversion conversion = conversions.lock(caseNo).require(OPENED);
        Agreement agreement = agreements.get(conversion.agreementCase());
        Policy policy = rulesToday(agreement);
        clearing.requirePossible(agreement.buildingAreaM2(), policy);
        conversions.clear(
                caseNo, clearing, policy.code(), clearing.under(policy).payable());
    }

    void confirmClearing(CaseNo caseNo, Clearing clearing) {
        SwapConversion conversion = conversions.lock(caseNo).require(OPENED);
        if (!clearing.equals(conversion.clearing())) throw new Refusal("所填内容尚未清算，请先选择「重新清算」，看到结果后再确认。");
        if (!conversion.converted().exceeds(conversion.setOff()))
            throw new Refusal("多领过渡费%s元不小于转房票部分%s元，请核对。".formatted(conversion.setOff(), conversion.converted()));
        conversions.move(caseNo, CLEARED);
    }

    void passCheck(CaseNo caseNo) {
        conversions.lock(caseNo).require(CLEARED);
        conversions.move(caseNo, CHECKED);
    }

    void sendBack(CaseNo caseNo) {
        conversions.lock(caseNo).require(CLEARED, CHECKED);
        conversions.move(caseNo, OPENED);
    }

    /** @param minutesNo of the collective decision, where the level asks for one (SOD-9); else null */
    void approve(CaseNo caseNo, String minutesNo) {
        conversions.lock(caseNo).require(CHECKED);
        conversions.approve(caseNo, minutesNo);
    }

    void drop(CaseNo caseNo) {
        conversions.lock(caseNo).require(OPENED, CLEARED, CHECKED, APPROVED);
        conversions.move(caseNo, DROPPED);
    }

    /**
     * The supplement is signed: the swap part is voucher part from now on, the rules of that day are pinned, what is still
     * due of the fee is booked, and the issuance prepared whose number is returned.
     */
    CaseNo convert(CaseNo caseNo, Supplement supplement, Payee payee) {
        SwapConversion conversion = conversions.lock(caseNo).require(APPROVED);
        Agreement agreement = agreements.get(conversion.agreementCase());
        refuseWrong(supplement, conversion);
        refuseWrong(payee, conversion, agreement);
        Policy policy = rulesOf(agreement, supplement.signedOn());
        agreements.convertSwap(agreement.caseNo(), conversion.converted(), supplement.no());
        conversions.convert(caseNo, supplement, policy.code(), conversion.due().isPositive() ? payee : null);
        if (conversion.due().isPositive()) owe(conversion, agreement);
        return issuances.prepareConverted(
                entitlement(conversion, agreement, policy), supplement.no(), conversion.setOff());
    }

    private static Entitlement entitlement(SwapConversion conversion, Agreement agreement, Policy policy) {
        return new Entitlement(
                VoucherKind.RESETTLEMENT,
                conversion.caseNo(),
                agreement.caseNo(),
                agreement.projectCode(),
                agreement.holderName(),
                agreement.holderIdNo(),
                agreement.holderPhone(),
                agreement.propertyAddress(),
                agreement.buildingAreaM2(),
                policy.code(),
                conversion.converted());
    }

    private void owe(SwapConversion conversion, Agreement agreement) {
        book(conversion, agreement, Account.TREASURY, payable(agreement), Reason.TRANSITION_FEE);
        projects.owe(agreement.projectCode(), conversion.due(), conversion.caseNo());
    }

    void sendFee(CaseNo caseNo) {
        SwapConversion conversion = conversions.lock(caseNo).require(CONVERTED);
        String payer = payerOf(conversion, agreements.get(conversion.agreementCase()));
        payments.prepare(caseNo, List.of(new PaymentOrder(caseNo, payer, conversion.payee(), conversion.due())));
        conversions.move(caseNo, FEE_SENT);
    }

    void confirmFee(CaseNo caseNo, Optional<String> paymentKey, BankSlip slip) {
        payments.confirm(caseNo, paymentKey, slip);
    }

    @EventListener
    void keep(PaymentInHand payment) {
        if (payment.isOf(CaseKind.SWAP_CONVERSION)) conversions.lock(payment.caseNo());
    }

    /** The fee has arrived and leaves the books. */
    @EventListener
    void payFee(PaymentReceived payment) {
        if (!payment.isOf(CaseKind.SWAP_CONVERSION)) return;
        SwapConversion conversion = conversions.lock(payment.caseNo()).require(FEE_SENT);
        Agreement agreement = agreements.get(conversion.agreementCase());
        book(conversion, agreement, payable(agreement), Account.PAID, Reason.CASH_OUT);
        conversions.move(conversion.caseNo(), FEE_PAID);
        process.feePaid(conversion.caseNo());
    }

    /** The fee came back and has to be paid again. */
    @EventListener
    void takeBack(PaymentReturned payment) {
        if (!payment.isOf(CaseKind.SWAP_CONVERSION)) return;
        SwapConversion conversion = conversions.lock(payment.caseNo()).require(FEE_SENT);
        conversions.move(conversion.caseNo(), CONVERTED);
        process.feeReturned(conversion.caseNo());
    }

    /** The fee had arrived and came back afterwards: it is owed as before, and paid again. */
    @EventListener
    void payAgain(PaymentReturnedLate payment) {
        if (!payment.isOf(CaseKind.SWAP_CONVERSION)) return;
        SwapConversion conversion = conversions.lock(payment.caseNo()).require(FEE_PAID);
        payment.requireWhole(
                ledger.bringBack(agreements.get(conversion.agreementCase()).agreementNo(), conversion.caseNo()));
        conversions.move(conversion.caseNo(), CONVERTED);
        payment.newAccount()
                .ifPresent(account -> conversions.payInto(conversion.caseNo(), account.of(conversion.payee())));
        process.payFeeAgain(conversion.caseNo());
    }

    /** The fund that came to owe it when it was booked; one that was opened since then where there was none. */
    private String payerOf(SwapConversion conversion, Agreement agreement) {
        return projects.promisedTo(conversion.caseNo())
                .or(() -> projects.owe(agreement.projectCode(), conversion.due(), conversion.caseNo()))
                .orElseThrow(() -> new Refusal("征收项目「%s」尚未开立资金账户，不能支付过渡费。"
                        .formatted(projects.get(agreement.projectCode()).name())))
                .no();
    }

    SwapConversion get(CaseNo caseNo) {
        return conversions.find(caseNo).orElseThrow(() -> new Refusal("没有转房票案「" + caseNo + "」。"));
    }

    Agreement agreementOf(CaseNo caseNo) {
        return agreements.get(get(caseNo).agreementCase());
    }

    /** The rules by which the fee would be cleared today. */
    Policy rulesToday(Agreement agreement) {
        return rulesOf(agreement, today());
    }

    private void book(SwapConversion conversion, Agreement agreement, Account from, Account to, Reason reason) {
        ledger.post(new Transfer(agreement.agreementNo(), from, to, conversion.due(), reason, conversion.caseNo()));
    }

    private static Account payable(Agreement agreement) {
        return Account.of("holder", agreement.agreementNo(), "payable");
    }

    private void refuseWrong(Supplement supplement, SwapConversion conversion) {
        refuseFuture(supplement.signedOn(), "签订日期");
        if (supplement.signedOn().isBefore(conversion.appliedOn()))
            throw new Refusal("签订日期不得早于申请日期" + conversion.appliedOn() + "。");
        if (conversions.hasNumber(supplement.no())) throw new Refusal("补充协议编号「" + supplement.no() + "」已被使用。");
    }

    private static void refuseWrong(Payee payee, SwapConversion conversion, Agreement agreement) {
        if (conversion.due().isZero()) return;
        if (payee == null) throw new Refusal("应补发过渡费%s元，请填写户名、开户行和收款账号。".formatted(conversion.due()));
        if (!payee.name().equals(agreement.holderName()))
            throw new Refusal("收款户名「%s」不是被征收人「%s」，过渡费只能付给被征收人本人。".formatted(payee.name(), agreement.holderName()));
    }

    private Policy rulesOf(Agreement agreement, LocalDate day) {
        return policies.inForceFor(agreements.scope(agreement), day);
    }

    private void refuseFuture(LocalDate day, String name) {
        if (day.isAfter(today())) throw new Refusal(name + "不得晚于今天。");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
