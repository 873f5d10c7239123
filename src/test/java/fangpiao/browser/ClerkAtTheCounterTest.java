package fangpiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk, a real Chromium, and nothing in between. */
@ApplicationTest
class ClerkAtTheCounterTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    Chromium browser;

    @BeforeEach
    void a_browser() {
        scenario.todayIs("2024-08-30");
        browser = new Chromium(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void completes_a_chinese_form_in_tasklist_and_sees_the_result_on_the_case_page() {
        String caseNo = openedAgreement();
        Page page = browser.loggedInAs("calc");
        claim(page, caseNo);

        field(page, "appraisalReportNo").fill("云评（2024）估字第1号");
        field(page, "houseValueYuan").fill("973430.00");
        page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), () -> button(page, "提交办理")
                .click());

        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("body")).containsText("973,430.00");
        assertThat(page.locator("body")).containsText("录入评估与补偿明细");
        scenario.thenCaseWaitsAt(caseNo, "checkSurvey");
    }

    @Test
    void who_is_refused_reads_one_chinese_sentence_and_keeps_the_task() {
        String caseNo = openedAgreement();
        Page page = browser.loggedInAs("calc");
        claim(page, caseNo);

        field(page, "appraisalReportNo").fill("云评（2024）估字第2号");
        field(page, "houseValueYuan").fill("100");
        field(page, "deductionYuan").fill("100.01");
        button(page, "提交办理").click();

        assertThat(page.locator("[notifications-panel], .notifications").first())
                .containsText("应扣款项超过补偿合计，请核对金额。");
        assertThat(page.locator("body")).not().containsText("ENGINE-");
        scenario.thenCaseWaitsAt(caseNo, "enterComponents");
    }

    @Test
    void the_calculator_reads_formula_and_basis_of_each_amount_and_opens_the_sheet() {
        String caseNo = household.appliesAndReaches("calculateAmount", "973430");
        Page page = browser.loggedInAs("calc");
        claim(page, caseNo, "calculateAmount", "deductionYuan");

        assertThat(page.locator(".fjs-container"))
                .containsText("B＝E×奖励比例（F-02）：973,430.00×4%，四舍五入到分38,937.20奖励比例4%（XS-PILOT-XKZ，待确认：");
        assertThat(page.locator("a:has-text('房票金额核算表（PDF）')"))
                .hasAttribute("href", "/calculation-sheets/" + caseNo + ".pdf");
    }

    private String openedAgreement() {
        return scenario.start("intake", "compensationAgreement", household.survey());
    }

    private void claim(Page page, String caseNo) {
        claim(page, caseNo, "enterComponents", "appraisalReportNo");
    }

    private void claim(Page page, String caseNo, String step, String itsField) {
        String task = scenario.openTask(caseNo, step).getId();
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        page.locator("text=签收").first().click();
        assertThat(field(page, itsField)).isEditable();
    }

    private static Locator field(Page page, String key) {
        return page.locator("input[name='" + key + "'], .fjs-container [id$='" + key + "']")
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.locator("button:has-text('" + name + "')").first();
    }
}
