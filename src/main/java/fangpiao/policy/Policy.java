package fangpiao.policy;

import fangpiao.shared.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One rule version (规则版本) with the value of every parameter. What judges by it keeps its code for life (R-VER-1). */
public final class Policy {

    /** What stands behind a value of which nobody says anything. */
    static final Evidence NONE = new Evidence(false, "本系统缺省值");

    private final VersionHead head;
    private final Map<Parameter<?>, Object> values;
    private final Map<String, Evidence> evidence;

    Policy(VersionHead head, Map<Parameter<?>, Object> values, Map<String, Evidence> evidence) {
        this.head = head;
        this.values = Map.copyOf(values);
        this.evidence = Map.copyOf(evidence);
    }

    public VersionHead head() {
        return head;
    }

    public String code() {
        return head.code();
    }

    public String name() {
        return head.name();
    }

    /** The value of a parameter that every version has. */
    public <T> T get(Parameter<T> parameter) {
        return find(parameter).orElseThrow(() -> new IllegalStateException(code() + " has no " + parameter.code()));
    }

    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Parameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter));
    }

    /** What stands behind a parameter; without an entry it is this system's own default. */
    public Evidence evidence(Parameter<?> parameter) {
        return evidence.getOrDefault(parameter.code(), NONE);
    }

    /** What stands behind the day from which it holds, where that day is not simply known. */
    public Optional<Evidence> evidenceOfStart() {
        return Optional.ofNullable(evidence.get("version.effectiveFrom"));
    }

    Map<String, Evidence> evidence() {
        return evidence;
    }

    /** The value as an official reads it; 「—」 where there is none. */
    public <T> String say(Parameter<T> parameter) {
        return parameter.say(find(parameter).orElse(null));
    }

    /** The value as packs write it. */
    public <T> String write(Parameter<T> parameter) {
        return parameter.write(find(parameter).orElse(null));
    }

    /** Its bonuses in order; they add up. */
    public List<BonusRule> bonuses() {
        return Parameters.BONUSES.stream()
                .filter(bonus -> find(bonus.model()).isPresent())
                .map(this::bonus)
                .toList();
    }

    public List<TrancheRule> tranches(SaleStage stage) {
        return find(Parameters.tranches(stage)).orElse(List.of());
    }

    public int termMonths() {
        return get(Parameters.TERM_MONTHS);
    }

    public boolean rollToWorkingDay() {
        return get(Parameters.ROLL_TO_WORKING_DAY);
    }

    public int reserveTtlDays() {
        return get(Parameters.RESERVE_TTL_DAYS);
    }

    public Rate fundCoverageMin() {
        return get(Parameters.FUND_COVERAGE_MIN);
    }

    /** θ of F-09: from here on the whole balance is paid out. */
    public Rate useRatioForCash() {
        return get(Parameters.MIN_RATIO_FOR_CASH);
    }

    public Set<Kinship> kinship() {
        return get(Parameters.KINSHIP);
    }

    public Set<PropertyType> propertyTypes() {
        return get(Parameters.PROPERTY_TYPES);
    }

    private BonusRule bonus(BonusParameters bonus) {
        return new BonusRule(
                bonus.seq(),
                get(bonus.model()),
                find(bonus.rate()).orElse(null),
                find(bonus.firstYearExtra()).orElse(null),
                find(bonus.bands()).orElse(List.of()),
                find(bonus.perSquareMetre()).orElse(null),
                find(bonus.cap()).orElse(null),
                find(bonus.fixed()).orElse(null),
                find(bonus.anchor()).orElse(BonusAnchor.CONTRACT_FILING),
                find(bonus.minUseRatio()).orElse(new Rate(0)));
    }
}
