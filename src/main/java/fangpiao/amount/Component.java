package fangpiao.amount;

import fangpiao.policy.ComponentCode;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;

/**
 * One amount of a valuation, under its heading (domain §2.6).
 *
 * @param inFace whether the rules count it into the equity that a voucher shows
 */
public record Component(ComponentCode code, Money amount, boolean inFace) {

    public static Component of(ComponentCode code, Money amount, Policy policy) {
        return new Component(
                code, amount, policy.get(Parameters.FACE_COMPONENTS).contains(code));
    }

    /** What this adds to the equity. */
    Money equityShare() {
        if (!inFace) return Money.ZERO;
        return code == ComponentCode.DEDUCTION ? amount.negated() : amount;
    }
}
