package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.math.BigDecimal;

/**
 * What an estate has on sale, or all of them.
 *
 * @param price what all of it costs today
 * @param medianPerSqm of its homes; zero if it has none
 */
public record PoolLine(
        String code, String name, int units, BigDecimal area, Money price, Money filed, Money medianPerSqm) {

    public Money reduction() {
        return filed.minus(price);
    }
}
