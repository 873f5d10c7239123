package fangpiao.amount;

import static fangpiao.amount.Explained.exact;

import fangpiao.policy.BalanceRule;
import fangpiao.policy.ConsumptionOrder;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;

/** Which bonus of a balance is taken back. */
final class Forfeit {

    private static final String ITEM = "扣回奖励";

    private Forfeit() {}

    static Explained of(Money face, Money bonus, Money used, Policy policy) {
        if (bonus.isZero()) return exact(ITEM, "票面不含奖励", Explained.NONE, Explained.NONE, Money.ZERO);
        Money left = face.minus(used);
        if (used.isZero()) return exact(ITEM, "未使用，奖励全部扣回（F-09）", "B " + bonus, ratio(policy), bonus);
        return switch (policy.get(Parameters.BALANCE_RULE)) {
            case PRO_RATA_BELOW_THETA -> enough(face, used, policy) ? kept(policy) : unused(face, bonus, used, policy);
            case CLEAR_BONUS_BELOW_THETA ->
                enough(face, used, policy)
                        ? kept(policy)
                        : exact(ITEM, "ρ＜θ，奖励全部扣回，应付E－U（F-10）", "B " + bonus, ratio(policy), bonus.min(left));
            case HAIRCUT -> unused(face, bonus, used, policy);
            case NO_CASH -> throw new IllegalStateException("no cash, nothing to forfeit from");
        };
    }

    private static boolean enough(Money face, Money used, Policy policy) {
        return UseRatio.of(used, face).reaches(policy.useRatioForCash());
    }

    private static Explained kept(Policy policy) {
        return exact(ITEM, "ρ≥θ，不扣回（F-09）", Explained.NONE, ratio(policy), Money.ZERO);
    }

    /** The bonus that belongs to what was not used. */
    private static Explained unused(Money face, Money bonus, Money used, Policy policy) {
        ConsumptionOrder order = policy.get(Parameters.CONSUMPTION_ORDER);
        Money amount = bonus.minus(Consumption.of(face, bonus, used, order).bonus());
        String basis = ratio(policy) + "；" + Basis.of(policy, Parameters.CONSUMPTION_ORDER);
        String ofBoth = bonus + "，U " + used;
        return switch (order) {
            case PRO_RATA ->
                Explained.rounded(
                        ITEM,
                        below(policy) + "B×（F－U）÷F（F-09）",
                        bonus + "×" + face.minus(used) + "÷" + face,
                        basis,
                        amount);
            case EQUITY_FIRST -> exact(ITEM, below(policy) + "先用权益，扣回B中未用部分（F-09）", ofBoth, basis, amount);
            case BONUS_FIRST -> exact(ITEM, below(policy) + "先用奖励，扣回B中未用部分（F-09）", ofBoth, basis, amount);
        };
    }

    /** A haircut takes the unused bonus back however much was used. */
    private static String below(Policy policy) {
        return policy.get(Parameters.BALANCE_RULE) == BalanceRule.HAIRCUT ? "" : "ρ＜θ，";
    }

    private static String ratio(Policy policy) {
        return Basis.of(policy, Parameters.MIN_RATIO_FOR_CASH);
    }
}
