package fangpiao.cashout;

import static fangpiao.cashout.CashOut.Status.APPROVED;
import static fangpiao.cashout.CashOut.Status.BOUNCED;
import static fangpiao.cashout.CashOut.Status.CHECKED;
import static fangpiao.cashout.CashOut.Status.CLAIMED;
import static fangpiao.cashout.CashOut.Status.PAID;
import static fangpiao.cashout.CashOut.Status.REJECTED;
import static fangpiao.cashout.CashOut.Status.RETURNED;
import static fangpiao.cashout.CashOut.Status.SENT;
import static fangpiao.cashout.CashOut.Status.WITHDRAWN;

import fangpiao.engine.CaseKind;
import fangpiao.payment.BankSlip;
import fangpiao.payment.PaymentDesk;
import fangpiao.payment.PaymentInHand;
import fangpiao.payment.PaymentOrder;
import fangpiao.payment.PaymentReceived;
import fangpiao.payment.PaymentReturned;
import fangpiao.payment.PaymentReturnedLate;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.rescission.OpenRescissions;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a holder's claim for money. The voucher is locked before the claim, as everybody does who spends it. */
@Service
@Transactional
class CashOutDesk {

    private final CashOuts claims;
    private final Sources sources;
    private final VoucherDesk vouchers;
    private final OpenRescissions rescissions;
    private final ProjectDesk projects;
    private final PaymentDesk payments;
    private final BalanceCashoutProcess process;
    private final PolicyDesk policies;
    private final Clock clock;

    CashOutDesk(
            CashOuts claims,
            Sources sources,
            VoucherDesk vouchers,
            OpenRescissions rescissions,
            ProjectDesk projects,
            PaymentDesk payments,
            BalanceCashoutProcess process,
            PolicyDesk policies,
            Clock clock) {
        this.claims = claims;
        this.sources = sources;
        this.vouchers = vouchers;
        this.rescissions = rescissions;
        this.projects = projects;
        this.payments = payments;
        this.process = process;
        this.policies = policies;
        this.clock = clock;
    }

    CashOut open(CaseNo caseNo, VoucherNo no, CashOut.Kind kind, Application application, HoldersAccount account) {
        VoucherCard voucher = vouchers.lock(no);
        refuseTwin(no, kind);
        refuseOpenRescission(no);
        Source source = sources.of(kind);
        source.reserve(voucher);
        requireInOrder(caseNo, voucher, application, account);
        Money payable = positive(source.payable(caseNo, no, today()));
        var claim =
                new CashOut(caseNo, no, kind, CLAIMED, application, account, today(), lastDayToPay(voucher), payable);
        claims.add(claim, voucher.policyVersion());
        return claim;
    }

    void passCheck(CaseNo caseNo) {
        claims.lock(caseNo).require(CLAIMED);
        claims.move(caseNo, CHECKED);
    }

    void sendBack(CaseNo caseNo) {
        claims.lock(caseNo).require(CLAIMED, CHECKED);
        claims.move(caseNo, RETURNED);
    }

    /** What was sent back is calculated anew. */
    CashOut correct(CaseNo caseNo, Application application, HoldersAccount account) {
        CashOut claim = withVoucher(caseNo).require(RETURNED);
        refuseOpenRescission(claim.voucher());
        requireInOrder(caseNo, vouchers.card(claim.voucher()), application, account);
        Money payable = positive(payableOf(claim));
        claims.correct(caseNo, application, account, payable);
        return claims.get(caseNo);
    }

    void withdraw(CaseNo caseNo) {
        letGo(withVoucher(caseNo).require(RETURNED), WITHDRAWN);
    }

    void reject(CaseNo caseNo) {
        letGo(withVoucher(caseNo).require(CLAIMED, CHECKED), REJECTED);
    }

    /** @param minutesNo of the meeting that decided; null where one person did */
    void approve(CaseNo caseNo, String minutesNo) {
        CashOut claim = withVoucher(caseNo).require(CHECKED);
        refuseOpenRescission(claim.voucher());
        Money payable = payableOf(claim);
        // a contract rescinded in the meantime changes what is due, and nobody has checked that
        if (!payable.equals(claim.payable()))
            throw new Refusal("复核后房票账册发生变化，应付金额由 %s 元变为 %s 元，请退回重新计算。".formatted(claim.payable(), payable));
        sourceOf(claim).book(claim);
        claims.approve(caseNo, minutesNo);
    }

    void send(CaseNo caseNo) {
        CashOut claim = claims.lock(caseNo).require(APPROVED);
        var order = new PaymentOrder(
                caseNo, payerOf(claim.voucher()), claim.account().payee(), claim.payable());
        payments.prepare(caseNo, List.of(order));
        claims.move(caseNo, SENT);
    }

    void confirm(CaseNo caseNo, Optional<String> paymentKey, BankSlip slip) {
        payments.confirm(caseNo, paymentKey, slip);
    }

    @EventListener
    void keep(PaymentInHand payment) {
        if (payment.isOf(CaseKind.CASH_OUT)) withVoucher(payment.caseNo());
    }

    /** The money has arrived. */
    @EventListener
    void paid(PaymentReceived payment) {
        if (!payment.isOf(CaseKind.CASH_OUT)) return;
        CashOut claim = withVoucher(payment.caseNo()).require(SENT);
        sourceOf(claim).pay(claim);
        claims.move(claim.caseNo(), PAID);
        process.paid(claim.caseNo());
    }

    /** The money came back, perhaps because of the account. */
    @EventListener
    void takeBack(PaymentReturned payment) {
        if (!payment.isOf(CaseKind.CASH_OUT)) return;
        CashOut claim = withVoucher(payment.caseNo()).require(SENT);
        claims.move(claim.caseNo(), BOUNCED);
        process.paymentReturned(claim.caseNo());
    }

    /** The money had arrived and came back afterwards: it is owed as before, and paid again when the account is right. */
    @EventListener
    void payAgain(PaymentReturnedLate payment) {
        if (!payment.isOf(CaseKind.CASH_OUT)) return;
        payment.refuseNewAccount("在随后的「更正收款账户」环节办理");
        CashOut claim = withVoucher(payment.caseNo()).require(PAID);
        payment.requireWhole(sourceOf(claim).bringBack(claim));
        claims.move(claim.caseNo(), BOUNCED);
        process.amendAgain(claim.caseNo());
    }

    /** The account is another one or the same; as long as the bank may still pay the old order, only the same. */
    void amend(CaseNo caseNo, HoldersAccount account) {
        CashOut claim = claims.lock(caseNo).require(BOUNCED);
        account.requireFor(vouchers.card(claim.voucher()));
        if (!account.payee().equals(claim.account().payee()))
            payments.live(caseNo).ifPresent(live -> {
                throw new Refusal("支付指令 %s，结果尚未查明，收款账户不能变更。".formatted(live));
            });
        claims.amend(caseNo, account);
        claims.move(caseNo, APPROVED);
    }

    @Transactional(readOnly = true)
    CashOut get(CaseNo caseNo) {
        return claims.get(caseNo);
    }

    private void letGo(CashOut claim, CashOut.Status end) {
        sourceOf(claim).release(claim.voucher());
        claims.move(claim.caseNo(), end);
    }

    private void requireInOrder(CaseNo caseNo, VoucherCard voucher, Application application, HoldersAccount account) {
        application.requireConsent(voucher);
        account.requireFor(voucher);
        claims.withApplication(application.no(), caseNo).ifPresent(other -> {
            throw new Refusal("兑付申请表「%s」已用于%s案，请核对编号。".formatted(application.no(), other));
        });
    }

    private void refuseTwin(VoucherNo voucher, CashOut.Kind kind) {
        claims.openOf(voucher, kind).ifPresent(twin -> {
            throw new Refusal("房票%s的%s已有在办的兑付案%s，不能重复申请。".formatted(voucher, kind.chinese(), twin));
        });
    }

    /** What a contract has used, and what it has earned, is not known for certain while it is being undone. */
    private void refuseOpenRescission(VoucherNo voucher) {
        rescissions.of(voucher).ifPresent(open -> {
            throw new Refusal("房票%s有在办的退房案%s，请待其办结后再办理兑付。".formatted(voucher, open));
        });
    }

    private static Money positive(Money payable) {
        if (payable.isPositive()) return payable;
        throw new Refusal("按规则计算，应付金额为0.00元，没有可兑付的款项。");
    }

    private LocalDate lastDayToPay(VoucherCard voucher) {
        Policy policy = policies.version(voucher.policyVersion());
        return policies.lastOfDays(policy, today(), policy.get(Parameters.EXPIRY_PAY_LIMIT_DAYS));
    }

    /** Who promised the face pays what becomes of it. */
    private String payerOf(VoucherNo voucher) {
        return projects.backing(voucher)
                .orElseThrow(() -> new Refusal("房票%s核发时没有落实资金账户，不能支付。".formatted(voucher)))
                .no();
    }

    private CashOut withVoucher(CaseNo caseNo) {
        vouchers.lock(claims.get(caseNo).voucher());
        return claims.lock(caseNo);
    }

    private Money payableOf(CashOut claim) {
        return sourceOf(claim).payable(claim.caseNo(), claim.voucher(), claim.claimedOn());
    }

    private Source sourceOf(CashOut claim) {
        return sources.of(claim.kind());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
