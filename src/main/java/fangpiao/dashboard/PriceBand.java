package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.math.BigDecimal;

/**
 * A band of prices, with the vouchers whose balance and the homes whose price lies in it.
 *
 * @param to not included; null for the last band
 */
public record PriceBand(int no, Money from, Money to, int vouchers, int homes) {

    /** 50万元以上、80万元以下. */
    public String chinese() {
        if (to == null) return tenThousands(from) + "万元以上";
        if (from.isZero()) return "不足" + tenThousands(to) + "万元";
        return "%s万元以上、不足%s万元".formatted(tenThousands(from), tenThousands(to));
    }

    /** Fewer homes than vouchers: an alert (K17). */
    public boolean isShort() {
        return homes < vouchers;
    }

    /** The question of the market that finds its homes. */
    public String wish() {
        String to = this.to == null ? "" : "&priceTo=" + tenThousands(this.to.minus(new Money(1)));
        return "type=HOME&view=units&priceFrom=" + tenThousands(from) + to;
    }

    private static String tenThousands(Money money) {
        return BigDecimal.valueOf(money.fen(), 6).stripTrailingZeros().toPlainString();
    }
}
