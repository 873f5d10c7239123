package fangpiao.market;

import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.District;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody is looking for. Whatever is null does not matter to them.
 *
 * @param conceding only estates whose developer concedes something today
 * @param reducedBy the share of its filed price by which a unit is cheaper at least, conceded or declared so from the start
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
        Rate reducedBy,
        List<String> words,
        Means means) {

    /** From and to, both included; either may be open. */
    record Span<T extends Comparable<T>>(T from, T to) {

        boolean isTurnedRound() {
            return from != null && to != null && from.compareTo(to) > 0;
        }
    }
}
