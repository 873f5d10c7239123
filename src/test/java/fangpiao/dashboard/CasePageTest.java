package fangpiao.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.purchase.PurchaseScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CasePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    PurchaseScenario purchase;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void the_first_voucher_of_kunming() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void tells_the_whole_story_of_a_voucher() {
        String caseNo = household.appliesAndReaches("end", "973430");
        String page = page("auditor", caseNo);

        assertThat(page).contains("已办结：房票已发放", "测试户", "973,430.00", "38,937.20", "1,012,367.20");
        assertThat(page).contains(household.voucherOf(caseNo), "2024-08-30 至 2025-09-01", "/certificates/");
        assertThat(page).contains("入户调查已完成", "录入评估与补偿明细", "核算票面金额", "法制审核", "确认资金落实", "用印", "发放签收");
        assertThat(page).contains("B＝E×奖励比例（F-02）", "973,430.00×4%", "待确认：由首张房票", "复算一致", "/calculation-sheets/");
        assertThat(page).contains("账册", "财政", "房票可用");
    }

    @Test
    void says_whom_a_running_case_waits_for_and_since_when() {
        String page = page("manager", household.appliesAndReaches("checkAmount", "600000"));

        assertThat(page).contains("当前：等待复核岗办理「复核」，自 2024-08-30 0");
        assertThat(page).contains("data-here=\"checkAmount\"").containsPattern("data-been=\"[^\"]*reviewLegality");
    }

    @Test
    void says_how_many_working_days_a_case_has_waited_until_when_and_who_looks_into_it_then() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.todayIs("2024-09-03");

        assertThat(sentence(caseNo))
                .contains("自 2024-08-30", "起已 2 个工作日，办理期限至 2024-09-0")
                .endsWith("，逾期由科室负责人督办。");
    }

    @Test
    void says_that_a_case_is_overdue() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.todayIs("2024-10-08");

        assertThat(sentence(caseNo)).endsWith("，已逾期，由科室负责人督办。");
    }

    @Test
    void says_what_a_timer_will_do() {
        var voucher = purchase.aVoucherOf("1000000");
        String caseNo = purchase.appliesAndReaches("confirmFiling", voucher, purchase.aHomeFor1000000(), "600000");

        assertThat(sentence(caseNo)).endsWith("，至 2024-09-14 23:59 仍未办理的，释放锁定。");
    }

    @Test
    void names_the_person_who_has_claimed_the_task() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.claim("reviewer2", caseNo, "checkAmount");

        assertThat(page("manager", caseNo)).contains("等待周文静（演示）（复核岗）办理「复核」");
    }

    @Test
    void shows_the_diagram_the_case_runs_on() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");

        var diagram = Visitor.loggedIn(port, "legal").get("/cases/" + caseNo + "/diagram");

        assertThat(diagram.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/xml");
        assertThat(diagram.body()).contains("<bpmn:process id=\"voucherIssuance\"", "BPMNShape");
    }

    @Test
    void shows_purchases_what_the_developer_is_owed_and_the_balance_after_each_transfer() {
        var voucher = purchase.aVoucherOf("1000000");
        String caseNo = purchase.appliesAndReaches("end", voucher, purchase.aHomeFor1000000(), "600000");
        String page = page("finance", caseNo);

        assertThat(page).contains("房票购房", "合同 HT-", "备案 BA-", "部分使用");
        assertThat(page).contains("1. 合同网签备案", "360,000.00", "尚未申请");
        assertThat(page).containsSubsequence("划转", "房票锁定", "应付房企", "600,000.00", "400,000.00");
    }

    @Test
    void shows_the_estate_and_the_units_of_a_pool_entry() {
        String unit = purchase.aHomeFor1000000();
        String caseNo = db.sql("select case_no from pool_entry e join unit u using (estate_code) where u.no = ?")
                .param(unit)
                .query(String.class)
                .single();

        assertThat(page("pool", caseNo)).contains("房源已上架", unit, "住宅", "1,000,000.00", "在售", "监管账户");
    }

    @Test
    void masks_identity_numbers_and_phones() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        String idNo = db.sql("select holder_id_no from voucher_issuance where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        String page = page("intake", caseNo);

        assertThat(page)
                .contains(idNo.substring(0, 6) + "********" + idNo.substring(14))
                .doesNotContain(idNo);
        assertThat(page).contains("139****0000").doesNotContain("13900000000");
    }

    @Test
    void a_name_with_markup_is_shown_as_written() {
        var survey = household.survey();
        survey.put("expropriatedParty", "<script>alert(1)</script>");
        String caseNo = scenario.start("intake", "compensationAgreement", survey);

        assertThat(page("auditor", caseNo)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void a_case_that_does_not_exist_is_told_kindly() {
        var answer = Visitor.loggedIn(port, "manager").get("/cases/HF-2024-999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有查到案件号", "HF-2024-999999", "去案件查询");
    }

    @Test
    void is_found_by_case_number_voucher_number_and_name() {
        String caseNo = household.appliesAndReaches("end", "600000");
        String voucherNo = household.voucherOf(caseNo);
        var clerk = Visitor.loggedIn(port, "intake");

        assertThat(clerk.location(clerk.get("/cases?q=" + caseNo))).isEqualTo("/cases/" + caseNo);
        assertThat(clerk.get("/cases?q=" + voucherNo.toLowerCase()).body()).contains(caseNo, voucherNo, "房票已发放");
        assertThat(clerk.get("/cases?q=%E6%B5%8B%E8%AF%95%E6%88%B7").body()).contains("测试户");
        assertThat(clerk.get("/cases?q=nobody%25").body()).contains("没有查到");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases/HF-2024-000001",
                "/dashboard",
                "/certificates/FP-1.pdf",
                "/calculation-sheets/HF-1.pdf"
            })
    void a_stranger_is_sent_to_the_login(String path) {
        var stranger = new Visitor(port);

        assertThat(stranger.location(stranger.get(path))).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration", "admin"})
    void who_has_no_post_sees_no_households(String user) {
        var answer = Visitor.loggedIn(port, user).open("/cases/HF-2024-000001");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有权限").doesNotContain("Exception", "org.spring");
    }

    private String sentence(String caseNo) {
        String page = page("manager", caseNo);
        return page.split("<p class=\"now\">")[1].split("</p>")[0];
    }

    private String page(String user, String caseNo) {
        var answer = Visitor.loggedIn(port, user).get("/cases/" + caseNo);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
