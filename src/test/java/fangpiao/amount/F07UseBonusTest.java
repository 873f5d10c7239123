package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.policy.BonusAnchor;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F-07: the bonus a purchase earns. */
class F07UseBonusTest {

    static final LocalDate ISSUED = LocalDate.of(2024, 8, 30);
    static final Policy GRADED =
            Rules.with("bonus.1.model", "M2_ON_USE_TIME_GRADED", "bonus.1.bands", "0-6:4% 6-12:2%");
    static final Policy BY_AREA = Rules.with(
            "bonus.1.model", "M3_AREA_BASED_CAPPED",
            "bonus.1.areaUnit", "900",
            "bonus.1.bands", "0-6:100% 6-9:85%",
            "bonus.1.minUseRatio", "80%");

    @Test
    void the_anniversary_of_a_month_belongs_to_the_earlier_band() {
        assertThat(earned(GRADED, filed("2025-02-28"))).isEqualTo(yuan("4000"));
        assertThat(earned(GRADED, filed("2025-03-01"))).isEqualTo(yuan("2000"));
    }

    @Test
    void the_day_of_issue_belongs_to_the_first_band_and_a_day_after_the_last_earns_nothing() {
        assertThat(earned(GRADED, filed("2024-08-30"))).isEqualTo(yuan("4000"));
        assertThat(earned(GRADED, filed("2025-08-30"))).isEqualTo(yuan("2000"));
        assertThat(earned(GRADED, filed("2025-08-31"))).isEqualTo(yuan("0"));
    }

    @Test
    void a_line_says_what_was_multiplied_and_why_this_band() {
        Explained line = UseBonus.of(only(filed("2025-03-01")), GRADED).lines().get(0);

        assertThat(line.inputs()).isEqualTo("100,000.00×2%（2024-08-30核发，2025-03-01网签备案）");
        assertThat(line.basis()).startsWith("分时段比例第1至6个月4%；第7至12个月2%（TEST，");
    }

    @Test
    void a_day_that_decides_must_be_known_and_not_lie_before_the_issue() {
        assertThatThrownBy(() -> earned(GRADED, new Use(yuan("1"), yuan("1"), Map.of())))
                .hasMessage("奖励时段按网签备案日期起算，请填写网签备案日期。");
        assertThatThrownBy(() -> earned(GRADED, filed("2024-08-29"))).hasMessageContaining("早于房票核发日期");
    }

    @Test
    void too_little_use_earns_nothing() {
        assertThat(byArea("799999.99")).isEqualTo(yuan("0"));
        assertThat(byArea("800000.00")).isEqualTo(yuan("108450"));
    }

    @Test
    void a_sum_for_the_household_goes_with_its_first_purchase() {
        List<Use> uses = List.of(filed("2024-09-01", "700000"), filed("2024-10-01", "200000"));

        assertThat(UseCase.inTurn(yuan("1000000"), new BigDecimal("120.5"), ISSUED, uses))
                .extracting(useCase -> UseBonus.of(useCase, BY_AREA).amount())
                .containsExactly(yuan("108450"), yuan("0"));
    }

    @Test
    void several_homes_together_are_rewarded_up_to_the_face() {
        Policy byPrice = Rules.with("bonus.1.model", "M4_RATE_ON_MIN_PRICE_FACE", "bonus.1.rate", "5%");
        List<Use> uses = List.of(filed("2024-09-01", "700000"), filed("2024-10-01", "700000"));

        assertThat(UseCase.inTurn(yuan("1000000"), null, ISSUED, uses))
                .extracting(useCase -> UseBonus.of(useCase, byPrice).amount())
                .containsExactly(yuan("35000"), yuan("15000"));
    }

    @Test
    void a_cap_is_for_all_homes_together() {
        Policy capped =
                Rules.with("bonus.1.model", "M2_ON_USE_TIME_GRADED", "bonus.1.bands", "0-6:4%", "bonus.1.cap", "30000");
        List<Use> uses = List.of(filed("2024-09-01", "700000"), filed("2024-10-01", "200000"));

        assertThat(UseCase.inTurn(yuan("1000000"), null, ISSUED, uses))
                .extracting(useCase -> UseBonus.of(useCase, capped).amount())
                .containsExactly(yuan("28000"), yuan("2000"));
    }

    @Test
    void two_bonuses_add_up() {
        Policy both = Rules.with(
                "bonus.1.model", "M2_ON_USE_TIME_GRADED",
                "bonus.1.bands", "0-6:4%",
                "bonus.2.model", "M4_RATE_ON_MIN_PRICE_FACE",
                "bonus.2.rate", "5%");
        UseBonus bonus = UseBonus.of(only(filed("2024-09-01")), both);

        assertThat(bonus.amount()).isEqualTo(yuan("9000"));
        assertThat(bonus.lines()).extracting(Explained::item).containsExactly("购房奖励1", "购房奖励2", "购房奖励合计");
    }

    @Test
    void a_bonus_in_the_face_is_not_earned_again() {
        assertThat(UseBonus.of(only(filed("2024-09-01")), Rules.flat("8%")).lines())
                .isEmpty();
    }

    private static Money byArea(String used) {
        Use use = filed("2024-09-01", used);
        return UseBonus.of(UseCase.only(yuan("1000000"), new BigDecimal("120.5"), ISSUED, use), BY_AREA)
                .amount();
    }

    private static Money earned(Policy rules, Use use) {
        return UseBonus.of(only(use), rules).amount();
    }

    private static UseCase only(Use use) {
        return UseCase.only(yuan("1000000"), null, ISSUED, use);
    }

    private static Use filed(String day) {
        return filed(day, "100000");
    }

    private static Use filed(String day, String amount) {
        return new Use(yuan(amount), yuan(amount), Map.of(BonusAnchor.CONTRACT_FILING, LocalDate.parse(day)));
    }
}
