package fangpiao.voucher;

import static fangpiao.voucher.VoucherStatus.ACTIVE;
import static fangpiao.voucher.VoucherStatus.CASHED_OUT;
import static fangpiao.voucher.VoucherStatus.CASH_OUT_PENDING;
import static fangpiao.voucher.VoucherStatus.CLOSED;
import static fangpiao.voucher.VoucherStatus.CONVERTED;
import static fangpiao.voucher.VoucherStatus.EXPIRED;
import static fangpiao.voucher.VoucherStatus.FULLY_USED;
import static fangpiao.voucher.VoucherStatus.ISSUED;
import static fangpiao.voucher.VoucherStatus.PARTIALLY_USED;

import fangpiao.ledger.Account;
import fangpiao.ledger.Transfer;
import fangpiao.ledger.Transfer.Reason;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A housing voucher (房票) as it stands now. It decides; the ledger remembers.
 *
 * @param keptBy the extension asked for in time that is not decided yet; null if none
 * @param stoppedOn since when its days do not count; null while they do
 */
record Voucher(
        VoucherNo no,
        VoucherStatus status,
        LocalDate issuedOn,
        LocalDate expiresOn,
        CaseNo keptBy,
        LocalDate stoppedOn,
        Money face,
        Money bonus,
        String policyVersion,
        Money available,
        Money held,
        Money frozen) {

    /** Sets an amount aside for a purchase, or says why this voucher cannot pay it. */
    Hold hold(Money amount, CaseNo purchase, LocalDate today) {
        if (status != ACTIVE && status != PARTIALLY_USED) return refuse("当前为「" + status.chinese() + "」，不能使用");
        if (isOverOn(today)) return refuse("已于" + expiresOn + "到期，不能使用");
        if (amount.exceeds(available)) return refuse("可用余额" + available + "元" + beside(frozen) + "，不足" + amount + "元");
        return new Hold.Placed(move(no.available(), no.held(), amount, Reason.HOLD, purchase));
    }

    Transfer release(Money amount, CaseNo purchase) {
        requireHeld(amount);
        return move(no.held(), no.available(), amount, Reason.RELEASE, purchase);
    }

    /**
     * Pays a filed contract. An amount held in term may be committed some days after the last one: the contract was signed in
     * time, and who files it may need them.
     *
     * @param lastDayToFile of these days (expiry.inFlightGraceDays)
     */
    Transfer commit(Money amount, Account payee, CaseNo purchase, LocalDate today, LocalDate lastDayToFile) {
        require(ACTIVE, PARTIALLY_USED, EXPIRED);
        if (isOverOn(today) && today.isAfter(lastDayToFile))
            throw new Refusal("房票" + no + "已于" + expiresOn + "到期，备案宽限期至" + lastDayToFile + "届满，不能再付款。");
        requireHeld(amount);
        return move(no.held(), payee, amount, Reason.COMMIT, purchase);
    }

    /** The state after an amount was committed; an expired voucher stays expired while something is left of it. */
    VoucherStatus afterCommitting(Money amount) {
        if (available.isZero() && held.equals(amount) && frozen.isZero()) return FULLY_USED;
        return status == EXPIRED ? EXPIRED : PARTIALLY_USED;
    }

    /** Pays a developer from what was committed; possible in any state, the debt no longer depends on the voucher. */
    Transfer settle(Money amount, Account developerPayable, CaseNo claim) {
        return move(developerPayable, Account.PAID, amount, Reason.SETTLE, claim);
    }

    /** The same, where nothing is paid because the developer owes as much. */
    Transfer settleBySetOff(Money amount, Account developerPayable, CaseNo claim) {
        return move(developerPayable, Account.PAID, amount, Reason.SET_OFF, claim);
    }

    /** Nothing is paid of it because the developer has broken its word; the treasury keeps it. */
    Transfer deduct(Money amount, Account developerPayable, CaseNo claim) {
        return move(developerPayable, Account.TREASURY, amount, Reason.PENALTY, claim);
    }

    /** What a developer is paid besides because it had to wait; it never was the voucher's. */
    Transfer bearInterest(Money amount, CaseNo claim) {
        return move(Account.TREASURY, Account.PAID, amount, Reason.INTEREST, claim);
    }

    /** Money that was paid for a contract which no longer stands is owed by its developer. */
    Transfer clawBack(Money amount, Account developerDebt, CaseNo rescission) {
        return move(Account.PAID, developerDebt, amount, Reason.CLAW_BACK, rescission);
    }

    /** What a contract had earned beside the face, and the holder was not paid yet, was earned by nothing. */
    Transfer reverseBonus(Money amount, CaseNo rescission) {
        return move(no.holderBonus(), Account.TREASURY, amount, Reason.REVERSE_BONUS, rescission);
    }

    /** What he was paid of it the voucher gives back, at once or when it has something again. */
    Transfer giveBackBonus(Money amount, Reason reason, CaseNo caseNo) {
        return move(no.available(), Account.TREASURY, amount, reason, caseNo);
    }

    /** A rescinded contract gives back what it had taken, from where it stands at the developer's. */
    Transfer restore(Money amount, Account from, Reason reason, CaseNo caseNo) {
        if (status == CONVERTED) throw new Refusal("房票" + no + "的余额正在支付转货币款，请待其办结后再恢复额度。");
        if (status == CASHED_OUT) throw new Refusal("房票" + no + "的余额正在支付兑付款，请待其办结后再恢复额度。");
        require(ACTIVE, PARTIALLY_USED, FULLY_USED, EXPIRED, CASH_OUT_PENDING, CLOSED);
        return move(from, no.available(), amount, reason, caseNo);
    }

    /** The state after an amount came back: as good as new only if nothing of the face is gone. */
    VoucherStatus afterRestoring(Money amount) {
        if (status == CASH_OUT_PENDING) return CASH_OUT_PENDING;
        return left().plus(amount).equals(face) ? ACTIVE : PARTIALLY_USED;
    }

    Transfer post(Money amount, CaseNo issuance) {
        return move(Account.TREASURY, no.available(), amount, Reason.ISSUE, issuance);
    }

    /** Turns the balance into money: what is forfeited goes back to the treasury, the rest is owed to the holder. */
    List<Transfer> convert(Conversion conversion, CaseNo expiry) {
        require(EXPIRED);
        requireNothingBound();
        return turnIntoMoney(conversion, Reason.CONVERT, expiry);
    }

    /** The same in the term. */
    List<Transfer> cashOut(Conversion conversion, CaseNo cashOut) {
        require(CASH_OUT_PENDING);
        requireNothingBound();
        return turnIntoMoney(conversion, Reason.CASH_OUT, cashOut);
    }

    private List<Transfer> turnIntoMoney(Conversion conversion, Reason reason, CaseNo caseNo) {
        Money forfeited = available.minus(conversion.balance());
        var forfeit = move(no.available(), Account.TREASURY, forfeited, Reason.FORFEIT, caseNo);
        var balance = move(no.available(), no.holderPayable(), conversion.balance(), reason, caseNo);
        var interest = move(Account.TREASURY, no.holderPayable(), conversion.interest(), Reason.INTEREST, caseNo);
        return Stream.of(forfeit, balance, interest).filter(Objects::nonNull).toList();
    }

    /** Its balance may be paid out in its term if nothing else can still become of it. */
    void requireCashable(LocalDate today) {
        if (status == EXPIRED || isInTerm() && isOverOn(today))
            throw new Refusal("房票" + no + "已于" + expiresOn + "到期，余额按到期处置办理。");
        if (left().isZero()) throw new Refusal("房票" + no + "没有可兑付的余额。");
        require(ACTIVE, PARTIALLY_USED);
        requireNothingBound();
    }

    /** A purchase has earned a bonus beside the face; null for nothing. */
    Transfer reward(Money amount, CaseNo purchase) {
        return move(Account.TREASURY, no.holderBonus(), amount, Reason.USE_BONUS, purchase);
    }

    Transfer cashOutBonus(Money amount, CaseNo cashOut) {
        return move(no.holderBonus(), no.holderPayable(), amount, Reason.CASH_OUT, cashOut);
    }

    Transfer payOut(Money amount, CaseNo caseNo) {
        require(CONVERTED, CASHED_OUT);
        return pay(amount, caseNo);
    }

    Transfer pay(Money amount, CaseNo caseNo) {
        return move(no.holderPayable(), Account.PAID, amount, Reason.CASH_OUT, caseNo);
    }

    /** A purchase may still spend what is held, and a court decides about what is frozen. */
    void requireNothingBound() {
        if (held.isPositive()) throw new Refusal("房票" + no + "尚有" + held + "元锁定在购房案中，待其备案或释放后再办理。");
        if (frozen.isPositive()) throw new Refusal("房票" + no + "尚有" + frozen + "元被司法冻结，待解冻后再办理。");
    }

    /** A court's order takes an amount out of what may be used. What a purchase holds is no longer only the holder's. */
    Transfer freeze(Money amount, CaseNo freeze) {
        require(ISSUED, ACTIVE, PARTIALLY_USED, EXPIRED, CASH_OUT_PENDING);
        if (available.isZero())
            throw new Refusal("房票" + no + "没有可冻结的可用余额" + beside(held, "锁定在购房案中") + beside(frozen) + "，请在协助执行回执中写明。");
        if (amount.exceeds(available))
            throw new Refusal("房票" + no + "可用余额" + available + "元" + beside(frozen) + "，不足冻结" + amount
                    + "元；请核对金额，法院要求冻结的金额确实超过余额的，勾选按现有可用余额冻结。");
        return move(no.available(), no.frozen(), amount, Reason.FREEZE, freeze);
    }

    Transfer unfreeze(Money amount, CaseNo freeze) {
        if (amount.exceeds(frozen)) throw new Refusal("房票" + no + "冻结金额" + frozen + "元，不足" + amount + "元。");
        return move(no.frozen(), no.available(), amount, Reason.UNFREEZE, freeze);
    }

    /** Available, held and frozen. */
    Money left() {
        return available.plus(held).plus(frozen);
    }

    private static String beside(Money frozen) {
        return beside(frozen, "被司法冻结");
    }

    private static String beside(Money amount, String how) {
        return amount.isZero() ? "" : "（另有" + amount + "元" + how + "）";
    }

    Voucher require(VoucherStatus... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("房票" + no + "当前为「" + status.chinese() + "」，不能办理此步骤。");
    }

    /** Its last day is over; not while its clock stands still or an extension asked for in time is undecided. */
    boolean isOverOn(LocalDate today) {
        return keptBy == null && stoppedOn == null && today.isAfter(expiresOn);
    }

    /** The state of one that may be used again. */
    VoucherStatus afterReviving() {
        return left().equals(face) ? ACTIVE : PARTIALLY_USED;
    }

    /** It ends without money for its holder: what is left was promised and is promised no more; null for nothing. */
    Transfer voidBalance(CaseNo expiry) {
        require(EXPIRED);
        requireNothingBound();
        return move(no.available(), Account.TREASURY, available, Reason.VOID, expiry);
    }

    boolean isInTerm() {
        return status == ISSUED || status == ACTIVE || status == PARTIALLY_USED;
    }

    private void requireHeld(Money amount) {
        if (amount.exceeds(held)) throw new Refusal("房票" + no + "锁定金额" + held + "元，不足" + amount + "元。");
    }

    /** Null for nothing: the books have no page without an amount. */
    private Transfer move(Account from, Account to, Money amount, Reason reason, CaseNo caseNo) {
        return amount.isZero() ? null : new Transfer(no.value(), from, to, amount, reason, caseNo);
    }

    private Hold refuse(String why) {
        return new Hold.Refused("房票" + no + why + "。");
    }
}
