package fangpiao.amount;

import static fangpiao.amount.Explained.exact;
import static fangpiao.amount.Explained.rounded;

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

/**
 * The bonuses that are fixed when a voucher is issued (F-02 of domain §2.10): a share of the equity (M1), a sum by area that
 * no time band grades (M3), or a fixed sum (M6). All others depend on the purchase, see {@link UseBonus}.
 */
final class FaceBonus {

    private static final int FIRST_YEAR_MONTHS = 12;

    private final Policy policy;
    private final BonusRule rule;
    private final BonusParameters parameters;
    private final String item;

    private FaceBonus(Policy policy, BonusRule rule, String item) {
        this.policy = policy;
        this.rule = rule;
        this.parameters = Parameters.BONUSES.get(rule.seq() - 1);
        this.item = item;
    }

    /** One line for each. */
    static List<Explained> of(Money equity, Policy policy, LocalDate issuedOn, BigDecimal buildingArea) {
        List<BonusRule> rules =
                policy.bonuses().stream().filter(BonusRule::isFixedAtIssue).toList();
        var lines = new ArrayList<Explained>();
        for (BonusRule rule : rules) {
            String item = rules.size() == 1 ? "政策性奖励 B" : "政策性奖励 B" + rule.seq();
            lines.add(new FaceBonus(policy, rule, item).line(equity, issuedOn, buildingArea));
        }
        return lines;
    }

    private Explained line(Money equity, LocalDate issuedOn, BigDecimal buildingArea) {
        return switch (rule.model()) {
            case M1_IN_FACE_FLAT -> byEquity(equity, issuedOn);
            case M3_AREA_BASED_CAPPED -> byArea(buildingArea);
            default -> exact(item, "B＝定额（F-02）", "" + rule.fixed(), basis(parameters.fixed()), rule.fixed());
        };
    }

    private Explained byEquity(Money equity, LocalDate issuedOn) {
        if (!isFirstYear(issuedOn))
            return capped("E×奖励比例", equity + "×" + rule.rate(), rule.rate().of(equity), parameters.rate());
        Rate whole = new Rate(rule.rate().basisPoints() + rule.firstYearExtra().basisPoints());
        return capped(
                "E×（奖励比例＋首年另加）",
                "%s×（%s＋%s）".formatted(equity, rule.rate(), rule.firstYearExtra()),
                whole.of(equity),
                parameters.rate(),
                parameters.firstYearExtra());
    }

    /** Whether the voucher is issued less than a year after these rules came into force. */
    private boolean isFirstYear(LocalDate issuedOn) {
        return rule.firstYearExtra() != null
                && issuedOn.isBefore(policy.head().effectiveFrom().plusMonths(FIRST_YEAR_MONTHS));
    }

    private Explained byArea(BigDecimal buildingArea) {
        if (buildingArea == null) throw new Refusal("规则版本「" + policy.code() + "」按面积计奖，请填写「建筑面积」。");
        return capped(
                "每平方米奖励×建筑面积",
                rule.perSquareMetre() + "×" + buildingArea.toPlainString() + "㎡",
                rule.perSquareMetre().times(buildingArea, RoundingMode.HALF_UP),
                parameters.perSquareMetre());
    }

    private Explained capped(String formula, String inputs, Money amount, Parameter<?>... rests) {
        if (rule.cap() == null) return rounded(item, "B＝" + formula + "（F-02）", inputs, basis(rests), amount);
        return rounded(
                item,
                "B＝" + formula + "，不超过奖励上限（F-02）",
                inputs + "，上限" + rule.cap(),
                basis(rests) + "；" + basis(parameters.cap()),
                amount.min(rule.cap()));
    }

    private String basis(Parameter<?>... rests) {
        return Basis.of(policy, rests);
    }
}
