package fangpiao.duty;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.issuance.Household;
import fangpiao.policy.SaleStage;
import fangpiao.pool.DeveloperSeats;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.startup.DemoPassword;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has an interest in a case keeps his hands off it, from the moment he says so or the tables show it. */
@ApplicationTest
class RecusalTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    Users users;

    @Autowired
    DeveloperSeats seats;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient db;

    final List<String> hired = new ArrayList<>();

    /** Other tests count who has a post. */
    @AfterEach
    void nobody_stays_in_office() {
        hired.forEach(person -> seats.unseat(person, null));
        hired.forEach(identities::deleteUser);
    }

    @BeforeEach
    void a_working_day() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void the_task_in_hand_goes_back_and_is_not_taken_again() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.claim("reviewer2", caseNo, "checkAmount");

        assertThat(declares("reviewer2", caseNo, "CASE").statusCode()).isEqualTo(302);

        assertThat(scenario.openTask(caseNo, "checkAmount").getAssignee()).isNull();
        assertThat(refusalOf(() -> scenario.claim("reviewer2", caseNo, "checkAmount")))
                .isEqualTo("您已于2024年8月30日09:00在案件%s申请回避（与当事人有近亲属关系），不能办理案件%s「复核」。".formatted(caseNo, caseNo));
        assertThat(refusalOf(() -> assigns(caseNo, "reviewer2"))).contains("该人员已于2024年8月30日09:00在案件" + caseNo + "申请回避");
        scenario.approve("reviewer", caseNo, "checkAmount");
    }

    @Test
    void a_form_that_was_open_already_is_not_taken_either() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        String task = scenario.openTask(caseNo, "checkAmount").getId();
        declares("reviewer2", caseNo, "CASE");

        assertThat(refusalOf(() -> scenario.submit("reviewer2", task, Map.of("decision", "APPROVE", "opinion", "同意"))))
                .contains("申请回避");
        scenario.thenCaseWaitsAt(caseNo, "checkAmount");
    }

    @Test
    void a_declaration_for_the_household_reaches_its_later_cases() {
        String agreement = scenario.start("intake", "compensationAgreement", household.survey());
        String person = person(Role.CALC_CLERK);
        declares(person, agreement, "HOUSEHOLD");
        String agreementNo = household.concludes(agreement, "600000", Household.choice("600000", "VOUCHER"));
        String later = scenario.start("intake", "voucherIssuance", household.application(agreementNo));

        assertThat(refusalOf(() -> scenario.claim(person, later, "calculateAmount")))
                .contains("在案件" + agreement + "申请回避", "不能办理案件" + later + "「核算票面金额」");
    }

    @Test
    void a_declaration_for_one_case_leaves_the_next_alone() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        String person = person(Role.CALC_CLERK);
        declares(person, caseNo, "CASE");

        scenario.claim(person, household.appliesAndReaches("calculateAmount", "600000"), "calculateAmount");
    }

    @Test
    void the_table_itself_refuses_what_a_recused_person_decides() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        declares("reviewer2", caseNo, "CASE");

        assertThatThrownBy(() -> db.sql("""
                        insert into decision (case_no, process_key, step_key, step_name, duty, actor, actor_name, outcome,
                                              outcome_name, decided_at)
                        values (?, 'voucherIssuance', 'checkAmount', '复核', 'CHECK', 'reviewer2', '某人', 'APPROVE', '同意', now())""").param(caseNo).update())
                .hasMessageContaining("has an interest in " + caseNo);
    }

    @Test
    void the_head_of_section_hears_of_it_and_everybody_reads_it_in_the_case() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.claim("reviewer2", caseNo, "checkAmount");
        declares("reviewer2", caseNo, "CASE");

        assertThat(noticesOf(caseNo, "RECUSAL_DECLARED")).isEqualTo(1);
        assertThat(noticesOf(caseNo, "NOBODY_LEFT")).isZero();
        assertThat(page("intake", "/cases/" + caseNo))
                .contains("回避", "周文静（演示）", "与当事人有近亲属关系", "持票人系本人配偶的兄弟", "仅本案", "复核");
        assertThat(page("auditor", "/duties")).contains(caseNo, "持票人系本人配偶的兄弟");
    }

    @Test
    void it_is_said_when_nobody_is_left() {
        String caseNo = household.appliesAndReaches("sealVoucher", "600000");
        declares("seal", caseNo, "CASE");

        assertThat(noticesOf(caseNo, "NOBODY_LEFT")).isEqualTo(1);
    }

    @Test
    void a_declaration_wants_words_a_case_at_work_and_comes_once() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");

        assertThat(declares("reviewer2", caseNo, "CASE", " ").body()).contains("请写明需要回避的具体情况。");
        assertThat(declares("reviewer2", caseNo, "DEVELOPER").body()).contains("不涉及房企，请另选回避范围。");
        declares("reviewer2", caseNo, "CASE");
        assertThat(declares("reviewer2", caseNo, "CASE").body()).contains("您已就本案申请回避（仅本案），无须再次申请。");
        String ended = household.appliesAndReaches("end", "600000");
        assertThat(declares("reviewer2", ended, "CASE").body()).contains("没有在办任务，无须申请回避。");
    }

    @Test
    void who_only_reads_declares_nothing() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");

        assertThat(declares("auditor", caseNo, "CASE").statusCode()).isEqualTo(403);
        assertThat(page("auditor", "/cases/" + caseNo)).doesNotContain("id=\"recuse\"");
    }

    @Test
    void the_way_there_is_on_my_day_and_in_the_case() {
        scenario.todayIs("2024-08-01");
        String caseNo = household.appliesAndReaches("sealVoucher", "600000");

        assertThat(page("seal", "/")).contains("/cases/" + caseNo + "/recusal");
        assertThat(page("seal", "/cases/" + caseNo)).contains("/cases/" + caseNo + "/recusal");
        assertThat(page("seal", "/cases/" + caseNo + "/recusal"))
                .contains("申请回避", "仅本案", "本户全部案件")
                .doesNotContain("该房企全部案件");
    }

    @Test
    void whose_telephone_is_the_households_keeps_off_without_saying_so() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        String person = person(Role.CALC_CLERK);
        hasPhone(person, "13900000000");

        assertThat(refusalOf(() -> scenario.claim(person, caseNo, "calculateAmount")))
                .isEqualTo("您登记的手机号码与案件%s当事人的相同，应当回避，不能办理「核算票面金额」；号码登记有误的，请先更正。".formatted(caseNo));
        hasPhone(person, "13900000001");
        scenario.claim(person, caseNo, "calculateAmount");
    }

    @Test
    void who_acts_for_the_company_keeps_off_what_is_about_it() {
        Filed filed = settlement.aFiledContract(SaleStage.PRESALE, "100000");
        String person = person(Role.POOL_INSPECTOR);
        seats.seat(person, filed.developerCode(), "昆明测试置业有限公司");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opens(filed, "CONTRACT_FILED");

        assertThat(refusalOf(() -> scenario.claim(person, caseNo, "proveNode")))
                .contains("您的账号绑定为", "的经办，与案件" + caseNo + "有利害关系，应当回避，不能办理「核验结算节点」。");
    }

    @Test
    void a_declaration_for_the_company_reaches_its_other_cases() {
        Filed filed = settlement.aFiledContract(SaleStage.PRESALE, "100000");
        Filed beside = settlement.aFiledContractBeside(filed, "09", "100000");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opens(filed, "CONTRACT_FILED");
        String other = settlement.opens(beside, "CONTRACT_FILED");
        String person = person(Role.POOL_INSPECTOR);
        scenario.claim(person, other, "proveNode");
        declares(person, caseNo, "DEVELOPER");

        assertThat(scenario.openTask(other, "proveNode").getAssignee()).isNull();
        assertThat(refusalOf(() -> scenario.claim(person, other, "proveNode"))).contains("在案件" + caseNo + "申请回避");
    }

    private void hasPhone(String person, String phone) {
        db.sql("insert into contact_point (user_id, phone, entered_by, entered_at) values (?, ?, ?, now())")
                .params(person, phone, person)
                .update();
    }

    private String person(Role... roles) {
        String id = "recused" + scenario.unique();
        hired.add(id);
        users.ensure(id, "回避人员", DemoPassword.VALUE, roles);
        return id;
    }

    private void assigns(String caseNo, String person) {
        scenario.as("admin", () -> {
            tasks.setAssignee(scenario.openTask(caseNo, "checkAmount").getId(), person);
            return null;
        });
    }

    private HttpResponse<String> declares(String user, String caseNo, String reach) {
        return declares(user, caseNo, reach, "持票人系本人配偶的兄弟");
    }

    private HttpResponse<String> declares(String user, String caseNo, String reach, String words) {
        var visitor = Visitor.loggedIn(port, user);
        return visitor.submit(
                "/cases/" + caseNo + "/recusal",
                Map.of("reach", reach, "interest", "KINSHIP", "words", words),
                visitor.csrfTokenOf("/cases/" + caseNo + "/recusal"));
    }

    private String page(String user, String path) {
        return Visitor.loggedIn(port, user).open(path).body();
    }

    private long noticesOf(String caseNo, String kind) {
        return db.sql("select count(*) from notice where case_no = ? and kind = ? and addressee = 'section-head'")
                .params(caseNo, kind)
                .query(Long.class)
                .single();
    }
}
