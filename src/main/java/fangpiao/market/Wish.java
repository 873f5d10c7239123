package fangpiao.market;

import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.District;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody is looking for. Whatever is null does not matter to them.
 *
 * @param words all of which the name of the estate or of its developer contains
 */
record Wish(
        PropertyType type,
        Span<BigDecimal> area,
        Span<Money> price,
        District district,
        SaleStage stage,
        LocalDate deliveryBy,
        boolean conceding,
        List<String> words,
        Means means) {

    /** From and to, both included; either may be open. */
    record Span<T extends Comparable<T>>(T from, T to) {

        boolean isTurnedRound() {
            return from != null && to != null && from.compareTo(to) > 0;
        }
    }
}
