package fangpiao.market;

import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a unit costs.
 *
 * @param price the most that a purchase opened today may cost
 */
record Asked(Money filed, Money price, BigDecimal areaSqm) {

    /** Below the filed price. */
    public Money reduction() {
        return filed.minus(price);
    }

    public boolean isReduced() {
        return filed.exceeds(price);
    }

    /** For each square metre, rounded half up to the fen. */
    public Money perSqm() {
        return price.share(100, areaSqm.movePointRight(2).longValueExact(), RoundingMode.HALF_UP);
    }

    /** {@code 115.00}, in ten thousand yuan, for a small square. */
    public String tenThousands() {
        return BigDecimal.valueOf(price.fen(), 6)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
