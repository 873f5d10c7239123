package fangpiao.amount;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One bonus of one purchase (F-07). A bonus that is one sum for the household (M3, M5) goes with the first purchase; a cap is
 * for all purchases of the voucher together.
 */
final class UseBonusLine {

    private final UseCase useCase;
    private final Policy policy;
    private final BonusRule rule;
    private final BonusParameters parameters;
    private final String item;
    private final TimeBands bands;

    UseBonusLine(UseCase useCase, Policy policy, BonusRule rule, String item) {
        this.useCase = useCase;
        this.policy = policy;
        this.rule = rule;
        this.parameters = Parameters.BONUSES.get(rule.seq() - 1);
        this.item = item;
        this.bands = new TimeBands(rule, useCase.issuedOn());
    }

    Explained explain() {
        UseRatio ratio = UseRatio.of(useCase.usedInAll(), useCase.face());
        if (!ratio.reaches(rule.minUseRatio()))
            return nothing("使用比例" + ratio + "未达" + rule.minUseRatio(), parameters.minUseRatio());
        if (isOncePerHousehold() && !useCase.isFirst()) return nothing("每户一次，已随首次购房计奖", parameters.model());
        Optional<Rate> rate = bands.rateOf(useCase.use());
        if (rate.isEmpty()) return nothing("已超过最后时段" + when(), parameters.bands());
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

    private Explained byUse(Rate rate) {
        Money used = useCase.use().used();
        Money earlier = Money.sum(useCase.earlier().stream().map(this::byUse).toList());
        Parameter<?> source = rule.bands().isEmpty() ? parameters.rate() : parameters.bands();
        return line("U×时段比例", used + "×" + rate + limit() + when(), capped(rate.of(used), earlier), source);
    }

    private Money byUse(Use earlier) {
        return bands.rateOf(earlier).map(rate -> rate.of(earlier.used())).orElse(Money.ZERO);
    }

    private Explained byArea(Rate kept) {
        Money whole = rule.perSquareMetre().times(area(), RoundingMode.HALF_UP);
        return line(
                "每平方米奖励×建筑面积×时段系数",
                rule.perSquareMetre() + "×" + area().toPlainString() + "㎡" + limit() + "×" + kept + when(),
                kept.of(capped(whole, Money.ZERO)),
                parameters.perSquareMetre());
    }

    private Explained byPriceOrFace(Rate kept) {
        Money earlier = rule.rate().of(useCase.earlierPriceWithinFace());
        Money whole = rule.rate().of(useCase.priceWithinFace());
        return line(
                "min(房价，F)×奖励比例",
                "min(%s，%s)×%s%s%s"
                        .formatted(useCase.use().price(), faceLeft(), rule.rate(), limit(), keptIfGraded(kept)),
                kept.of(capped(whole, earlier)),
                parameters.rate());
    }

    /** The face, less what the prices of earlier homes have taken of it. */
    private Money faceLeft() {
        return useCase.face().minus(useCase.earlierPriceWithinFace());
    }

    private Explained byTransitionFee(Rate kept) {
        Money month = policy.get(Parameters.TRANSITION_RATE).times(area(), RoundingMode.HALF_UP);
        Months months = Months.between(useCase.issuedOn(), useCase.use().dayOf(rule.anchor()));
        return line(
                "核发至购房期间的过渡费",
                "%s×（%s）%s%s".formatted(month, months, limit(), keptIfGraded(kept)),
                kept.of(capped(months.of(month), Money.ZERO)),
                Parameters.TRANSITION_RATE);
    }

    private BigDecimal area() {
        if (useCase.buildingArea() == null) throw new Refusal("规则版本「" + policy.code() + "」按面积计奖，请填写「建筑面积」。");
        return useCase.buildingArea();
    }

    private Money capped(Money amount, Money earlier) {
        if (rule.cap() == null) return amount;
        return amount.min(rule.cap().minus(earlier.min(rule.cap())));
    }

    private String limit() {
        return rule.cap() == null ? "" : "（上限" + rule.cap() + "）";
    }

    private String keptIfGraded(Rate kept) {
        return rule.bands().isEmpty() ? "" : "×" + kept + when();
    }

    private String when() {
        return bands.reason(useCase.use());
    }

    private Explained line(String formula, String inputs, Money amount, Parameter<?> first) {
        return Explained.rounded(item, formula + "（F-07）", inputs, Basis.of(policy, rests(first)), amount);
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
