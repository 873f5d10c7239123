package fangpiao.amount;

import static fangpiao.policy.BonusModel.M1_IN_FACE_FLAT;

import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;

/** What a voucher shows: equity, the bonus printed in the face, and the face they make (E, B, F). */
public record Face(Money equity, Money bonus, Money face) {

    /** F-02 and F-03 of domain §2.10. */
    public static Face of(Money equity, Policy policy) {
        Money bonus = policy.bonuses().stream()
                .filter(rule -> rule.model() == M1_IN_FACE_FLAT)
                .map(rule -> rule.rate().of(equity))
                .reduce(Money.ZERO, Money::plus);
        return new Face(equity, bonus, policy.get(Parameters.BONUS_IN_FACE) ? equity.plus(bonus) : equity);
    }
}
