package fangpiao.settlement;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;

/**
 * What the reviewer takes off a claim (违约金), and why.
 *
 * @param documentNo of the paper by which it is owed
 */
record Penalty(Money amount, String reason, String documentNo) {

    static final Penalty NONE = new Penalty(Money.ZERO, null, null);

    /** Less than what it is taken off, with reason and paper; or nothing at all. */
    Penalty requireFor(Claim claim) {
        if (!amount.isPositive()) {
            if (reason != null || documentNo != null) throw new Refusal("填写扣款原因或依据文号的，须填写违约金金额。");
            return this;
        }
        if (reason == null || documentNo == null) throw new Refusal("填写违约金的，须写明扣款原因和依据文号。");
        if (!claim.amount().exceeds(amount))
            throw new Refusal("违约金 %s 元须少于本期结算金额 %s 元，其余的在以后各期扣。".formatted(amount, claim.amount()));
        return this;
    }

    @Override
    public String toString() {
        return amount.isZero() ? "无" : "%s 元（%s，%s）".formatted(amount, reason, documentNo);
    }
}
