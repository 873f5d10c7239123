package fangpiao.amount;

import static fangpiao.amount.Explained.rounded;

import fangpiao.policy.Band;
import fangpiao.policy.BonusParameters;
import fangpiao.policy.BonusRule;
import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One bonus of one purchase (F-07). With M2 the band gives the rate itself; with the other models it gives the share of the
 * bonus that is kept. A bonus that is one sum for the household (M3, M5) goes with the first purchase.
 */
final class UseBonusLine {

    private static final Rate WHOLE = new Rate(10_000);

    private final UseCase useCase;
    private final Policy policy;
    private final BonusRule rule;
    private final BonusParameters parameters;
    private final String item;

    UseBonusLine(UseCase useCase, Policy policy, BonusRule rule, String item) {
        this.useCase = useCase;
        this.policy = policy;
        this.rule = rule;
        this.parameters = Parameters.BONUSES.get(rule.seq() - 1);
        this.item = item;
    }

    Explained explain() {
        UseRatio ratio = UseRatio.of(useCase.usedInAll(), useCase.face());
        if (!ratio.reaches(rule.minUseRatio()))
            return nothing("使用比例" + ratio + "未达" + rule.minUseRatio(), parameters.minUseRatio());
        if (isOncePerHousehold() && !useCase.isFirst()) return nothing("每户一次，已随首次购房计奖", parameters.model());
        Optional<Rate> rate = rate();
        if (rate.isEmpty()) return nothing(day() + "已超过最后时段", parameters.bands());
        return switch (rule.model()) {
            case M2_ON_USE_TIME_GRADED -> byUse(rate.get());
            case M3_AREA_BASED_CAPPED -> byArea(rate.get());
            case M4_RATE_ON_MIN_PRICE_FACE -> byPriceOrFace(rate.get());
            case M5_TRANSITION_FEE_EQUIV -> byTransitionFee(rate.get());
            case M1_IN_FACE_FLAT, M6_FIXED_SUM -> throw new IllegalStateException(rule.model() + " is in the face");
        };
    }

    private boolean isOncePerHousehold() {
        return switch (rule.model()) {
            case M3_AREA_BASED_CAPPED, M5_TRANSITION_FEE_EQUIV -> true;
            default -> false;
        };
    }

    /** Of the band; a day that is the anniversary of a month still belongs to the band that ends there. */
    private Optional<Rate> rate() {
        if (rule.bands().isEmpty()) return Optional.of(isGradedUse() ? rule.rate() : WHOLE);
        LocalDate day = day();
        if (day.isBefore(useCase.issuedOn()))
            throw new Refusal(rule.anchor().chinese() + "日期" + day + "早于房票核发日期" + useCase.issuedOn() + "。");
        return rule.bands().stream()
                .filter(band -> !day.isAfter(useCase.issuedOn().plusMonths(band.toMonth())))
                .findFirst()
                .map(Band::rate);
    }

    private boolean isGradedUse() {
        return rule.model() == fangpiao.policy.BonusModel.M2_ON_USE_TIME_GRADED;
    }

    private LocalDate day() {
        return useCase.use().dayOf(rule.anchor());
    }

    private Explained byUse(Rate rate) {
        Money used = useCase.use().used();
        return line("U×时段比例", used + "×" + rate + when(), rate.of(used), rateSource());
    }

    private Parameter<?> rateSource() {
        return rule.bands().isEmpty() ? parameters.rate() : parameters.bands();
    }

    private Explained byArea(Rate kept) {
        BigDecimal area = area();
        Money whole = capped(rule.perSquareMetre().times(area, RoundingMode.HALF_UP));
        String inputs = rule.perSquareMetre() + "×" + area.toPlainString() + "㎡" + limit() + "×" + kept + when();
        return line("每平方米奖励×建筑面积×时段系数", inputs, kept.of(whole), parameters.perSquareMetre());
    }

    private Explained byPriceOrFace(Rate kept) {
        Money base = useCase.priceWithinFace();
        String inputs = "min(%s，%s)×%s%s".formatted(useCase.use().price(), useCase.face(), rule.rate(), limit());
        Money whole = capped(rule.rate().of(base));
        return line("min(房价，F)×奖励比例", inputs + kept(kept), kept.of(whole), parameters.rate());
    }

    private Explained byTransitionFee(Rate kept) {
        Money month = policy.get(Parameters.TRANSITION_RATE).times(area(), RoundingMode.HALF_UP);
        Months months = Months.between(useCase.issuedOn(), day());
        String inputs = "%s×（%s）%s".formatted(month, months, limit());
        return line("核发至购房期间的过渡费", inputs + kept(kept), kept.of(capped(months.of(month))), Parameters.TRANSITION_RATE);
    }

    private BigDecimal area() {
        if (useCase.buildingArea() == null) throw new Refusal("规则版本「" + policy.code() + "」按面积计奖，请填写「建筑面积」。");
        return useCase.buildingArea();
    }

    private Money capped(Money amount) {
        return rule.cap() == null ? amount : amount.min(rule.cap());
    }

    private String limit() {
        return rule.cap() == null ? "" : "（上限" + rule.cap() + "）";
    }

    private String kept(Rate kept) {
        return rule.bands().isEmpty() ? "" : "×" + kept + when();
    }

    private String when() {
        return rule.bands().isEmpty()
                ? ""
                : "（%s核发，%s%s）"
                        .formatted(useCase.issuedOn(), day(), rule.anchor().chinese());
    }

    private Explained line(String formula, String inputs, Money amount, Parameter<?> first) {
        return rounded(item, formula + "（F-07）", inputs, Basis.of(policy, rests(first)), amount);
    }

    private Parameter<?>[] rests(Parameter<?> first) {
        var rests = new ArrayList<Parameter<?>>(List.of(first));
        if (rule.cap() != null) rests.add(parameters.cap());
        if (!rule.bands().isEmpty() && first != parameters.bands()) rests.add(parameters.bands());
        return rests.toArray(Parameter[]::new);
    }

    private Explained nothing(String because, Parameter<?> rests) {
        return Explained.exact(item, "不计奖（F-07）", because, Basis.of(policy, rests), Money.ZERO);
    }
}
