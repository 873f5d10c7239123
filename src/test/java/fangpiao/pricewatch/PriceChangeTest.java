package fangpiao.pricewatch;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.shared.CaseNo;
import fangpiao.spreadsheet.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A developer files a new price list; the bureau changes what can still be bought. */
@ApplicationTest
class PriceChangeTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    PoolDesk pool;

    Visitor clerk;
    List<String> homes;
    String caseNo;

    @BeforeEach
    void an_estate_with_two_homes_on_sale() {
        scenario.todayIs("2024-09-10");
        clerk = Visitor.loggedIn(port, "intake");
        homes = developer.listedUnits("""
                1栋,101,住宅,100,1200000,1150000
                1栋,102,住宅,100,1200000,1150000""");
        caseNo = opens(estate());
    }

    @Test
    void lowers_the_price_of_what_is_on_sale_and_keeps_the_old_one_in_the_history() {
        brings(List.of("1栋", "101", "1100000", "1000000"));
        entersAndIs("APPROVE");

        assertThat(pool.unit(homes.get(0)).voucherPrice()).isEqualTo(yuan("1000000"));
        assertThat(pool.unit(homes.get(1)).voucherPrice()).isEqualTo(yuan("1150000"));
        assertThat(clerk.get("/pool/units/" + homes.get(0)).body()).contains("1,150,000.00", "1,000,000.00", caseNo);
        scenario.thenCaseEndedAt(caseNo, "pricesChanged");
    }

    @Test
    void a_rise_for_voucher_holders_raises_an_alert_with_both_figures() {
        brings(List.of("1栋", "101", "1300000", "1150000.01"));
        entersAndIs("APPROVE");

        assertThat(clerk.get("/price-alerts").body()).contains("房票价由1,150,000.00元调为1,150,000.01元，上调0.01元");
    }

    @Test
    void what_is_locked_keeps_its_price() {
        brings(List.of("1栋", "101", "1100000", "1000000"), List.of("1栋", "102", "1100000", "1000000"));
        scenario.complete("intake", caseNo, "enterPrices", Map.of("decision", "ENTERED"));
        pool.reserve(homes.get(0), new CaseNo("GF-2024-900002"));

        scenario.approve("pool", caseNo, "reviewPrices");

        assertThat(pool.unit(homes.get(0)).voucherPrice()).isEqualTo(yuan("1150000"));
        assertThat(pool.unit(homes.get(1)).voucherPrice()).isEqualTo(yuan("1000000"));
    }

    @Test
    void a_list_with_a_wrong_cell_is_not_adopted() {
        uploads(List.of("1栋", "109", "1100000", "1000000"), List.of("1栋", "102", "1100000", "1100000.01"));

        assertThat(page()).contains("本楼盘没有这套房源", "不得高于1,100,000.00元", "共 <span>2</span> 处错误");
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "enterPrices", Map.of("decision", "ENTERED"))))
                .contains("请先上传调整后的一房一价表");
    }

    @Test
    void a_list_that_changes_nothing_is_not_adopted() {
        uploads(List.of("1栋", "101", "1200000", "1150000"));

        assertThat(page()).contains("没有改变任何可调房源的价格").doesNotContain("采用</button>");
    }

    @Test
    void is_sent_back_and_comes_again_or_is_rejected() {
        brings(List.of("1栋", "101", "1100000", "1000000"));
        entersAndIs("RETURN");
        entersAndIs("REJECT");

        assertThat(pool.unit(homes.get(0)).voucherPrice()).isEqualTo(yuan("1150000"));
        scenario.thenCaseEndedAt(caseNo, "priceChangeRejected");
    }

    @Test
    void one_change_of_an_estate_at_a_time() {
        assertThat(refusalOf(() -> opens(estate()))).contains("已有在办的价格调整");
    }

    @Test
    void an_estate_that_is_not_in_the_pool_has_no_prices_to_change() {
        String entering = developer.appliesAndReaches("reviewJointly");
        String code = developer.unitsOf(entering).get(0).split("-")[0];

        assertThat(refusalOf(() -> opens(code))).contains("当前为「办理入库」，不能调整价格");
    }

    @Test
    void a_developers_clerk_changes_the_prices_of_no_other_company() {
        assertThat(refusalOf(() -> scenario.start("yunling", "priceChange", request(estate()))))
                .contains("不属于贵公司");
        assertThat(Visitor.loggedIn(port, "yunling").get(address()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_developer_may_take_its_change_back_and_bring_another() {
        scenario.complete("intake", caseNo, "enterPrices", Map.of("decision", "WITHDRAWN", "opinion", "房企来函撤回"));

        scenario.thenCaseEndedAt(caseNo, "priceChangeRejected");
        assertThat(opens(estate())).isNotEqualTo(caseNo);
    }

    @Test
    void the_reviewer_is_told_which_homes_keep_their_price_and_sees_rises_first() {
        brings(List.of("1栋", "101", "1100000", "1000000"), List.of("1栋", "102", "1200000", "1190000"));
        scenario.complete("intake", caseNo, "enterPrices", Map.of("decision", "ENTERED"));
        pool.reserve(homes.get(0), new CaseNo("GF-2024-999999"));

        String facts = scenario.shown("pool", caseNo, "reviewPrices", "facts").toString();

        assertThat(facts).contains("已被锁定或售出，保留原价\",\"value\":\"" + homes.get(0) + "（已锁定）");
        assertThat(facts.indexOf("房源 " + homes.get(1))).isLessThan(facts.indexOf("房源 " + homes.get(0)));
        pool.free(homes.get(0), new CaseNo("GF-2024-999999"));
    }

    @Test
    void the_list_as_it_is_now_can_be_had_and_comes_back_changed() {
        var file = clerk.fetch(address() + "/current.xlsx");
        assertThat(file.statusCode()).isEqualTo(200);
        var answer = clerk.upload(address(), file.body(), clerk.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(page()).contains("没有改变任何可调房源的价格", "（编号 " + estate() + "）");
        assertThat(Visitor.loggedIn(port, "yunling")
                        .get(address() + "/current.xlsx")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_clerk_sees_the_list_that_was_taken_and_everybody_later_what_was_changed() {
        brings(List.of("1栋", "101", "1100000", "1000000"));
        assertThat(scenario.shown("intake", caseNo, "enterPrices", "facts").toString())
                .contains("已采用的价格表", "调整1套，其中房票价上调0套；保持原价0套");

        entersAndIs("APPROVE");

        assertThat(page()).contains("1,150,000.00", "1,000,000.00").doesNotContain("没有改变");
    }

    private String estate() {
        return homes.get(0).split("-")[0];
    }

    private String opens(String estate) {
        return scenario.start("intake", "priceChange", request(estate));
    }

    private static Map<String, Object> request(String estate) {
        return Map.of("estateCode", estate, "filingNo", "西价备〔2024〕9号", "reason", "按市场情况重新备案");
    }

    @SafeVarargs
    private void brings(List<Object>... rows) {
        uploads(rows);
        String shown = page().replaceFirst("(?s).*name=\"upload\" value=\"(\\d+)\".*", "$1");
        var answer = clerk.submit(address() + "/adoption", Map.of("upload", shown), clerk.csrfToken());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @SafeVarargs
    private void uploads(List<Object>... rows) {
        byte[] file = Sheet.write("价格", List.of("栋号", "房号", "备案总价", "房票总价"), Arrays.asList(rows));
        var answer = clerk.upload(address(), file, clerk.csrfToken());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void entersAndIs(String decision) {
        scenario.complete("intake", caseNo, "enterPrices", Map.of("decision", "ENTERED"));
        switch (decision) {
            case "APPROVE" -> scenario.approve("pool", caseNo, "reviewPrices");
            case "RETURN" -> scenario.sendBack("pool", caseNo, "reviewPrices");
            default -> scenario.reject("pool", caseNo, "reviewPrices");
        }
    }

    private String page() {
        return clerk.get(address()).body();
    }

    private String address() {
        return "/price-changes/" + caseNo + "/prices";
    }
}
