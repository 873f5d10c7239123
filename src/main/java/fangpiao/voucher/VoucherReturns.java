package fangpiao.voucher;

import static fangpiao.voucher.VoucherStatus.ACTIVE;
import static fangpiao.voucher.VoucherStatus.PARTIALLY_USED;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import fangpiao.ledger.Account;
import fangpiao.ledger.Ledger;
import fangpiao.ledger.Transfer;
import fangpiao.ledger.Transfer.Reason;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes back to vouchers because a contract they paid no longer stands. */
@Service
@Transactional(propagation = MANDATORY)
public class VoucherReturns {

    private final Vouchers vouchers;
    private final Ledger ledger;
    private final PolicyDesk policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoucherReturns(
            Vouchers vouchers, Ledger ledger, PolicyDesk policies, ApplicationEventPublisher events, Clock clock) {
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever works on several vouchers takes them all before, in the order of their numbers. */
    public void lock(Stream<VoucherNo> several) {
        several.distinct().sorted(Comparator.comparing(VoucherNo::value)).forEach(vouchers::lock);
    }

    /** The voucher may spend the amount again. */
    public void restore(VoucherNo no, Money amount, Account from, CaseNo rescission) {
        give(vouchers.lock(no), amount, from, Reason.RESCIND, rescission);
    }

    /** The same, where the developer keeps the money because a claim of its own is paid by it. */
    public void setOff(VoucherNo no, Money amount, Account from, CaseNo claim) {
        give(vouchers.lock(no), amount, from, Reason.SET_OFF, claim);
    }

    /** What was paid is owed by the developer from now on, and is not the voucher's again before it is returned. */
    public void clawBack(VoucherNo no, Money amount, Account developerDebt, CaseNo rescission) {
        ledger.post(vouchers.lock(no).clawBack(amount, developerDebt, rescission));
    }

    /** Part of what a voucher owes a developer is paid by what the developer owes. */
    public void settleBySetOff(VoucherNo no, Money amount, Account developerPayable, CaseNo claim) {
        ledger.post(vouchers.lock(no).settleBySetOff(amount, developerPayable, claim));
    }

    /**
     * The holder no longer has what the contract had earned beside the face: he is not paid it, or it is taken off what the
     * voucher has. What is still missing then is taken off what comes back later.
     */
    public void reverseBonus(VoucherNo no, Money amount, CaseNo rescission) {
        Voucher voucher = vouchers.lock(no);
        Money paid = paidOf(amount, no);
        if (paid.isPositive()) refuseBeingPaid(no);
        post(voucher.reverseBonus(amount.minus(paid), rescission));
        takeOff(voucher, paid, Reason.REVERSE_BONUS, rescission);
    }

    /** A bonus that the holder was paid and did not keep is taken off what has come back. */
    public void setOffBonus(VoucherNo no, Money amount, CaseNo caseNo) {
        takeOff(vouchers.lock(no), amount, Reason.SET_OFF, caseNo);
    }

    private void takeOff(Voucher voucher, Money amount, Reason reason, CaseNo caseNo) {
        Money taken = amount.min(voucher.available());
        if (taken.isZero()) return;
        ledger.post(voucher.giveBackBonus(taken, reason, caseNo));
        // no longer as good as new
        if (voucher.status() == ACTIVE) vouchers.move(voucher.no(), PARTIALLY_USED);
    }

    /** What of a bonus that is lost the holder has had already. */
    @Transactional(readOnly = true)
    public Money paidOf(Money lostBonus, VoucherNo no) {
        return lostBonus.minus(lostBonus.min(ledger.balance(no.holderBonus())));
    }

    private void refuseBeingPaid(VoucherNo no) {
        if (ledger.balance(no.holderPayable()).isPositive()) throw new Refusal("房票" + no + "的购房奖励正在支付，请待其办结后再办理退房。");
    }

    private void post(Transfer transfer) {
        if (transfer != null) ledger.post(transfer);
    }

    private void give(Voucher voucher, Money amount, Account from, Reason reason, CaseNo caseNo) {
        ledger.post(voucher.restore(amount, from, reason, caseNo));
        vouchers.move(voucher.no(), voucher.afterRestoring(amount));
        boolean over = voucher.isOverOn(today()) || vouchers.isInGrace(voucher.no());
        LocalDate lastDay = lastDayOfGrace(voucher);
        if (over && lastDay.isAfter(voucher.expiresOn())) prolong(voucher, lastDay, caseNo);
    }

    /** Each sum that comes back after the term has all the days of grace (refund.graceDays), from today on. */
    private LocalDate lastDayOfGrace(Voucher voucher) {
        Policy policy = policies.version(voucher.policyVersion());
        return policies.lastOfDays(policy, today(), policy.get(Parameters.REFUND_GRACE_DAYS));
    }

    /** The day that is over stays in the register. */
    private void prolong(Voucher voucher, LocalDate lastDay, CaseNo caseNo) {
        var change = new TermChange(TermChange.Kind.RESCISSION, voucher.expiresOn(), lastDay, null, caseNo, null);
        vouchers.prolong(voucher, change, OffsetDateTime.now(clock));
        events.publishEvent(new VoucherRevived(voucher.no()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
