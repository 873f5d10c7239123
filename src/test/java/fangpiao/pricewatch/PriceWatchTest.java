package fangpiao.pricewatch;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever pays with a voucher pays no more than others do. */
@ApplicationTest
class PriceWatchTest {

    static final CaseNo A_PURCHASE = new CaseNo("GF-2024-900001");
    static final LocalDate TODAY = LocalDate.of(2024, 12, 9);

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    PoolDesk pool;

    @Autowired
    PriceWatch watch;

    List<String> homes;

    @BeforeEach
    void three_homes_of_100_m2_and_one_in_another_building() {
        scenario.todayIs("2024-09-10");
        homes = developer.listedUnits("""
                1栋,101,住宅,100,1200000,1200000
                1栋,102,住宅,100,1200000,1200000
                1栋,103,住宅,100,1200000,1200000
                2栋,101,住宅,100,1200000,1200000""");
        scenario.todayIs(TODAY.toString());
    }

    @Test
    void a_contract_is_compared_with_the_sales_of_its_building_in_the_last_90_days() {
        sold(homes.get(1), "1000000", TODAY.minusDays(90));
        sold(homes.get(3), "100000", TODAY);

        Comparison comparison = judge("1030001");

        assertThat(comparison.sales()).isEqualTo(1);
        assertThat(comparison.exceeded()).isTrue();
        assertThat(openAlerts()).contains("高于同栋同类成交价", comparison.sentence());
    }

    @Test
    void a_sale_of_91_days_ago_counts_no_more() {
        sold(homes.get(1), "1000000", TODAY.minusDays(91));

        assertThat(judge("1200000").sales()).isZero();
    }

    @Test
    void a_cancelled_sale_counts_no_more() {
        sold(homes.get(1), "1000000", TODAY);
        pool.comeBack(homes.get(1));

        assertThat(judge("1200000").sales()).isZero();
    }

    @Test
    void a_sale_above_the_filed_price_raises_an_alert() {
        sold(homes.get(1), "1200000.01", TODAY);

        assertThat(openAlerts()).contains("未使用房票的成交价1,200,000.01元，高于备案总价1,200,000.00元，超出0.01元。");
    }

    @Test
    void an_alert_is_handled_once_with_a_reason_by_whoever_reviews_the_pool() {
        sold(homes.get(1), "1200001", TODAY);
        Visitor reviewer = Visitor.loggedIn(port, "pool");
        String alert = openAlerts().replaceFirst("(?s).*action=\"/price-alerts/(\\d+)\".*", "$1");

        assertThat(handle(reviewer, alert, "核查").body()).contains("处理情况应为5至500个字");
        assertThat(handle(reviewer, alert, "已责令房企改正并退还差价").statusCode()).isEqualTo(302);
        assertThat(handle(reviewer, alert, "已责令房企改正并退还差价").body()).contains("该预警已由他人处理");
        assertThat(handle(Visitor.loggedIn(port, "intake"), alert, "已责令改正").statusCode())
                .isEqualTo(403);
        assertThat(reviewer.get("/price-alerts?handled=true").body()).contains("冯磊（演示）", "已责令房企改正并退还差价");
    }

    @Test
    void the_page_of_a_unit_tells_its_prices_and_sales() {
        sold(homes.get(1), "1100000", TODAY);

        assertThat(Visitor.loggedIn(port, "auditor")
                        .get("/pool/units/" + homes.get(1))
                        .body())
                .contains("已另行售出", "1,200,000.00", "1,100,000.00");
    }

    private Comparison judge(String price) {
        return watch.judge(A_PURCHASE, pool.unit(homes.get(0)), yuan(price), TODAY);
    }

    private void sold(String unit, String price, LocalDate day) {
        pool.sellElsewhere(unit, yuan(price), "BA-" + scenario.unique(), day);
    }

    private String openAlerts() {
        return Visitor.loggedIn(port, "pool").get("/price-alerts").body();
    }

    private static java.net.http.HttpResponse<String> handle(Visitor person, String alert, String reason) {
        return person.submit("/price-alerts/" + alert, Map.of("reason", reason), person.csrfToken());
    }
}
