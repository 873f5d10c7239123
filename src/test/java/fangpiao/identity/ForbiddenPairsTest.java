package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.engine.CaseKind;
import fangpiao.identity.ForbiddenPair.Scope;
import fangpiao.issuance.Household;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one table of what one hand may not unite, and the last line behind it. */
@ApplicationTest
class ForbiddenPairsTest {

    @Autowired
    ForbiddenPairs pairs;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @EnumSource(SeparationRule.class)
    void every_rule_of_the_rulebook_is_held_by_what_it_names(SeparationRule rule) {
        assertThat(rule.heldBy()).isNotEmpty().allSatisfy(name -> assertThat(holds(rule, name))
                .as(rule.code() + " is held by " + name)
                .isTrue());
    }

    private boolean holds(SeparationRule rule, String name) {
        if (name.equals("forbidden_pair")) return pairs.all().stream().anyMatch(pair -> pair.rule() == rule);
        if (name.endsWith(".dmn")) return getClass().getResource("/" + name) != null;
        return db.sql("""
                select exists (select from pg_constraint where conname = :name
                               union all select from pg_trigger where tgname = :name
                               union all select from pg_class where relname = :name and relkind = 'v'
                               union all select from pg_proc where position(:name in prosrc) > 0)""").param("name", name).query(Boolean.class).single();
    }

    @Test
    void within_a_case_whoever_comes_second_is_refused_whichever_comes_first() {
        assertThat(pairs.all().stream().filter(pair -> pair.scope() == Scope.CASE))
                .allSatisfy(pair -> assertThat(pairs.all())
                        .anyMatch(back -> back.scope() == Scope.CASE
                                && back.earlier() == pair.later()
                                && back.later() == pair.earlier()
                                && back.earlierKind() == pair.laterKind()));
    }

    @Test
    void one_person_may_unite_five_pairs_and_no_more() {
        var free = Stream.of(Duty.values()).flatMap(one -> Stream.of(Duty.values())
                .filter(other -> one.compareTo(other) < 0)
                .filter(other -> pairs.all().stream()
                        .noneMatch(pair -> pair.scope() == Scope.CASE
                                && pair.laterKind() == null
                                && pair.earlier() == one
                                && pair.later() == other))
                .map(other -> one + " " + other));

        assertThat(free)
                .containsExactlyInAnyOrder(
                        "MAKE HAND_OVER", "MAKE PUBLISH", "APPROVE PUBLISH", "APPROVE SUPERVISE", "FUND RECEIPT");
    }

    @Test
    void the_table_itself_refuses_a_second_duty_even_to_sql() {
        String caseNo = aCase();
        decides("sql", caseNo, Duty.CALCULATE);

        assertThatThrownBy(() -> decides("sql", caseNo, Duty.APPROVE))
                .hasMessageContaining("decided 测试步骤 in " + caseNo);
        decides("sql", caseNo, Duty.CALCULATE);
        decides("another", caseNo, Duty.APPROVE);
    }

    @Test
    void the_table_itself_refuses_an_administrator() {
        assertThatThrownBy(() -> decides("admin", aCase(), Duty.MAKE)).hasMessageContaining("an administrator decided");
    }

    @Test
    void who_calculated_the_agreement_approves_no_voucher_that_grows_from_it() {
        scenario.todayIs("2024-08-30");
        String issuance = household.appliesAndReaches("approveIssuance", "600000");
        String agreement = db.sql("select agreement_case_no from voucher_issuance where case_no = ?")
                .param(issuance)
                .query(String.class)
                .single();
        decides("chain", agreement, Duty.CALCULATE);

        assertThatThrownBy(() -> decides("chain", issuance, Duty.APPROVE))
                .hasMessageContaining("decided 测试步骤 in " + agreement);
        decides("chain", issuance, Duty.PRINT);
    }

    @Test
    void what_a_person_wrote_on_a_draft_of_rules_counts_as_an_act() {
        assertThat(db.sql("select count(*) from act_of_person where step_name = '修改规则草案'")
                        .query(Long.class)
                        .single())
                .isEqualTo(db.sql("select coalesce(sum(cardinality(authors)), 0)::bigint from policy_change")
                        .query(Long.class)
                        .single());
    }

    @Test
    void rows_of_the_table_are_never_changed() {
        assertThatThrownBy(() -> db.sql("delete from forbidden_pair").update()).hasMessageContaining("forbidden_pair");
    }

    private String aCase() {
        return CaseKind.ISSUANCE.prefix() + "-TEST-" + scenario.unique();
    }

    private void decides(String person, String caseNo, Duty duty) {
        db.sql("""
                insert into decision (case_no, process_key, step_key, step_name, duty, actor, actor_name, outcome, outcome_name, decided_at)
                values (:case, 'voucherIssuance', 'step', '测试步骤', :duty, :person, :person, 'APPROVE', '同意', now())""")
                .params(Map.of("case", caseNo, "duty", duty.name(), "person", person))
                .update();
    }
}
