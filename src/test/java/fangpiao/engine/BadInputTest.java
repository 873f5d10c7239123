package fangpiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a browser, a script or a mischievous clerk can send: answered by 4xx and one Chinese sentence, nothing half-written. */
@ApplicationTest
class BadInputTest {

    static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_working_day() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void an_amount_below_zero_is_refused_by_name_of_its_field() {
        thenRefused(submitComponents(Map.of("houseValueYuan", "-1")), 400, "「房屋价值（元）」格式不正确，应为不小于零、最多两位小数的金额。");
    }

    @Test
    void an_amount_with_three_decimals_is_refused() {
        thenRefused(submitComponents(Map.of("houseValueYuan", "1.001")), 400, "「房屋价值（元）」格式不正确");
    }

    @Test
    void a_number_where_a_text_belongs_is_refused() {
        thenRefused(submitComponents(Map.of("houseValueYuan", 12.5)), 400, "「房屋价值（元）」的内容类型不正确");
    }

    @Test
    void an_empty_obligatory_field_is_refused() {
        thenRefused(submitComponents(Map.of("houseValueYuan", " ")), 400, "请填写「房屋价值（元）」");
    }

    @Test
    void a_field_the_form_does_not_have_is_refused() {
        thenRefused(
                submitComponents(Map.of("houseValueYuan", "1", "approvalGroup", "calc-clerk")),
                400,
                "表单中没有「approvalGroup」这一项");
    }

    @Test
    void a_choice_that_was_not_offered_is_refused() {
        var survey = new HashMap<>(household.survey());
        survey.put("landType", "MOON");

        thenRefused(startAgreement("intake", survey), 400, "不在可选范围内");
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        var survey = new HashMap<>(household.survey());
        survey.put("surveyedOn", "2024-02-30");

        thenRefused(startAgreement("intake", survey), 400, "「调查日期」不是有效日期");
    }

    @Test
    void a_wrong_check_digit_is_refused_and_takes_no_case_number() {
        var survey = new HashMap<>(household.survey());
        survey.put("holderIdNo", "110105194912310021");
        long before = lastAgreementNo();

        thenRefused(startAgreement("intake", survey), 400, "校验位不正确");

        assertThat(lastAgreementNo()).isEqualTo(before);
    }

    @Test
    void a_second_identical_start_is_refused() {
        var survey = household.survey();
        assertThat(startAgreement("intake", survey).statusCode()).isEqualTo(200);

        thenRefused(startAgreement("intake", survey), 400, "不能重复建立");
    }

    @Test
    void a_role_that_may_not_start_is_refused() {
        thenRefused(startAgreement("cashier", household.survey()), 404, "您的岗位不能发起");
    }

    @Test
    void a_task_of_another_room_cannot_be_claimed() {
        String task = taskOf(opened(), "enterComponents");

        thenRefused(post("cashier", "task/" + task + "/claim", Map.of("userId", "cashier")), 403, "您没有办理该事项的权限。");
    }

    @Test
    void a_task_that_does_not_exist_is_told_so() {
        thenRefused(post("calc", "task/no-such-task/submit-form", Map.of("variables", Map.of())), 400, "该任务不存在或已办结");
    }

    @Test
    void the_second_click_of_a_double_click_is_told_so() {
        String caseNo = opened();
        String task = taskOf(caseNo, "enterComponents");
        var form = Map.<String, Object>of("appraisalReportNo", "PG-1", "houseValueYuan", "500000");
        assertThat(submit("calc", task, form).statusCode()).isEqualTo(204);

        thenRefused(submit("calc", task, form), 400, "该任务不存在或已办结");
        assertThat(db.sql("select count(*) from decision where case_no = ? and step_key = 'enterComponents'")
                        .param(caseNo)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_agreement_that_does_not_exist_is_told_so() {
        var visitor = Visitor.loggedIn(port, "intake");
        var form = new HashMap<>(household.application("XKZ-00000"));

        thenRefused(
                visitor.tell(
                        "POST",
                        "process-definition/key/voucherIssuance/submit-form",
                        json(Map.of("variables", typed(form)))),
                400,
                "协议编号「XKZ-00000」不存在");
    }

    @Test
    void another_systems_completion_obeys_the_same_rules_and_leaves_the_task_open() {
        String caseNo = opened();
        String task = taskOf(caseNo, "enterComponents");

        var answer = new Visitor(port)
                .postAs(
                        "admin",
                        "/engine-rest/task/" + task + "/complete",
                        json(Map.of("variables", typed(Map.of("houseValueYuan", "x")))));

        thenRefused(answer, 400, "「房屋价值（元）」");
        scenario.thenCaseWaitsAt(caseNo, "enterComponents");
    }

    private HttpResponse<String> submitComponents(Map<String, Object> amounts) {
        String caseNo = opened();
        var form = new HashMap<String, Object>(amounts);
        form.put("appraisalReportNo", "PG-1");
        var answer = submit("calc", taskOf(caseNo, "enterComponents"), form);
        scenario.thenCaseWaitsAt(caseNo, "enterComponents");
        return answer;
    }

    private String opened() {
        return scenario.start("intake", "compensationAgreement", household.survey());
    }

    private String taskOf(String caseNo, String taskKey) {
        return scenario.openTask(caseNo, taskKey).getId();
    }

    private HttpResponse<String> startAgreement(String user, Map<String, Object> survey) {
        return post(
                user, "process-definition/key/compensationAgreement/submit-form", Map.of("variables", typed(survey)));
    }

    private HttpResponse<String> submit(String user, String task, Map<String, Object> form) {
        var visitor = Visitor.loggedIn(port, user);
        visitor.tell("POST", "task/" + task + "/claim", json(Map.of("userId", user)));
        return visitor.tell("POST", "task/" + task + "/submit-form", json(Map.of("variables", typed(form))));
    }

    private HttpResponse<String> post(String user, String path, Map<String, Object> body) {
        return Visitor.loggedIn(port, user).tell("POST", path, json(body));
    }

    private long lastAgreementNo() {
        return db.sql("select coalesce(max(last), 0) from case_series where prefix = 'XY'")
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> typed(Map<String, Object> form) {
        return form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void thenRefused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.body()).contains(sentence).doesNotContain("ENGINE-").doesNotContain("Exception");
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
