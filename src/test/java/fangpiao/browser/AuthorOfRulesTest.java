package fangpiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fangpiao.ApplicationTest;
import fangpiao.policy.Parameters;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever writes rules, at the edit page. */
@ApplicationTest
class AuthorOfRulesTest {

    private static final String CODE = "BROWSER-TEST";

    @LocalServerPort
    int port;

    @Autowired
    PolicyDesk policies;

    Chromium browser;
    Page page;

    @BeforeEach
    void a_draft_before_the_author() {
        policies.draft(Rules.book("version.code", CODE), "author");
        browser = new Chromium(port);
        page = browser.loggedInAs("author");
        page.navigate("/policies/" + CODE + "/edit");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fills_a_table_row_by_row_and_always_finds_one_more_to_fill() {
        page.locator("[name='bonus.1.model']").selectOption("M2_ON_USE_TIME_GRADED");
        for (int row = 0; row < 4; row++) {
            cell("from", row).fill("" + 3 * row);
            cell("to", row).fill("" + 3 * (row + 1));
            cell("rate", row).fill("" + (8 - 2 * row));
        }

        page.locator("text=保存草案").click();

        assertThat(page.locator("[role=status]")).containsText("草案已保存。");
        assertThat(policies.version(CODE).say(Parameters.BONUSES.get(0).bands()))
                .isEqualTo("第1至3个月8%；第4至6个月6%；第7至9个月4%；第10至12个月2%");
    }

    @Test
    void reads_beside_the_field_what_is_wrong_and_nothing_is_kept() {
        page.locator("[name='term.months']").fill("37");

        page.locator("text=保存草案").click();

        assertThat(page.locator("[role=alert]")).containsText("没有保存");
        assertThat(page.locator("[id='at-term.months'] .wrong")).hasText("「使用期限」应在1至36个月之间，填写的是37");
        assertThat(page.locator("[name='term.months']")).hasValue("37");
        assertThat(policies.version(CODE).termMonths()).isEqualTo(12);
    }

    private Locator cell(String column, int row) {
        return page.locator("[name='bonus.1.bands." + column + "']").nth(row);
    }
}
