package fangpiao.cashout;

import static fangpiao.amount.Explained.NONE;
import static fangpiao.amount.Explained.exact;
import static fangpiao.policy.Parameters.BALANCE_RULE;
import static fangpiao.policy.Parameters.CASH_BALANCE_ALLOWED;
import static fangpiao.policy.Parameters.INTEREST_UNUSED_FROM_MONTH;

import fangpiao.amount.Explained;
import fangpiao.policy.BalanceRule;
import fangpiao.policy.Parameter;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherPayouts;
import fangpiao.voucher.VoucherStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is left of a voucher (余额), by the rules of the voucher. */
@Component
class BalanceSource implements Source {

    private final VoucherPayouts payouts;
    private final PolicyDesk policies;
    private final Clock clock;

    BalanceSource(VoucherPayouts payouts, PolicyDesk policies, Clock clock) {
        this.payouts = payouts;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public CashOut.Kind kind() {
        return CashOut.Kind.BALANCE;
    }

    @Override
    public void reserve(VoucherCard voucher) {
        Policy policy = policies.version(voucher.policyVersion());
        if (!policy.get(CASH_BALANCE_ALLOWED)) throw forbidden(policy, CASH_BALANCE_ALLOWED);
        if (policy.get(BALANCE_RULE) == BalanceRule.NO_CASH) throw forbidden(policy, BALANCE_RULE);
        payouts.beginCashOut(voucher.no());
        if (voucher.used().isZero()) refuseTooEarly(voucher, policy);
    }

    /** A voucher that bought nothing is for buying: the rules must say from when on it may be money instead. */
    private void refuseTooEarly(VoucherCard voucher, Policy policy) {
        int from = policy.get(INTEREST_UNUSED_FROM_MONTH);
        if (from == 0)
            throw new Refusal("房票%s尚未使用，规则版本%s未规定未使用的房票可以提前兑付，到期后按到期处置办理。".formatted(voucher.no(), policy.code()));
        LocalDate day = voucher.issuedOn().plusMonths(from);
        if (!LocalDate.now(clock).isAfter(day))
            throw new Refusal(
                    "房票%s尚未使用，按规则版本%s，自核发之日起满%d个月（%s）之后方可兑付。".formatted(voucher.no(), policy.code(), from, day));
    }

    private static Refusal forbidden(Policy policy, Parameter<?> parameter) {
        return new Refusal(
                "规则版本%s的「%s」为「%s」，余额不能兑付。".formatted(policy.code(), parameter.chinese(), policy.say(parameter)));
    }

    @Override
    public void release(VoucherNo voucher) {
        payouts.endCashOut(voucher);
    }

    @Override
    public Money payable(CaseNo caseNo, VoucherNo voucher, LocalDate claimedOn) {
        return payouts.conversionOf(voucher, caseNo, claimedOn).payable();
    }

    @Override
    public List<Explained> lines(CaseNo caseNo, VoucherCard voucher, LocalDate claimedOn) {
        var lines = new ArrayList<Explained>();
        lines.add(exact("票面金额 F", "F＝E＋B（F-03）", voucher.equity() + "＋" + voucher.bonus(), NONE, voucher.face()));
        lines.addAll(payouts.conversionOf(voucher.no(), caseNo, claimedOn).lines());
        return lines;
    }

    @Override
    public void book(CashOut claim) {
        payouts.cashOut(claim.voucher(), claim.caseNo(), claim.claimedOn());
    }

    @Override
    public void pay(CashOut claim) {
        payouts.payOut(claim.voucher(), claim.payable(), claim.caseNo());
    }

    @Override
    public Money bringBack(CashOut claim) {
        return payouts.bringBack(claim.voucher(), claim.caseNo(), VoucherStatus.CASHED_OUT);
    }
}
