package fangpiao.quote;

import fangpiao.policy.BonusAnchor;
import fangpiao.policy.BonusModel;
import fangpiao.policy.BonusRule;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the homes that are to be bought: {@code purchases[0].price} and so on. A row without an amount and a day is empty. */
class PlanReader {

    static final int MOST = 20;

    private static final Map<BonusAnchor, String> DAYS = Map.of(
            BonusAnchor.CONTRACT_FILING, "filedOn",
            BonusAnchor.SUBSCRIPTION, "subscribedOn",
            BonusAnchor.REDEMPTION, "redeemedOn");

    private final Entries entries;
    private final Policy policy;
    private final Set<BonusAnchor> decisive;

    PlanReader(Entries entries, Policy policy) {
        this.entries = entries;
        this.policy = policy;
        this.decisive = decisive(policy);
    }

    /** The acts on whose day a bonus of these rules depends. */
    static Set<BonusAnchor> decisive(Policy policy) {
        return policy.bonuses().stream()
                .filter(bonus -> !bonus.isFixedAtIssue())
                .filter(bonus -> !bonus.bands().isEmpty() || bonus.model() == BonusModel.M5_TRANSITION_FEE_EQUIV)
                .map(BonusRule::anchor)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BonusAnchor.class)));
    }

    /** The field that holds the day of an act. */
    static String fieldOf(BonusAnchor anchor) {
        return DAYS.get(anchor);
    }

    List<Plan> read(Optional<LocalDate> issuedOn) {
        int rows = entries.rows("purchases");
        if (rows > MOST) entries.complain("purchases", "购房最多" + MOST + "套");
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < Math.min(rows, MOST); i++)
            if (isGiven(row(i))) plan(row(i), issuedOn).ifPresent(plans::add);
            else ignore(row(i));
        if (plans.size() > 1 && !policy.get(Parameters.MULTI_HOME)) entries.complain("purchases", "本规则版本一张房票只能购买一套房屋");
        return List.copyOf(plans);
    }

    private Optional<Plan> plan(String row, Optional<LocalDate> issuedOn) {
        Optional<Money> price = entries.sum(row + "price", "房屋总价");
        Optional<Money> amount = entries.sum(row + "amount", "使用房票金额");
        if (price.isPresent() && amount.isPresent() && amount.get().exceeds(price.get()))
            entries.complain(row + "amount", "使用房票金额" + amount.get() + "元，不得超过房屋总价" + price.get() + "元");
        Optional<PropertyType> type = type(row);
        Optional<SaleStage> stage = stage(row);
        Map<BonusAnchor, LocalDate> acts = acts(row, issuedOn);
        if (Stream.of(price, amount, type, stage).anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(
                new Plan(row.substring(0, row.length() - 1), price.get(), amount.get(), type.get(), stage.get(), acts));
    }

    private Optional<PropertyType> type(String row) {
        Optional<PropertyType> type = entries.oneOf(PropertyType.class, row + "type", "房屋类型");
        if (type.isPresent() && !policy.propertyTypes().contains(type.get()))
            entries.complain(
                    row + "type",
                    "本规则版本的房票不能购买「%s」，可购%s".formatted(type.get().chinese(), policy.say(Parameters.PROPERTY_TYPES)));
        return type;
    }

    private Optional<SaleStage> stage(String row) {
        Optional<SaleStage> stage = entries.oneOf(SaleStage.class, row + "saleStage", "销售方式");
        if (stage.isPresent() && policy.tranches(stage.get()).isEmpty())
            entries.complain(row + "saleStage", "本规则版本没有「" + stage.get().chinese() + "」的结算节点，不能购买");
        return stage;
    }

    private Map<BonusAnchor, LocalDate> acts(String row, Optional<LocalDate> issuedOn) {
        var acts = new EnumMap<BonusAnchor, LocalDate>(BonusAnchor.class);
        for (BonusAnchor anchor : BonusAnchor.values())
            day(row, anchor, issuedOn).ifPresent(day -> acts.put(anchor, day));
        return acts;
    }

    private Optional<LocalDate> day(String row, BonusAnchor anchor, Optional<LocalDate> issuedOn) {
        String field = row + DAYS.get(anchor);
        String chinese = anchor.chinese() + "日期";
        Optional<LocalDate> day = entries.date(field, chinese);
        if (decisive.contains(anchor)) entries.required(field, "本规则版本按" + chinese + "计奖，" + chinese, day);
        if (day.isPresent() && issuedOn.isPresent() && day.get().isBefore(issuedOn.get()))
            entries.complain(field, chinese + "不得早于核发日期");
        return day;
    }

    private boolean isGiven(String row) {
        return Stream.concat(Stream.of("price", "amount"), DAYS.values().stream())
                .anyMatch(field -> !entries.isBlank(row + field));
    }

    /** The page sends what stands chosen in an empty row. */
    private void ignore(String row) {
        entries.text(row + "type");
        entries.text(row + "saleStage");
    }

    private static String row(int index) {
        return "purchases[" + index + "].";
    }
}
