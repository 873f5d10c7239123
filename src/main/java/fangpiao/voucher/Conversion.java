package fangpiao.voucher;

import static fangpiao.amount.Explained.NONE;
import static fangpiao.amount.Explained.exact;

import fangpiao.amount.Explained;
import fangpiao.amount.Interest;
import fangpiao.amount.PayOut;
import fangpiao.policy.InterestMode;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a balance becomes in money: some of it goes back, the rest is paid to the holder, with interest where the rules
 * have it.
 *
 * @param balance what of the balance is paid
 * @param interest what is paid beside it
 */
public record Conversion(Money balance, Money interest, List<Explained> lines) {

    /** What the holder had before is taken off: what is due to him is due once, however often a contract is rescinded. */
    static Conversion of(VoucherCard voucher, Position position, LocalDate redeemedOn, Policy policy) {
        PayOut due = PayOut.of(voucher.face(), voucher.bonus(), position.used(), policy);
        var lines = new ArrayList<>(due.lines());
        Money balance = less("本次应付余额", due.payable(), position.paidOut(), lines);
        Money interest = interest(voucher, position, redeemedOn, policy, lines);
        if (interest.isPositive())
            lines.add(exact("应付合计", "应付余额＋利息", balance + "＋" + interest, NONE, balance.plus(interest)));
        return new Conversion(balance, interest, List.copyOf(lines));
    }

    public Money payable() {
        return balance.plus(interest);
    }

    private static Money interest(
            VoucherCard voucher, Position position, LocalDate redeemedOn, Policy policy, List<Explained> lines) {
        if (policy.get(Parameters.INTEREST_MODE) == InterestMode.NONE) return Money.ZERO;
        Interest due = Interest.of(voucher.face(), position.used(), voucher.issuedOn(), redeemedOn, policy);
        lines.addAll(due.lines());
        return less("本次应付利息", due.amount(), position.interest(), lines);
    }

    private static Money less(String item, Money due, Money before, List<Explained> lines) {
        if (before.isZero()) return due;
        Money rest = before.exceeds(due) ? Money.ZERO : due.minus(before);
        lines.add(exact(item, "应付－以前已付", due + "－" + before, NONE, rest));
        return rest;
    }
}
