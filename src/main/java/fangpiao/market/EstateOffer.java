package fangpiao.market;

import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An estate in the list, with what it has that fits a wish.
 *
 * @param payable how many of the units a voucher pays alone; 0 if nobody asked
 */
record EstateOffer(
        String code,
        String name,
        String address,
        String developer,
        SaleStage stage,
        LocalDate deliveryOn,
        Concession concession,
        int units,
        int payable,
        BigDecimal leastSqm,
        BigDecimal mostSqm,
        Money leastPerSqm,
        UnitOffer cheapest) {

    public boolean isOfOneSize() {
        return leastSqm.compareTo(mostSqm) == 0;
    }
}
