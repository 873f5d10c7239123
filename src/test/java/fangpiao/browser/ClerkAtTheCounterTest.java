package fangpiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk, a real Chromium, and nothing in between. A browser that does not start fails the test. */
@ApplicationTest
class ClerkAtTheCounterTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    Playwright playwright;
    Browser browser;

    @BeforeEach
    void a_browser() {
        scenario.todayIs("2024-08-30");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void completes_a_chinese_form_in_tasklist_and_sees_the_result_on_the_case_page() {
        String caseNo = openedAgreement();
        Page page = loggedInAs("calc");
        claim(page, caseNo);

        field(page, "appraisalReportNo").fill("云评（2024）估字第1号");
        field(page, "houseValueYuan").fill("973430.00");
        page.waitForResponse(answer -> answer.url().endsWith("/submit-form"), () -> button(page, "提交办理")
                .click());

        page.navigate(house() + "/cases/" + caseNo);
        assertThat(page.locator("body")).containsText("973,430.00");
        assertThat(page.locator("body")).containsText("录入评估与补偿明细");
        scenario.thenCaseWaitsAt(caseNo, "checkSurvey");
    }

    @Test
    void who_is_refused_reads_one_chinese_sentence_and_keeps_the_task() {
        String caseNo = openedAgreement();
        Page page = loggedInAs("calc");
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
    void chooses_a_city_and_reads_how_its_amounts_come_about() {
        Page page = loggedInAs("intake");
        page.click("text=试算");
        page.selectOption("[name=version]", "CANGNAN");
        page.fill("[name=issuedOn]", "2024-08-30");
        page.fill("[name='components.HOUSE_VALUE']", "1000000.00");
        page.fill("[name='purchases[0].price']", "1300000.00");
        page.fill("[name='purchases[0].amount']", "1150000.00");
        page.fill("[name='purchases[0].filedOn']", "2025-02-28");
        button(page, "试算").click();

        assertThat(page.locator("#face")).hasText("1,150,000.00");
        assertThat(page.locator(".answer")).containsText("1,000,000.00×15%");
        assertThat(page.locator(".answer")).containsText("115,000.00");
        assertThat(page.locator("[name='purchases[0].filedOn']")).hasValue("2025-02-28");
        assertThat(page.locator("[data-print]")).isVisible();
    }

    private String openedAgreement() {
        return scenario.start("intake", "compensationAgreement", household.survey());
    }

    private Page loggedInAs(String user) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1400, 1000))
                .newPage();
        page.navigate(house() + "/login");
        page.fill("[name=username]", user);
        page.fill("[name=password]", "fangpiao-demo");
        page.click("button[type=submit]");
        return page;
    }

    private void claim(Page page, String caseNo) {
        String task = scenario.openTask(caseNo, "enterComponents").getId();
        page.navigate(house() + "/camunda/app/tasklist/default/#/?task=" + task);
        page.locator("text=签收").first().click();
        assertThat(field(page, "appraisalReportNo")).isEditable();
    }

    private static Locator field(Page page, String key) {
        return page.locator("input[name='" + key + "'], .fjs-container [id$='" + key + "']")
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.locator("button:has-text('" + name + "')").first();
    }

    private String house() {
        return "http://localhost:" + port;
    }
}
