package fangpiao.quote;

import fangpiao.amount.Component;
import fangpiao.amount.Equity;
import fangpiao.policy.BonusModel;
import fangpiao.policy.BonusRule;
import fangpiao.policy.ComponentCode;
import fangpiao.policy.LandType;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a question as one about the given rules. */
class EnquiryReader {

    private static final int WHOLE = 10_000;
    private static final int STEP = 2_000;
    private static final int MOST_RATIOS = 50;

    private final Entries entries;
    private final Policy policy;

    EnquiryReader(Entries entries, Policy policy) {
        this.entries = entries;
        this.policy = policy;
    }

    Enquiry read() {
        List<Component> components = components();
        Optional<Parts> parts = parts(equity(components));
        Optional<BigDecimal> area = area();
        Optional<LandType> land = land();
        Optional<LocalDate> issuedOn = entries.required("issuedOn", "核发日期", entries.date("issuedOn", "核发日期"));
        List<Rate> ratios = ratios();
        List<Plan> purchases = new PlanReader(entries, policy).read(issuedOn);
        entries.refuseIfWrong();
        return new Enquiry(
                policy,
                components,
                parts.orElseThrow(),
                area.orElse(null),
                land.orElseThrow(),
                issuedOn.orElseThrow(),
                ratios,
                purchases);
    }

    private List<Component> components() {
        return Stream.of(ComponentCode.values())
                .flatMap(code -> entries
                        .money("components." + code, code.chinese())
                        .filter(Money::isPositive)
                        .map(amount -> Component.of(code, amount, policy))
                        .stream())
                .toList();
    }

    private Optional<Money> equity(List<Component> components) {
        if (components.isEmpty()) {
            if (nothingEntered()) entries.complain("components", "补偿项目至少填写一项");
            return Optional.empty();
        }
        try {
            return Optional.of(Equity.of(components, policy).amount());
        } catch (Refusal nothingLeft) {
            entries.complain("components", "计入票面的补偿项目扣除应扣款项后应大于零");
            return Optional.empty();
        }
    }

    private boolean nothingEntered() {
        return Stream.of(ComponentCode.values()).allMatch(code -> entries.isBlank("components." + code));
    }

    /** All on the voucher where nothing is said. */
    private Optional<Parts> parts(Optional<Money> equity) {
        var parts = new Parts(
                entries.money("parts.voucher", "房票安置部分").orElse(Money.ZERO),
                entries.money("parts.swap", "产权调换部分").orElse(Money.ZERO),
                entries.money("parts.cash", "货币补偿部分").orElse(Money.ZERO));
        if (Stream.of("voucher", "swap", "cash").allMatch(part -> entries.isBlank("parts." + part)))
            return equity.map(whole -> new Parts(whole, Money.ZERO, Money.ZERO));
        equity.ifPresent(whole -> check(parts, whole));
        return Optional.of(parts);
    }

    private void check(Parts parts, Money equity) {
        if (!parts.sum().equals(equity))
            entries.complain("parts", "三种安置部分合计" + parts.sum() + "元，应等于安置补偿权益金额" + equity + "元");
        else if (!parts.voucher().isPositive()) entries.complain("parts.voucher", "房票安置部分应大于零");
        else if (parts.mixed() && !policy.get(Parameters.PARTIAL_ALLOWED))
            entries.complain("parts", "本规则版本不允许部分选择房票安置");
    }

    private Optional<BigDecimal> area() {
        Optional<BigDecimal> area = entries.area("buildingArea", "建筑面积");
        return policy.bonuses().stream().anyMatch(EnquiryReader::countsArea)
                ? entries.required("buildingArea", "本规则版本按面积计奖，建筑面积", area)
                : area;
    }

    private static boolean countsArea(BonusRule bonus) {
        return bonus.model() == BonusModel.M3_AREA_BASED_CAPPED || bonus.model() == BonusModel.M5_TRANSITION_FEE_EQUIV;
    }

    private Optional<LandType> land() {
        Optional<LandType> land = entries.oneOf(LandType.class, "landType", "土地性质");
        Set<LandType> covered = policy.get(Parameters.LAND_TYPES);
        if (land.isPresent() && !covered.contains(land.get()))
            entries.complain("landType", "本规则版本只适用于" + policy.say(Parameters.LAND_TYPES) + "土地");
        return land;
    }

    /** Those asked for, or every fifth of the way and both sides of the ratio from which the whole balance is paid. */
    private List<Rate> ratios() {
        var asked = new ArrayList<Rate>();
        for (String word : entries.text("useRatios").split("[\\s,，、;；]+"))
            if (!word.isEmpty()) entries.ratio("useRatios", word).ifPresent(asked::add);
        for (int i = 0; i < entries.rows("useRatios"); i++)
            entries.ratio("useRatios[" + i + "]", entries.text("useRatios[" + i + "]"))
                    .ifPresent(asked::add);
        if (asked.size() > MOST_RATIOS) entries.complain("useRatios", "使用比例最多" + MOST_RATIOS + "个");
        return asked.isEmpty() ? usualRatios() : asked;
    }

    private List<Rate> usualRatios() {
        int theta = policy.useRatioForCash().basisPoints();
        var points = new TreeSet<Integer>();
        IntStream.rangeClosed(0, WHOLE / STEP).forEach(step -> points.add(step * STEP));
        points.add(Math.max(0, theta - 1));
        points.add(theta);
        return points.stream().map(Rate::new).toList();
    }
}
