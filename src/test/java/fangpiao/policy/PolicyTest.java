package fangpiao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which rules hold where and when, and that an active version stays as it is. */
@ApplicationTest
@Transactional
class PolicyTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2031, 1, 1);

    @Autowired
    PolicyDesk policies;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void a_projects_own_version_goes_before_the_citys() {
        assertThat(inForce("XKZ", LocalDate.of(2024, 8, 30))).isEqualTo("XS-PILOT-XKZ");
        assertThat(inForce("XKZ", LocalDate.of(2024, 8, 29))).isEqualTo("KM-2022-TRIAL");
        assertThat(inForce("P7", LocalDate.of(2024, 8, 30))).isEqualTo("KM-2022-TRIAL");
    }

    @Test
    void the_city_changes_its_rules_overnight() {
        assertThat(inForce("P7", LocalDate.of(2025, 6, 7))).isEqualTo("KM-2022-TRIAL");
        assertThat(inForce("P7", LocalDate.of(2025, 6, 8))).isEqualTo("KM-2025");
    }

    @Test
    void a_day_without_rules_is_refused() {
        assertThatThrownBy(() -> inForce("P7", LocalDate.of(2022, 9, 29))).hasMessageContaining("没有生效的房票规则版本");
    }

    @Test
    void rules_for_state_land_do_not_hold_for_collective_land() {
        var home = new CaseScope("XKZ", "530112", LandType.COLLECTIVE, PropertyKind.RESIDENTIAL);

        assertThat(policies.inForceFor(home, LocalDate.of(2024, 8, 30)).code()).isEqualTo("KM-2022-TRIAL");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "530113, 2024-08-30, 没有生效",
        "530114, 2024-08-30, 没有生效", // 呈贡区 before 2025
        "530114, 2025-06-08, KM-2025",
        "530115, 2025-06-08, KM-2025",
        "530181, 2025-06-08, KM-2025"
    })
    void the_area_decides_by_the_day(String area, LocalDate day, String expected) {
        assertThat(found(area, day)).contains(expected);
    }

    @ParameterizedTest(name = "the pool of {0} on {1}: {2}")
    @CsvSource({
        "530112, 2024-08-30, KM-2022-TRIAL", // not the pilot's, which are for one project
        "530114, 2024-08-30, KM-2022-TRIAL", // 呈贡区 had no vouchers of its own yet
        "530114, 2025-06-08, KM-2025"
    })
    void the_pool_of_a_district_goes_by_its_rules_or_those_of_its_city(String area, LocalDate day, String expected) {
        assertThat(policies.inForceIn(area, day).code()).isEqualTo(expected);
    }

    @Test
    void the_pool_of_a_city_without_rules_is_refused() {
        assertThatThrownBy(() -> policies.inForceIn("990101", LocalDate.of(2024, 8, 30)))
                .hasMessageContaining("区划990101在2024-08-30没有生效的房票规则版本");
    }

    @Test
    void an_active_version_is_not_rewritten() {
        assertThatThrownBy(
                        () -> db.sql("update rule_version set term_months = 9").update())
                .hasMessageContaining("issue a new one");
    }

    @Test
    void the_tranches_of_an_active_version_are_not_rewritten() {
        assertThatThrownBy(() -> db.sql("update rule_tranche set share_bp = 9").update())
                .hasMessageContaining("issue a new one");
    }

    @Test
    void two_versions_for_one_scope_and_day_are_refused_by_the_table() {
        policies.draft(
                Rules.book("version.code", "KM-X", "scope.areas", "530112", "version.effectiveFrom", "2025-06-09"),
                "a");

        assertThatThrownBy(() -> db.sql("update rule_version set status = 'ACTIVE' where code = 'KM-X'")
                        .update())
                .hasMessageContaining("one_rule_per_scope_and_day");
    }

    @Test
    void a_new_version_ends_the_one_it_replaces_the_day_before() {
        activate("scope.areas", "530102 530103 530111 530112 530114 530115 530181");

        assertThat(inForce("P7", NEW_YEAR.minusDays(1))).isEqualTo("KM-2025");
        assertThat(inForce("P7", NEW_YEAR)).isEqualTo("KM-X");
        assertThat(policies.version("KM-2025").head().effectiveTo()).isEqualTo(NEW_YEAR.minusDays(1));
    }

    @Test
    void a_new_version_for_a_part_of_the_area_would_leave_the_rest_without_rules() {
        assertThatThrownBy(() -> activate("scope.areas", "530112"))
                .hasMessage("「适用范围」和「生效日期」与规则版本KM-2025重叠，同一范围同一日只能有一个版本。");
    }

    @Test
    void a_version_that_ends_by_itself_does_not_end_an_open_one() {
        assertThatThrownBy(() -> activate("version.effectiveTo", "2099-12-31")).hasMessageContaining("与规则版本KM-2025重叠");
    }

    @Test
    void a_version_does_not_begin_in_the_past() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);

        assertThatThrownBy(() -> activate("version.effectiveFrom", yesterday.toString()))
                .hasMessage("「生效日期」" + yesterday + "已过，请改为今天或以后的日期。");
    }

    @Test
    void whoever_wrote_a_version_does_not_activate_it_says_the_table() {
        policies.draft(Rules.book("version.code", "KM-X"), "a");

        assertThatThrownBy(() -> db.sql("update rule_version set activator = 'a' where code = 'KM-X'")
                        .update())
                .hasMessageContaining("another_person_activates");
    }

    @Test
    void a_version_is_kept_parameter_by_parameter() {
        RuleBook book = Rules.book(
                "version.code", "KM-X",
                "bonus.1.model", "M2_ON_USE_TIME_GRADED",
                "bonus.1.bands", "0-6:4% 6-12:2%",
                "bonus.1.anchor", "SUBSCRIPTION",
                "bonus.2.model", "M3_AREA_BASED_CAPPED",
                "bonus.2.areaUnit", "900.00",
                "bonus.2.cap", "432000.00",
                "settle.secondHand", "TRANSFER_REGISTERED:100%");
        policies.draft(book, "a");

        RuleBook kept = RuleBook.of(policies.version("KM-X"));
        assertThat(kept.texts()).containsAllEntriesOf(RuleBook.of(book.read()).texts());
        assertThat(kept.evidence()).isEqualTo(RuleBook.of(book.read()).evidence());
    }

    @Test
    void the_versions_in_the_tables_are_those_of_the_packs() {
        for (Policy pack : Packs.all())
            assertThat(RuleBook.of(policies.version(pack.code())).texts())
                    .as(pack.code())
                    .isEqualTo(RuleBook.of(pack).texts());
    }

    /** A successor of KM-2025 from 2031 on, with one more parameter. */
    private void activate(String parameter, String text) {
        var texts = new HashMap<>(RuleBook.of(policies.version("KM-2025")).texts());
        texts.put("version.code", "KM-X");
        texts.put("version.effectiveFrom", NEW_YEAR.toString());
        texts.put(parameter, text);
        policies.draft(new RuleBook(texts, Map.of()), "a");
        policies.activate("KM-X", "b");
    }

    private String inForce(String project, LocalDate day) {
        var home = new CaseScope(project, "530112", LandType.STATE, PropertyKind.RESIDENTIAL);
        return policies.inForceFor(home, day).code();
    }

    private String found(String area, LocalDate day) {
        try {
            var home = new CaseScope("P9", area, LandType.STATE, PropertyKind.RESIDENTIAL);
            return policies.inForceFor(home, day).code();
        } catch (fangpiao.shared.Refusal e) {
            return e.getMessage();
        }
    }
}
