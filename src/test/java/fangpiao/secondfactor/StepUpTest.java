package fangpiao.secondfactor;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.Role;
import fangpiao.issuance.Household;
import fangpiao.payment.PaymentScenario;
import fangpiao.policychange.RuleAuthor;
import fangpiao.staffing.Substitution.Plan;
import fangpiao.staffing.SubstitutionDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has bound his telephone shows a code before the acts that matter most, whichever door he comes by. */
@ApplicationTest
class StepUpTest {

    private static final String DAY = "2024-08-30";
    private static final String FIRST = "本事项须先通过动态口令验证：右上角“动态口令”验证后10分钟内再提交。";
    private static final String AGREED = """
            {"variables": {"decision": {"value": "APPROVE"}, "opinion": {"value": "同意核发"}}}""";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    PaymentScenario payments;

    @Autowired
    RuleAuthor author;

    @Autowired
    SubstitutionDesk substitutions;

    @Autowired
    Telephones telephones;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_morning() {
        scenario.todayIs(DAY);
    }

    @AfterEach
    void everybody_leaves() {
        telephones.everybodyLeaves();
    }

    @Test
    void a_form_handed_in_by_rest_waits_for_the_code_and_is_then_taken() {
        String caseNo = household.appliesAndReaches("approveIssuance", "600000");
        String deputy = telephones.employBound(Role.RENEWAL_APPROVER);
        var visitor = Visitor.loggedIn(port, deputy);
        String task = "task/" + scenario.openTask(caseNo, "approveIssuance").getId();
        assertThat(visitor.tell("POST", task + "/claim", "{\"userId\":\"%s\"}".formatted(deputy))
                        .statusCode())
                .isEqualTo(204);

        var refused = visitor.tell("POST", task + "/submit-form", AGREED);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(FIRST);
        assertThat(scenario.openTask(caseNo, "approveIssuance").getAssignee()).isEqualTo(deputy);
        assertThat(decisions(caseNo)).isZero();

        verify(visitor, telephones.code(deputy));
        assertThat(visitor.tell("POST", task + "/submit-form", AGREED).statusCode())
                .isEqualTo(204);

        scenario.thenCaseWaitsAt(caseNo, "printVoucher");
        assertThat(verifiedBy(caseNo, "approveIssuance")).containsExactly(deputy);
        assertThat(visitor.get("/cases/" + caseNo).body()).containsOnlyOnce("已验证动态口令");
        assertThat(visitor.get("/second-factor").body()).contains("验证有效至", caseNo, "核发审批");
    }

    @Test
    void nobody_is_asked_when_he_takes_the_task_nor_at_other_acts() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        String checker = telephones.employBound(Role.RENEWAL_REVIEWER);
        scenario.approve(checker, caseNo, "checkAmount");

        assertThat(verifiedBy(caseNo, "checkAmount")).isEmpty();
    }

    @Test
    void who_has_bound_nothing_is_not_asked_where_nothing_is_required() {
        String caseNo = household.appliesAndReaches("printVoucher", "600000");

        assertThat(verifiedBy(caseNo, "approveIssuance")).isEmpty();
    }

    @Test
    void a_pass_is_good_for_ten_minutes_and_not_a_moment_longer() {
        String person = telephones.employ(Role.RENEWAL_APPROVER);
        telephones.bind(person);
        var taken =
                db.sql("""
                        select tried_at from second_factor_try t join second_factor f on f.id = t.factor_id
                        where person = ?""").param(person).query(java.time.OffsetDateTime.class).single();

        var end = taken.plus(Telephones.PASS);
        assertThat(tries.pass(person, taken)).isPresent();
        assertThat(tries.pass(person, end.minusNanos(1000))).isPresent();
        assertThat(tries.pass(person, end)).isEmpty();
        assertThat(tries.pass(person, taken.minusNanos(1000))).isEmpty();
    }

    @Test
    void one_pass_stands_for_all_acts_of_its_minutes() {
        String one = household.appliesAndReaches("approveIssuance", "600000");
        String other = household.appliesAndReaches("approveIssuance", "610000");
        String deputy = telephones.employ(Role.RENEWAL_APPROVER);
        telephones.bind(deputy);

        scenario.approve(deputy, one, "approveIssuance");
        scenario.approve(deputy, other, "approveIssuance");

        assertThat(db.sql("""
                        select count(distinct try_id) from second_factor_use u join decision d on d.id = u.decision_id
                        where d.actor = ?""").param(deputy).query(Integer.class).single()).isEqualTo(1);
        assertThat(verifiedBy(one, "approveIssuance")).containsExactly(deputy);
        assertThat(verifiedBy(other, "approveIssuance")).containsExactly(deputy);
    }

    @Test
    void a_substitute_shows_his_own_code() {
        String caseNo = household.appliesAndReaches("approveIssuance", "600000");
        String absent = telephones.employ(Role.RENEWAL_APPROVER);
        telephones.bind(absent);
        String substitute = telephones.employBound(Role.RENEWAL_DIRECTOR);
        var today = LocalDate.parse(DAY);
        var plan = new Plan(absent, substitute, List.of(Role.RENEWAL_APPROVER), today, today, "年休假");
        long entered =
                substitutions.enter(plan, substitutions.rehearse(plan, "chief").mark(), "chief");
        try {
            assertThat(refusalOf(() -> scenario.approve(substitute, caseNo, "approveIssuance")))
                    .isEqualTo(FIRST);

            verify(Visitor.loggedIn(port, substitute), telephones.code(substitute));
            scenario.approve(substitute, caseNo, "approveIssuance");
        } finally {
            substitutions.remove(entered, "chief");
        }

        assertThat(db.sql("select acted_for from decision where case_no = ? and step_key = 'approveIssuance'")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo(absent);
        assertThat(verifiedBy(caseNo, "approveIssuance")).containsExactly(substitute);
    }

    @Test
    void a_batch_is_approved_with_the_code_in_its_form() {
        String batch = payments.composes(Household.FUND, payments.orders("1000", "200"));
        String page = "/payments/batches/" + batch;
        String approver = telephones.employBound(Role.FINANCE_APPROVER);
        var visitor = Visitor.loggedIn(port, approver);
        assertThat(visitor.get(page).body()).contains("name=\"code\"");

        assertThat(approves(visitor, batch, "")).contains(FIRST);
        assertThat(approves(visitor, batch, telephones.wrongCode(approver))).contains("动态口令不正确或已使用");
        assertThat(payments.statusOf(batch)).isEqualTo("COMPOSED");

        approves(visitor, batch, telephones.code(approver));
        assertThat(payments.statusOf(batch)).isEqualTo("APPROVED");
        assertThat(db.sql("""
                        select count(*) from second_factor_use u join decision d on d.id = u.decision_id
                        where d.actor = ? and d.step_key = 'approveBatch'""").param(approver).query(Integer.class).single())
                .as("an act in each of the two cases")
                .isEqualTo(2);
        assertThat(visitor.get(page).body()).doesNotContain("name=\"code\"");
    }

    @Test
    void rules_come_into_force_with_a_code() {
        Map<String, Object> request = author.request("KM-2025", LocalDate.parse("2024-10-01"));
        String caseNo = author.asks(request);
        author.writes("author", (String) request.get("newCode"), "scope.areas", "8%05d".formatted(scenario.unique()));
        author.submits(caseNo);
        scenario.approve("legal", caseNo, "reviewRules");
        String activator = telephones.employBound(Role.POLICY_ACTIVATOR);
        assertThat(refusalOf(() -> scenario.approve(activator, caseNo, "approveRules")))
                .isEqualTo(FIRST);
        scenario.thenCaseWaitsAt(caseNo, "approveRules");

        verify(Visitor.loggedIn(port, activator), telephones.code(activator));
        scenario.approve(activator, caseNo, "approveRules");

        scenario.thenCaseEndedAt(caseNo, "rulesActivated");
        assertThat(verifiedBy(caseNo, "approveRules")).containsExactly(activator);
    }

    @Test
    void the_table_takes_no_code_of_another_person_for_an_act() {
        String caseNo = household.appliesAndReaches("printVoucher", "600000");
        String person = telephones.employ(Role.RENEWAL_APPROVER);
        telephones.bind(person);

        assertThatThrownBy(() -> db.sql("""
                        insert into second_factor_use (decision_id, try_id)
                        select d.id, t.id from decision d, second_factor_try t join second_factor f on f.id = t.factor_id
                        where d.case_no = ? and d.step_key = 'approveIssuance' and f.person = ?""").params(caseNo, person).update())
                .hasMessageContaining("is not verified by its actor");
    }

    private void verify(Visitor visitor, String code) {
        var answer = visitor.submit(
                "/second-factor/verification",
                Map.of("code", code, "back", "/cases?q=HF"),
                visitor.csrfTokenOf("/second-factor"));
        assertThat(visitor.location(answer)).startsWith("/cases?q=HF");
    }

    private String approves(Visitor visitor, String batch, String code) {
        String page = "/payments/batches/" + batch;
        var form = Map.of(
                "controlTotal", payments.totalOf(batch).toString(), "digest", payments.digestOf(batch), "code", code);
        return visitor.submit(page + "/approval", form, visitor.csrfTokenOf(page))
                .body();
    }

    private int decisions(String caseNo) {
        return db.sql("select count(*) from decision where case_no = ? and step_key = 'approveIssuance'")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    private List<String> verifiedBy(String caseNo, String step) {
        return db.sql("""
                select d.actor from second_factor_use u join decision d on d.id = u.decision_id
                where d.case_no = ? and d.step_key = ?""").params(caseNo, step).query(String.class).list();
    }
}
