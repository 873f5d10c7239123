package fangpiao.policy;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One rule version (规则版本). Everything that judges by it keeps its code for life (R-VER-1).
 *
 * @param bonusRate the flat bonus that is printed in the face (M1)
 * @param termMonths months of use from the day of issue
 * @param reserveTtlDays days for which a voucher's amount and a home stay locked
 * @param useRatioForCash θ of F-09: from here on the whole balance is paid out
 * @param expiryCaseDays how long before the last day a voucher gets a person's attention
 * @param fundCoverageMin how much of a face must lie free in the fund before it may be approved
 */
public record Policy(
        String code,
        String name,
        Rate bonusRate,
        int termMonths,
        boolean rollToWorkingDay,
        int reserveTtlDays,
        Rate useRatioForCash,
        int expiryCaseDays,
        Rate fundCoverageMin,
        Set<Kinship> kinship,
        Set<PropertyType> propertyTypes,
        Map<SaleStage, List<TrancheRule>> trancheTables) {

    /** The bonus on an equity amount: F-02, {@code round(E × r)}, half up to the fen. */
    public Money bonusOn(Money equity) {
        return bonusRate.of(equity);
    }

    public List<TrancheRule> tranches(SaleStage stage) {
        return trancheTables.get(stage);
    }

    /**
     * What of an unused balance is bonus that goes back: F-09. Nothing was used: the whole bonus. Less than θ: the part of
     * the bonus that belongs to the balance. Otherwise nothing.
     */
    public Money bonusForfeited(Money face, Money bonus, Money left) {
        Money used = face.minus(left);
        if (reachesRatioForCash(face, used)) return Money.ZERO;
        return bonus.share(left.fen(), face.fen(), RoundingMode.HALF_UP);
    }

    private boolean reachesRatioForCash(Money face, Money used) {
        // compared as products, so that 84.9999 % is not rounded up to 85 %
        return used.isPositive() && !useRatioForCash.isAbove(used, face);
    }
}
