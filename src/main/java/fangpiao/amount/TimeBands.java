package fangpiao.amount;

import fangpiao.policy.Band;
import fangpiao.policy.BonusModel;
import fangpiao.policy.BonusRule;
import fangpiao.shared.Rate;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which rate a purchase gets by its day. With M2 that is the rate of the bonus itself; with the other models it is the share
 * of the bonus that is kept, all of it where there are no bands.
 */
record TimeBands(BonusRule rule, LocalDate issuedOn) {

    private static final Rate WHOLE = new Rate(10_000);

    /** A day that is the anniversary of a month still belongs to the band that ends there; after the last there is none. */
    Optional<Rate> rateOf(Use use) {
        if (rule.bands().isEmpty()) return Optional.of(rateOfAnyDay());
        LocalDate day = use.dayOf(rule.anchor());
        if (day.isBefore(issuedOn))
            throw new Refusal(rule.anchor().chinese() + "日期" + day + "早于房票核发日期" + issuedOn + "。");
        return rule.bands().stream()
                .filter(band -> !day.isAfter(issuedOn.plusMonths(band.toMonth())))
                .findFirst()
                .map(Band::rate);
    }

    private Rate rateOfAnyDay() {
        return rule.model() == BonusModel.M2_ON_USE_TIME_GRADED ? rule.rate() : WHOLE;
    }

    /** Why this rate, for the line: {@code （2024-08-30核发，2025-03-01网签备案）}. */
    String reason(Use use) {
        if (rule.bands().isEmpty()) return "";
        return "（%s核发，%s%s）"
                .formatted(issuedOn, use.dayOf(rule.anchor()), rule.anchor().chinese());
    }
}
