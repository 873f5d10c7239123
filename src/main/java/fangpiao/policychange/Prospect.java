package fangpiao.policychange;

import fangpiao.amount.Face;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;

/**
 * What a household gets under one version.
 *
 * @param bonus all that is fixed at issue, in the face or not
 * @param level group of the approval ladder that decides about it
 */
record Prospect(Money equity, Money bonus, Money face, int termMonths, String level) {

    static Prospect of(OpenEntitlement one, Money equity, Policy rules, ApprovalLadder ladder) {
        Money threshold = rules.get(Parameters.COLLECTIVE_THRESHOLD);
        if (equity.isZero())
            return new Prospect(
                    Money.ZERO, Money.ZERO, Money.ZERO, rules.termMonths(), ladder.levelOf(Money.ZERO, threshold));
        Face face = Face.of(equity, rules, one.countedOn(), one.buildingArea());
        Money bonus = face.bonus().plus(face.outside());
        return new Prospect(equity, bonus, face.face(), rules.termMonths(), ladder.levelOf(face.face(), threshold));
    }
}
