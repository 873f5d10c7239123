package fangpiao.voucher;

import static fangpiao.policy.ExpiryResult.CONVERT_TO_MONEY_NO_BONUS;
import static fangpiao.policy.Parameters.EXPIRY_RESULT;
import static fangpiao.voucher.VoucherStatus.CASHED_OUT;
import static fangpiao.voucher.VoucherStatus.CASH_OUT_PENDING;
import static fangpiao.voucher.VoucherStatus.CLOSED;
import static fangpiao.voucher.VoucherStatus.CONVERTED;
import static fangpiao.voucher.VoucherStatus.EXPIRED;
import static fangpiao.voucher.VoucherStatus.VOID;

import fangpiao.ledger.Ledger;
import fangpiao.ledger.Transfer;
import fangpiao.policy.ExpiryResult;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What vouchers pay to their holders in money: the balance, in the term or after it, and the bonus of purchases. */
@Service
@Transactional
public class VoucherPayouts {

    private final Vouchers vouchers;
    private final Positions positions;
    private final Ledger ledger;
    private final PolicyDesk policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoucherPayouts(
            Vouchers vouchers,
            Positions positions,
            Ledger ledger,
            PolicyDesk policies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.vouchers = vouchers;
        this.positions = positions;
        this.ledger = ledger;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** What the balance comes to in this case, or came to if the case has paid it already; with interest up to a day. */
    @Transactional(readOnly = true)
    public Conversion conversionOf(VoucherNo no, CaseNo caseNo, LocalDate redeemedOn) {
        VoucherCard card = vouchers.find(no).orElseThrow();
        return Conversion.of(card, positions.before(caseNo, no), redeemedOn, policies.version(card.policyVersion()));
    }

    /** The same at the end of the term. */
    @Transactional(readOnly = true)
    public Conversion conversionOf(VoucherNo no, CaseNo expiry) {
        return conversionOf(no, expiry, vouchers.find(no).orElseThrow().expiresOn());
    }

    /**
     * What the balance will be converted to; refused while something is held or frozen, and where the rules
     * end a voucher otherwise.
     */
    public Conversion offerConversion(VoucherNo no, CaseNo expiry) {
        Voucher voucher = vouchers.lock(no).require(EXPIRED);
        voucher.requireNothingBound();
        Policy policy = policies.version(voucher.policyVersion());
        if (policy.get(EXPIRY_RESULT) != CONVERT_TO_MONEY_NO_BONUS)
            throw new Refusal("规则版本%s的「%s」为「%s」，房票%s的余额不能转货币。"
                    .formatted(policy.code(), EXPIRY_RESULT.chinese(), policy.say(EXPIRY_RESULT), no));
        Conversion conversion = conversionOf(no, expiry);
        if (conversion.payable().isZero())
            throw new Refusal("按规则版本%s计算，房票%s的余额应付0.00元，不能转货币。".formatted(policy.code(), no));
        return conversion;
    }

    /** The balance of an expired voucher becomes money that is owed to the holder. */
    public Conversion convert(VoucherNo no, CaseNo expiry) {
        Voucher voucher = vouchers.lock(no);
        Conversion conversion = conversionOf(no, expiry);
        voucher.convert(conversion, expiry).forEach(ledger::post);
        vouchers.move(no, CONVERTED);
        return conversion;
    }

    /** What becomes of a voucher whose term is over: what its rules say, or nothing if they would pay nothing. */
    public ExpiryResult resultOf(VoucherNo no, CaseNo expiry) {
        Voucher voucher = vouchers.lock(no).require(EXPIRED);
        ExpiryResult result = policies.version(voucher.policyVersion()).get(EXPIRY_RESULT);
        boolean worthless = voucher.held().isZero()
                && voucher.frozen().isZero()
                && conversionOf(no, expiry).payable().isZero();
        return result == CONVERT_TO_MONEY_NO_BONUS && worthless ? ExpiryResult.VOID : result;
    }

    /** An expired voucher ends without money; what was promised by it is promised no more. */
    public void voidBalance(VoucherNo no, CaseNo expiry) {
        Transfer transfer = vouchers.lock(no).voidBalance(expiry);
        if (transfer != null) ledger.post(transfer);
        vouchers.move(no, VOID);
    }

    /** From now on nothing can be done with the balance but to pay it out, or to give it back to the holder. */
    public void beginCashOut(VoucherNo no) {
        vouchers.lock(no).requireCashable(LocalDate.now(clock));
        vouchers.move(no, CASH_OUT_PENDING);
    }

    /** The balance is not paid out after all, and may be used again. */
    public void endCashOut(VoucherNo no) {
        Voucher voucher = vouchers.lock(no).require(CASH_OUT_PENDING);
        vouchers.move(no, voucher.afterReviving());
    }

    /** The balance of a voucher in its term becomes money that is owed to the holder. */
    public void cashOut(VoucherNo no, CaseNo caseNo, LocalDate claimedOn) {
        Voucher voucher = vouchers.lock(no);
        voucher.cashOut(conversionOf(no, caseNo, claimedOn), caseNo).forEach(ledger::post);
        vouchers.move(no, CASHED_OUT);
        events.publishEvent(new VoucherUsedUp(no));
    }

    /** The bank has confirmed that the balance was paid; the voucher's life is over. */
    public void payOut(VoucherNo no, Money amount, CaseNo caseNo) {
        ledger.post(vouchers.lock(no).payOut(amount, caseNo));
        vouchers.move(no, CLOSED);
    }

    /**
     * The balance that was paid out came back from the bank and is owed as before.
     *
     * @param owed how a voucher stands whose balance is owed: converted or cashed out
     */
    public Money bringBack(VoucherNo no, CaseNo caseNo, VoucherStatus owed) {
        vouchers.lock(no).require(CLOSED);
        vouchers.move(no, owed);
        return ledger.bringBack(no.value(), caseNo);
    }

    /** The same of a bonus, which leaves the voucher as it is. */
    public Money bringBackBonus(VoucherNo no, CaseNo caseNo) {
        vouchers.lock(no);
        return ledger.bringBack(no.value(), caseNo);
    }

    /** What is owed beside the voucher for what was bought with it. */
    @Transactional(readOnly = true)
    public Money bonusOf(VoucherNo no) {
        return ledger.balance(no.holderBonus());
    }

    /** The same before a case has paid of it. */
    @Transactional(readOnly = true)
    public Money bonusOf(VoucherNo no, CaseNo caseNo) {
        return positions.before(caseNo, no).bonus();
    }

    /** How that came about, page by page. */
    @Transactional(readOnly = true)
    public List<BonusEntry> bonusEntriesOf(VoucherNo no, CaseNo caseNo) {
        return positions.bonusBefore(caseNo, no);
    }

    /** The bonus becomes money that is being paid; a rescission no longer finds it where it was. */
    public void cashOutBonus(VoucherNo no, Money amount, CaseNo caseNo) {
        ledger.post(vouchers.lock(no).cashOutBonus(amount, caseNo));
    }

    /** The bank has confirmed that the bonus was paid. */
    public void payBonus(VoucherNo no, Money amount, CaseNo caseNo) {
        ledger.post(vouchers.lock(no).pay(amount, caseNo));
    }
}
