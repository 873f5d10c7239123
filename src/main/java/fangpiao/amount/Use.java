package fangpiao.amount;

import fangpiao.policy.BonusAnchor;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/**
 * A home bought with a voucher.
 *
 * @param used what of the price the voucher pays (U)
 * @param on the days that may decide a bonus, as far as they are known
 */
public record Use(Money used, Money price, Map<BonusAnchor, LocalDate> on) {

    LocalDate dayOf(BonusAnchor anchor) {
        LocalDate day = on.get(anchor);
        if (day == null) throw new Refusal("奖励时段按" + anchor.chinese() + "日期起算，请填写" + anchor.chinese() + "日期。");
        return day;
    }
}
