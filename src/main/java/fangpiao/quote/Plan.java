package fangpiao.quote;

import fangpiao.policy.BonusAnchor;
import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.Map;

/**
 * A home that is to be bought.
 *
 * @param field where it was entered: {@code purchases[0]}
 * @param amount what of the price the voucher pays
 * @param acts the days that may decide the time band of a bonus; one that is not known is missing
 */
record Plan(
        String field,
        Money price,
        Money amount,
        PropertyType type,
        SaleStage stage,
        Map<BonusAnchor, LocalDate> acts) {}
