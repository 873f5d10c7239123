package fangpiao.policy;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The vectors of domain §2.10 that the first rule versions can have. */
@ApplicationTest
@Transactional
class PolicyTest {

    @Autowired
    PolicyDesk policies;

    @Autowired
    JdbcClient db;

    @ParameterizedTest(name = "E {0} at {1} bp → B {2}, F {3}")
    @CsvSource({
        "973430.00, 400, 38937.20, 1012367.20",
        "937377.04, 800, 74990.16, 1012367.20",
        "1320000, 2500, 330000, 1650000"
    })
    void equity_and_bonus_make_the_face(String equity, int rate, String bonus, String face) {
        Money computed = policy(rate, 8500).bonusOn(yuan(equity));

        assertThat(computed).isEqualTo(yuan(bonus));
        assertThat(yuan(equity).plus(computed)).isEqualTo(yuan(face));
    }

    @ParameterizedTest(name = "left {0} of F 1,080,000 → bonus forfeited {1}")
    @CsvSource({
        "1080000.00, 80000.00", // nothing used: the whole bonus
        "540000.00, 40000.00", // half used
        "162000.01, 12000.00", // one fen short of 85 %
        "162000.00, 0.00", // exactly 85 %
        "129600.00, 0.00" // 88 %
    })
    void the_bonus_of_the_unused_part_is_forfeited_below_the_ratio(String left, String forfeited) {
        assertThat(policy(800, 8500).bonusForfeited(yuan("1080000"), yuan("80000"), yuan(left)))
                .isEqualTo(yuan(forfeited));
    }

    @ParameterizedTest(name = "{0} + {1} months ends on {2}")
    @CsvSource({
        "2024-08-30, 6, 2025-02-28",
        "2024-08-30, 12, 2025-08-30",
        "2024-08-30, 24, 2026-08-30",
        "2025-08-31, 6, 2026-02-28",
        "2024-02-29, 12, 2025-02-28"
    })
    void a_term_counts_calendar_months_and_stops_at_the_months_end(LocalDate issued, int months, LocalDate last) {
        assertThat(policies.lastDayOfTerm(policy(months, false), issued)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} + {1} months rolls to {2}")
    @CsvSource({
        "2024-08-30, 12, 2025-09-01",
        "2024-08-30, 24, 2026-08-31",
        "2024-08-30, 6, 2025-02-28",
        "2024-04-01, 6, 2024-10-08"
    })
    void a_last_day_of_rest_moves_to_the_next_working_day(LocalDate issued, int months, LocalDate last) {
        assertThat(policies.lastDayOfTerm(policy(months, true), issued)).isEqualTo(last);
    }

    @Test
    void a_projects_own_version_goes_before_the_citys() {
        assertThat(policies.inForceFor("XKZ", LocalDate.of(2024, 8, 30)).code()).isEqualTo("XS-PILOT-XKZ");
        assertThat(policies.inForceFor("XKZ", LocalDate.of(2024, 8, 29)).code()).isEqualTo("KM-2022-TRIAL");
        assertThat(policies.inForceFor("P7", LocalDate.of(2024, 8, 30)).code()).isEqualTo("KM-2022-TRIAL");
    }

    @Test
    void the_city_changes_its_rules_overnight() {
        assertThat(policies.inForceFor("P7", LocalDate.of(2025, 6, 7)).code()).isEqualTo("KM-2022-TRIAL");
        assertThat(policies.inForceFor("P7", LocalDate.of(2025, 6, 8)).code()).isEqualTo("KM-2025");
    }

    @Test
    void a_day_without_rules_is_refused() {
        assertThatThrownBy(() -> policies.inForceFor("P7", LocalDate.of(2022, 9, 29)))
                .hasMessageContaining("没有生效的房票规则版本");
    }

    @Test
    void a_version_is_not_rewritten() {
        assertThatThrownBy(() ->
                        db.sql("update rule_version set bonus_rate_bp = 900").update())
                .hasMessageContaining("issue a new one");
    }

    @Test
    void two_versions_for_one_scope_and_day_are_refused_by_the_table() {
        assertThatThrownBy(() -> db.sql("""
                insert into rule_version select 'KM-X', name, legal_basis, issued_on, date '2025-06-07', null, project_code, bonus_rate_bp,
                    term_months, roll_to_working_day, reserve_ttl_days, use_ratio_for_cash_bp, expiry_case_days, fund_coverage_min_bp
                from rule_version where code = 'KM-2025'""").update()).hasMessageContaining("one_rule_per_scope_and_day");
    }

    @Test
    void every_tranche_table_adds_up_to_the_whole() {
        for (String code :
                db.sql("select code from rule_version").query(String.class).list())
            for (SaleStage stage : SaleStage.values())
                assertThat(policies.version(code).tranches(stage).stream()
                                .mapToInt(tranche -> tranche.share().basisPoints())
                                .sum())
                        .as(code + " " + stage)
                        .isEqualTo(10_000);
    }

    private static Policy policy(int bonusBp, int thetaBp) {
        return new Policy(
                "T",
                "T",
                new Rate(bonusBp),
                12,
                true,
                15,
                new Rate(thetaBp),
                30,
                new Rate(10_000),
                Set.of(),
                Set.of(),
                Map.of());
    }

    private static Policy policy(int months, boolean roll) {
        return new Policy(
                "T",
                "T",
                new Rate(0),
                months,
                roll,
                15,
                new Rate(0),
                30,
                new Rate(10_000),
                Set.of(),
                Set.of(),
                Map.of());
    }
}
