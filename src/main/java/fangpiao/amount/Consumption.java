package fangpiao.amount;

import fangpiao.policy.ConsumptionOrder;
import fangpiao.shared.Money;
import java.math.RoundingMode;

/** What of a used amount is equity and what is bonus. */
public record Consumption(Money equity, Money bonus) {

    /** In the order of the rules (domain §2.10); by proportion, the unused part of the bonus is what is rounded. */
    public static Consumption of(Money face, Money bonus, Money used, ConsumptionOrder order) {
        Money equity = face.minus(bonus);
        Money ofBonus =
                switch (order) {
                    case PRO_RATA -> bonus.minus(bonus.share(face.minus(used).fen(), face.fen(), RoundingMode.HALF_UP));
                    case EQUITY_FIRST -> used.minus(used.min(equity));
                    case BONUS_FIRST -> used.min(bonus);
                };
        return new Consumption(used.minus(ofBonus), ofBonus);
    }
}
