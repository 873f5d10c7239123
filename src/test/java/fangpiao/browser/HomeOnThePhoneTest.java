package fangpiao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A holder who scans the code of the voucher and looks for a home on the phone. */
@ApplicationTest
class HomeOnThePhoneTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    PurchaseScenario household;

    Chromium browser;

    @BeforeEach
    void a_browser() {
        scenario.todayIs("2024-09-10");
        browser = new Chromium(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void comes_from_the_public_check_to_the_plan_of_a_building() {
        String unit = developer.listedUnits(twelveDoorsOnEachOfThreeStoreys()).get(0);
        String estate = unit.substring(0, unit.indexOf('-'));
        Page page = browser.anybody(390, 844);
        page.navigate("/verify/" + household.aVoucherOf("1000000").verifyToken());
        page.locator("text=用可用余额选房").click();
        assertThat(page.locator("h1")).hasText("持票可购");
        assertThat(page.locator(".wishes")).isHidden();
        page.locator(".wishes-label").click();
        assertThat(page.locator("[name=yuan]")).hasValue("1000000.00");
        page.fill("[name=own]", "234567");
        page.locator(".wishes button").click();
        assertFits(page);

        page.navigate("/market/estates/" + estate + "?yuan=1000000.00");
        assertThat(page.locator(".storey").first()).containsText("3层");
        assertThat(page.locator(".door.pays").first()).isVisible();
        assertFits(page);
        page.navigate("/market?view=units&yuan=1000000.00");
        assertFits(page);
    }

    private static String twelveDoorsOnEachOfThreeStoreys() {
        return IntStream.range(0, 36)
                .mapToObj(n -> "1栋,%d,住宅,90,1000000,9%05d".formatted(n / 12 * 100 + 101 + n % 12, n))
                .collect(Collectors.joining("\n"));
    }

    private static void assertFits(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat((int) overflow).as(page.url()).isNotPositive();
    }
}
