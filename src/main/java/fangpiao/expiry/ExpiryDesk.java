package fangpiao.expiry;

import static fangpiao.expiry.ExpiryCase.Status.CHECKED;
import static fangpiao.expiry.ExpiryCase.Status.CLOSED;
import static fangpiao.expiry.ExpiryCase.Status.CONFIRMED;
import static fangpiao.expiry.ExpiryCase.Status.CONTACTED;
import static fangpiao.expiry.ExpiryCase.Status.CONTACTING;
import static fangpiao.expiry.ExpiryCase.Status.CONVERTED;
import static fangpiao.expiry.ExpiryCase.Status.ENDED;
import static fangpiao.expiry.ExpiryCase.Status.PAID;
import static fangpiao.expiry.ExpiryCase.Status.SENT;
import static fangpiao.expiry.ExpiryCase.Status.WITHDRAWN;
import static fangpiao.policy.Parameters.EXPIRY_CASE_DAYS;

import fangpiao.engine.CaseKind;
import fangpiao.expiry.ExpiryCase.Confirmation;
import fangpiao.payment.BankSlip;
import fangpiao.payment.Payee;
import fangpiao.payment.PaymentDesk;
import fangpiao.payment.PaymentInHand;
import fangpiao.payment.PaymentOrder;
import fangpiao.payment.PaymentReceived;
import fangpiao.payment.PaymentReturned;
import fangpiao.payment.PaymentReturnedLate;
import fangpiao.policy.ExpiryResult;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.Conversion;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherPayouts;
import fangpiao.voucher.VoucherRevived;
import fangpiao.voucher.VoucherStatus;
import fangpiao.voucher.VoucherUsedUp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a voucher whose term comes to its end. */
@Service
@Transactional
class ExpiryDesk {

    private final ExpiryCases cases;
    private final Reminders reminders;
    private final VoucherDesk vouchers;
    private final ProjectDesk projects;
    private final VoucherPayouts payouts;
    private final PaymentDesk payments;
    private final VoucherExpiryProcess process;
    private final PolicyDesk policies;
    private final Clock clock;

    ExpiryDesk(
            ExpiryCases cases,
            Reminders reminders,
            VoucherDesk vouchers,
            ProjectDesk projects,
            VoucherPayouts payouts,
            PaymentDesk payments,
            VoucherExpiryProcess process,
            PolicyDesk policies,
            Clock clock) {
        this.cases = cases;
        this.reminders = reminders;
        this.vouchers = vouchers;
        this.projects = projects;
        this.payouts = payouts;
        this.payments = payments;
        this.process = process;
        this.policies = policies;
        this.clock = clock;
    }

    /** Nothing is left that could expire. */
    @EventListener
    void end(VoucherUsedUp usedUp) {
        cases.findOpen(usedUp.voucher()).ifPresent(open -> process.voucherUsedUp(open.caseNo()));
    }

    /** A voucher has more days. A case goes on if they are few and nothing has ended yet; else their end has a case of its own. */
    @EventListener
    void end(VoucherRevived revived) {
        cases.findOpen(revived.voucher())
                .filter(open -> !open.isBeforeTheEnd() || !isNearTheEnd(revived.voucher()))
                .ifPresent(open -> process.voucherUsedUp(open.caseNo()));
    }

    /** Tells holders in sets; answers how many. */
    int remindHolders(int atMost) {
        return reminders.tellThoseNearTheEnd(today(), atMost);
    }

    void remind(CaseNo caseNo) {
        reminders.tellNearTheEnd(cases.get(caseNo).voucher(), today());
    }

    void recordContact(CaseNo caseNo, Contact contact) {
        cases.lock(caseNo).require(CONTACTING);
        cases.contact(caseNo, contact);
        if (contact.hasReached()) cases.move(caseNo, CONTACTED);
    }

    void recordVisit(CaseNo caseNo, Visit visit) {
        cases.lock(caseNo).require(CONTACTING);
        refuseFuture(visit.on(), "上门日期");
        cases.visit(caseNo, visit);
        cases.move(caseNo, CONTACTED);
    }

    /** Answers with what its rules make of the voucher. */
    ExpiryResult endTerm(CaseNo caseNo) {
        ExpiryCase open = withVoucher(caseNo).require(CONTACTING, CONTACTED);
        vouchers.expire(open.voucher());
        reminders.tellEnded(voucherOf(caseNo), caseNo, today());
        ExpiryResult result = payouts.resultOf(open.voucher(), caseNo);
        cases.end(caseNo, result);
        return result;
    }

    /** The holder was told that the voucher ends without money; answers with what was left of it. */
    Money withdraw(CaseNo caseNo, Withdrawal withdrawal) {
        ExpiryCase open = withVoucher(caseNo).require(ENDED);
        refuseFuture(withdrawal.on(), "送达日期");
        VoucherCard voucher = voucherOf(caseNo);
        if (voucher.held().isPositive())
            throw new Refusal("房票%s尚有%s元锁定在购房案中，待其备案或释放后再办理。".formatted(voucher.no(), voucher.held()));
        if (voucher.frozen().isPositive())
            throw new Refusal("房票%s尚有%s元被司法冻结，待解冻后再办理。".formatted(voucher.no(), voucher.frozen()));
        if (cases.isWithdrawnElsewhere(withdrawal.noticeNo(), caseNo))
            throw new Refusal("期满告知书「%s」已用于另一案件，请核对编号。".formatted(withdrawal.noticeNo()));
        cases.withdraw(open.caseNo(), withdrawal);
        return voucher.available();
    }

    /** @param minutesNo of the meeting that decided; null where one person did */
    void voidVoucher(CaseNo caseNo, String minutesNo) {
        ExpiryCase open = withVoucher(caseNo).require(WITHDRAWN);
        payouts.voidBalance(open.voucher(), caseNo);
        cases.voided(caseNo, minutesNo);
    }

    /** The holder has confirmed; what is to be paid is calculated for those who check and approve. */
    Money prepareConversion(CaseNo caseNo, Confirmation confirmation, Payee payee) {
        ExpiryCase open = withVoucher(caseNo).require(ENDED);
        refuseFuture(confirmation.signedOn(), "签订日期");
        refuseStranger(payee, voucherOf(caseNo));
        if (cases.isConfirmedElsewhere(confirmation.no(), caseNo))
            throw new Refusal("转货币补偿确认书「%s」已用于另一案件，请核对编号。".formatted(confirmation.no()));
        Money payable = payouts.offerConversion(open.voucher(), caseNo).payable();
        cases.confirm(caseNo, confirmation, payee, payable);
        return payable;
    }

    void passCheck(CaseNo caseNo) {
        cases.lock(caseNo).require(CONFIRMED);
        cases.move(caseNo, CHECKED);
    }

    void sendBack(CaseNo caseNo) {
        cases.lock(caseNo).require(CONFIRMED, CHECKED, WITHDRAWN);
        cases.move(caseNo, ENDED);
    }

    /** @param minutesNo of the meeting that decided; null where one person did */
    void convert(CaseNo caseNo, String minutesNo) {
        ExpiryCase open = withVoucher(caseNo).require(CHECKED);
        Conversion conversion = payouts.convert(open.voucher(), caseNo);
        // a contract rescinded in the meantime gives money back that nobody has checked
        if (!conversion.payable().equals(open.payable()))
            throw new Refusal(
                    "房票余额在复核后发生变化，应付金额由 %s 元变为 %s 元，请退回重新确认。".formatted(open.payable(), conversion.payable()));
        cases.convert(caseNo, minutesNo);
    }

    void sendPayout(CaseNo caseNo) {
        ExpiryCase open = cases.lock(caseNo).require(CONVERTED);
        var order = new PaymentOrder(caseNo, payerOf(open.voucher()), open.payee(), open.payable());
        payments.prepare(caseNo, List.of(order));
        cases.move(caseNo, SENT);
    }

    void confirmPayout(CaseNo caseNo, Optional<String> paymentKey, BankSlip slip) {
        payments.confirm(caseNo, paymentKey, slip);
    }

    @EventListener
    void keep(PaymentInHand payment) {
        if (payment.isOf(CaseKind.EXPIRY)) withVoucher(payment.caseNo());
    }

    /** The money has arrived and the voucher's life is over. */
    @EventListener
    void payOut(PaymentReceived payment) {
        if (!payment.isOf(CaseKind.EXPIRY)) return;
        ExpiryCase open = withVoucher(payment.caseNo()).require(SENT);
        payouts.payOut(open.voucher(), open.payable(), open.caseNo());
        cases.move(open.caseNo(), PAID);
        process.paid(open.caseNo());
    }

    /** The money came back and has to be paid again. */
    @EventListener
    void takeBack(PaymentReturned payment) {
        if (!payment.isOf(CaseKind.EXPIRY)) return;
        ExpiryCase open = withVoucher(payment.caseNo()).require(SENT);
        cases.move(open.caseNo(), CONVERTED);
        process.paymentReturned(open.caseNo());
    }

    /** The money had arrived and came back afterwards: it is owed as before, and paid again. */
    @EventListener
    void payAgain(PaymentReturnedLate payment) {
        if (!payment.isOf(CaseKind.EXPIRY)) return;
        ExpiryCase paid = withVoucher(payment.caseNo()).require(PAID);
        payment.requireWhole(payouts.bringBack(paid.voucher(), paid.caseNo(), VoucherStatus.CONVERTED));
        cases.move(paid.caseNo(), CONVERTED);
        payment.newAccount().ifPresent(account -> cases.payInto(paid.caseNo(), account.of(paid.payee())));
        process.payAgain(paid.caseNo());
    }

    void close(CaseNo caseNo) {
        cases.lock(caseNo);
        cases.move(caseNo, CLOSED);
    }

    ExpiryCase get(CaseNo caseNo) {
        return cases.get(caseNo);
    }

    VoucherCard voucherOf(CaseNo caseNo) {
        return vouchers.card(cases.get(caseNo).voucher());
    }

    /** Locks the voucher before its case, as those do who use it up or bring money back to it. */
    private ExpiryCase withVoucher(CaseNo caseNo) {
        vouchers.lock(cases.get(caseNo).voucher());
        return cases.lock(caseNo);
    }

    private boolean isNearTheEnd(VoucherNo no) {
        VoucherCard voucher = vouchers.card(no);
        int days = policies.version(voucher.policyVersion()).get(EXPIRY_CASE_DAYS);
        return !voucher.expiresOn().isAfter(today().plusDays(days));
    }

    private String payerOf(VoucherNo voucher) {
        return projects.backing(voucher)
                .orElseThrow(() -> new Refusal("房票%s核发时没有落实资金账户，不能支付。".formatted(voucher)))
                .no();
    }

    private static void refuseStranger(Payee payee, VoucherCard voucher) {
        if (!payee.name().equals(voucher.holderName()))
            throw new Refusal("收款户名「%s」不是持票人「%s」，转货币补偿款只能付给持票人本人。".formatted(payee.name(), voucher.holderName()));
    }

    private void refuseFuture(LocalDate day, String name) {
        if (day.isAfter(today())) throw new Refusal(name + "不得晚于今天。");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
