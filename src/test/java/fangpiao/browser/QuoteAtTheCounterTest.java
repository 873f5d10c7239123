package fangpiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fangpiao.ApplicationTest;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks at the counter what another city would pay. */
@ApplicationTest
class QuoteAtTheCounterTest {

    @LocalServerPort
    int port;

    Chromium browser;

    @BeforeEach
    void a_browser() {
        browser = new Chromium(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void chooses_a_city_and_reads_how_its_amounts_come_about() {
        Page page = browser.loggedInAs("intake");
        page.locator("nav summary:has-text('房票')").click();
        page.locator("nav >> text=试算").click();
        page.selectOption("[name=version]", "CANGNAN");
        page.fill("[name=issuedOn]", "2024-08-30");
        page.fill("[name='components.HOUSE_VALUE']", "1000000.00");
        page.fill("[name='purchases[0].price']", "1300000.00");
        page.fill("[name='purchases[0].amount']", "1150000.00");
        page.fill("[name='purchases[0].filedOn']", "2025-02-28");
        page.locator(".asking button:has-text('试算')").click();

        assertThat(page.locator("#face")).hasText("1,150,000.00");
        assertThat(page.locator(".answer")).containsText("1,000,000.00×15%");
        assertThat(page.locator(".answer")).containsText("115,000.00");
        assertThat(page.locator("[name='purchases[0].filedOn']")).hasValue("2025-02-28");
        assertThat(page.locator("[data-print]")).isVisible();
    }

    @Test
    void every_page_about_rules_fits_its_window() {
        Page page = browser.loggedInAs("intake");
        page.navigate("/quotes");
        page.locator("main a:has-text('苍南')").click();
        assertThat(page.locator(".answer")).isVisible();
        assertFits(page);
        for (String path :
                List.of("/policies", "/policies/CANGNAN", "/policies/CANGNAN?with=KM-2025", "/conversions")) {
            page.navigate(path);
            assertFits(page);
        }
    }

    private static void assertFits(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat((int) overflow).as(page.url()).isNotPositive();
    }
}
