package fangpiao.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Money;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the pool has on sale against what vouchers can pay. */
@ApplicationTest
class PoolFiguresTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolDesk pool;

    @Autowired
    PoolFigures figures;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-10-21");
    }

    @Test
    void homes_and_vouchers_are_counted_in_the_band_they_begin() {
        var before = bands();
        developer.listedUnits("1栋,101,住宅,90,500000,499999.99\n1栋,102,住宅,90,500000,500000\n1栋,1,车位,12,90000,90000");
        household.aVoucherOf("500000");
        var after = bands();

        assertThat(after.get(0).homes() - before.get(0).homes()).isEqualTo(1);
        assertThat(after.get(1).homes() - before.get(1).homes()).isEqualTo(1);
        assertThat(after.get(0).vouchers()).isEqualTo(before.get(0).vouchers());
        assertThat(after.get(1).vouchers() - before.get(1).vouchers()).isEqualTo(1);
    }

    @Test
    void a_band_leads_to_its_very_vouchers_and_to_its_very_homes() {
        var voucher = household.aVoucherOf("612345.67");
        developer.listedUnits("1栋,101,住宅,90,799999.99,799999.99");
        PriceBand band = bands().get(1);
        var manager = Visitor.loggedIn(port, "manager");

        assertThat(band.wish()).isEqualTo("type=HOME&view=units&priceFrom=50&priceTo=79.999999");
        assertThat(manager.get("/market?" + band.wish()).body()).contains("id=\"units\">" + band.homes() + "<");
        assertThat(allVouchersOf(band))
                .hasSize(band.vouchers())
                .contains(voucher.no().value());
        assertThat(manager.get("/dashboard/pool?band=1").body()).contains("可用余额50万元以上、不足80万元的有效房票");
    }

    @Test
    void an_estate_tells_the_median_of_its_homes_and_what_they_cost_less_than_filed() {
        String unit = developer
                .listedUnits(
                        "1栋,101,住宅,100,1000000,900000\n1栋,102,住宅,100,1000000,1000000\n1栋,103,住宅,50,900000,900000\n1栋,9,车位,10,90000,80000")
                .get(0);
        String code = unit.substring(0, unit.indexOf('-'));

        PoolLine estate = lineOf(code);
        assertThat(estate.units()).isEqualTo(4);
        assertThat(estate.area()).isEqualByComparingTo("260");
        assertThat(estate.medianPerSqm()).isEqualTo(Money.yuan("10000"));
        assertThat(estate.reduction()).isEqualTo(Money.yuan("110000"));

        pool.suspend(code);
        assertThat(figures.estates(scenario.today())).extracting(PoolLine::code).doesNotContain(code);
    }

    @Test
    void the_dashboard_shows_the_figures_and_how_they_come_about() {
        assertThat(Visitor.loggedIn(port, "manager").get("/dashboard").body())
                .containsSubsequence("房源库", "房票价中位数", "房票价优惠幅度", "房源匹配度", "（K17）");
    }

    private PoolLine lineOf(String code) {
        return figures.estates(scenario.today()).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<PriceBand> bands() {
        return figures.bands(scenario.today());
    }

    private List<String> allVouchersOf(PriceBand band) {
        return figures.vouchers(band, scenario.today(), new Slice(1, Integer.MAX_VALUE)).stream()
                .map(ListLine::no)
                .toList();
    }
}
