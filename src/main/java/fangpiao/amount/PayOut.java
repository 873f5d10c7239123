package fangpiao.amount;

import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import java.math.RoundingMode;

/** What of a balance is paid to the holder, and what of it is bonus that goes back. */
public record PayOut(Money payable, Money forfeited) {

    /** F-09 of domain §2.10. */
    public static PayOut of(Money face, Money bonus, Money left, Policy policy) {
        Money forfeited = forfeited(face, bonus, left, policy);
        return new PayOut(left.minus(forfeited), forfeited);
    }

    private static Money forfeited(Money face, Money bonus, Money left, Policy policy) {
        Money used = face.minus(left);
        // compared as products, so that 84.9999 % is not rounded up to 85 %
        if (used.isPositive() && !policy.useRatioForCash().isAbove(used, face)) return Money.ZERO;
        return bonus.share(left.fen(), face.fen(), RoundingMode.HALF_UP);
    }
}
