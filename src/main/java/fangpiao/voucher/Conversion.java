package fangpiao.voucher;

import fangpiao.amount.PayOut;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What becomes of the balance of an expired voucher (F-09 of domain §2.10): the bonus that belongs to the unused part goes
 * back, the rest is paid to the holder.
 */
public record Conversion(Money face, Money bonus, Money left, Money forfeited, Money payable) {

    static Conversion of(Money face, Money bonus, Money left, Policy policy) {
        PayOut payOut = PayOut.of(face, bonus, left, policy);
        return new Conversion(face, bonus, left, payOut.forfeited(), payOut.payable());
    }

    public Money used() {
        return face.minus(left);
    }

    /** ρ as people read it, {@code 88.00%}; cut off, so that what stays below a threshold never looks like reaching it. */
    public String useRatio() {
        return BigDecimal.valueOf(used().fen())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(face.fen()), 2, RoundingMode.DOWN)
                + "%";
    }
}
