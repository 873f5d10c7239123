package fangpiao.swap;

import fangpiao.amount.TransitionFee;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What the transition fee of a household is cleared with (过渡费清算).
 *
 * @param areaM2 for which the fee runs; of a part that is converted, the area that goes with it
 * @param rate in yuan for one square metre and month
 * @param stop the first day for which no fee is paid any more
 * @param paid what the household has got of it so far
 */
record Clearing(BigDecimal areaM2, Money rate, LocalDate from, LocalDate agreedDelivery, LocalDate stop, Money paid) {

    Clearing {
        areaM2 = areaM2.setScale(2, RoundingMode.UNNECESSARY);
    }

    TransitionFee under(Policy policy) {
        return TransitionFee.of(areaM2, rate, from, agreedDelivery, stop, paid, policy);
    }

    Clearing requirePossible(BigDecimal buildingAreaM2, Policy policy) {
        if (areaM2.signum() == 0 || areaM2.compareTo(buildingAreaM2) > 0)
            throw new Refusal("计费面积%s㎡应大于零且不超过协议建筑面积%s㎡。".formatted(areaM2, buildingAreaM2));
        if (stop.isBefore(from)) throw new Refusal("过渡费停发日%s不得早于起算日%s。".formatted(stop, from));
        policy.find(Parameters.TRANSITION_RATE).filter(due -> !due.equals(rate)).ifPresent(due -> {
            throw new Refusal("规则版本%s的「过渡费标准」为%s，与填写的%s元不一致。"
                    .formatted(policy.code(), policy.say(Parameters.TRANSITION_RATE), rate));
        });
        return this;
    }
}
