package fangpiao.market;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without login who looks for a home. Every test has an estate of its own, found by its name. */
@ApplicationTest
class MarketTest {

    static final String LIST = """
            1栋,101,住宅,80,800000,780000
            1栋,1201,住宅,100,1000000,990000.01
            2栋,101,住宅,120,1500000,1500000
            9栋,1,商业,50,1000000,1000000
            B1,B017,车位,12.50,90000,80000""";

    static final Pattern FOUND = Pattern.compile("id=\"units\">(\\d+)<");

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
    JdbcClient db;

    Visitor anybody;
    String entry;
    String code;
    String name;

    @BeforeEach
    void an_estate_on_sale() {
        anybody = new Visitor(port);
        // the turnstile forgets everybody when another minute begins
        scenario.todayIs("2024-09-09");
        anybody.get("/market/estates/none");
        scenario.todayIs("2024-09-10");
        has(developer.appliesAndReaches("end", developer.application(), LIST));
    }

    @Test
    void everybody_finds_it_with_its_cheapest_home_and_how_many_it_has() {
        assertThat(market(""))
                .contains(name, "780,000.00", "1栋0101 · 住宅 · 80.00 ㎡", "3 套在售", "80.00–120.00 ㎡", "9,750.00 元/㎡");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "type=ALL, 5",
        "type=PARKING, 1",
        "type=SHOP&stage=PRESALE, 1",
        "stage=READY, 0",
        "district=530112, 3",
        "district=530102, 0",
        "areaFrom=80&areaTo=100, 2",
        "areaFrom=80.01&areaTo=99.99, 0",
        "priceFrom=78&priceTo=78, 1",
        "priceTo=77.9999, 0",
        "priceFrom=99.0001&priceTo=150, 1",
        "conceding=1, 0",
        "reducedBy=0, 3",
        "reducedBy=2.5, 1",
        "reducedBy=2.51, 0",
        "reducedBy=1%25, 1",
        "reducedBy=0.01, 2",
        "type=ALL&reducedBy=11.11, 1",
        "type=ALL&reducedBy=11.12, 0",
        "reducedBy=100, 0",
        "deliveryBy=2025-09-10, 3",
        "deliveryBy=2025-09-09, 0",
        "yuan=990000.01, 2",
        "yuan=990000.00, 1",
        "yuan=990000&own=0.01, 2",
        "yuan=780000&own=720000, 3",
        "yuan=1, 0",
        "from=singlemessage&isappinstalled=0, 3"
    })
    void whatever_is_wished_for_is_exact_at_its_edge(String wish, int units) {
        assertThat(found(market(wish))).isEqualTo(units);
        assertThat(found(market(wish + "&view=units"))).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({
        "priceFrom=abc, 总价应为万元数",
        "priceFrom=2&priceTo=1, 最低总价不应高于最高总价",
        "areaTo=1.234, 面积应为平方米数",
        "deliveryBy=2025-02-30, 交付日期应为日期",
        "type=CASTLE, 类型应为住宅、商业、办公或车位",
        "district=1, 没有这个区",
        "yuan=1e9, 房票余额应为金额",
        "reducedBy=101, 优惠应为不超过100的百分数",
        "reducedBy=2.555, 优惠应为不超过100的百分数",
        "own=5, 请填写房票余额"
    })
    void a_wish_that_cannot_be_read_is_told_at_its_field(String wish, String complaint) {
        var answer = anybody.get("/market?" + wish);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(complaint, "需要更正").doesNotContain("id=\"units\"");
    }

    @Test
    void everything_that_cannot_be_read_is_told_at_once() {
        assertThat(anybody.get("/market?priceFrom=x&own=3").body()).contains("有 2 处需要更正", "总价应为万元数", "请填写房票余额");
    }

    @ParameterizedTest
    @CsvSource({
        "PRICE, 1栋0101, 1栋1201, 2栋0101",
        "PRICE_DOWN, 2栋0101, 1栋1201, 1栋0101",
        "UNIT_PRICE, 1栋0101, 1栋1201, 2栋0101",
        "AREA, 1栋0101, 1栋1201, 2栋0101",
        "AREA_DOWN, 2栋0101, 1栋1201, 1栋0101",
        "DELIVERY, 1栋0101, 1栋1201, 2栋0101"
    })
    void units_come_in_the_order_that_is_asked_for(String sort, String first, String second, String third) {
        assertThat(market("view=units&sort=" + sort))
                .containsSubsequence(name + " " + first, name + " " + second, name + " " + third);
        assertThat(market("sort=" + sort)).contains(name);
    }

    @Test
    void a_voucher_is_told_what_it_buys_alone_and_with_own_money() {
        String page = market("yuan=1,000,000.00&own=500000&view=units");

        assertThat(page).contains("id=\"payable\">2<", "id=\"affordable\">3<", "500,000.00");
        assertThat(page).containsSubsequence("不需自付", "不需自付", "500,000.00");
    }

    @Test
    void the_page_of_an_estate_has_facts_plan_and_prices_and_no_account() {
        String account = db.sql("select escrow_account from estate where code = ?")
                .param(code)
                .query(String.class)
                .single();
        String page = estate("");

        assertThat(page).contains(name, "西预许", "测试银行昆明分行", "1栋 销控表", "12层", "1层", "在售 2/2");
        assertThat(page).contains("1,000,000.00", "9,999.99", "990,000.01", "9,900.00", "99.00");
        assertThat(page).doesNotContain(account);
        assertThat(estate("building=B1")).contains("B017", "6,400.00").doesNotContain("1201");
    }

    @Test
    void a_unit_that_is_reserved_or_sold_is_shown_as_such_and_not_among_what_is_on_sale() {
        VoucherCard voucher = household.aVoucherOf("1000000");
        var request = household.request(voucher, code + "-01-0101", "700000", "780000");
        household.applies(request);
        pool.sellElsewhere(code + "-01-1201", Money.yuan("990000"), "KM-1", scenario.today());

        assertThat(found(market(""))).isEqualTo(1);
        assertThat(estate("building=01"))
                .contains("在售 0/2", "1栋0101 住宅 80.00㎡ 780,000.00元 已锁定", "1栋1201 住宅 100.00㎡ 990,000.01元 已售");
        assertThat(estate("building=01"))
                .doesNotContain(voucher.holderName(), voucher.no().value(), "GF-");
    }

    @Test
    void a_suspended_estate_is_not_shown() {
        pool.suspend(code);

        assertThat(found(market("type=ALL"))).isZero();
        assertThat(anybody.get("/market/estates/" + code).statusCode()).isEqualTo(404);
        assertThat(anybody.get("/market/estates/" + code).body())
                .contains("目前不在售")
                .doesNotContain(name);
        assertThat(anybody.get("/market/units.csv").body()).doesNotContain(name);
    }

    @Test
    void the_price_is_what_the_counter_takes_on_the_last_day_of_a_concession_and_after_it() {
        has(developer.appliesAndReaches("end", developer.conceding("5", "2024-09-20"), "1栋,101,住宅,90,1000000"));
        scenario.todayIs("2024-09-20");
        assertThat(market("conceding=1")).contains("950,000.00", "让利 5%");
        assertThat(found(market("reducedBy=5"))).isEqualTo(1);
        assertCosts("950000");

        scenario.todayIs("2024-09-21");
        assertThat(market("")).contains("1,000,000.00").doesNotContain("让利 5%");
        assertThat(found(market("conceding=1"))).isZero();
        assertThat(found(market("reducedBy=0.01"))).isZero();
        assertThat(found(market("priceTo=99"))).isZero();
        assertCosts("1000000");
        household.applies(asks("1000000"));
        assertThat(found(market(""))).isZero();
    }

    @Test
    void only_who_verifies_contracts_may_choose_a_unit_for_a_purchase() {
        String choose = "/purchases/new?unit=" + code + "-01-0101";

        assertThat(estate("")).doesNotContain("选购");
        assertThat(Visitor.loggedIn(port, "verifier")
                        .get("/market/estates/" + code)
                        .body())
                .contains(choose);
        assertThat(Visitor.loggedIn(port, "manager")
                        .get("/market/estates/" + code)
                        .body())
                .doesNotContain(choose);
    }

    @Test
    void the_public_check_leads_to_what_its_balance_buys() {
        VoucherCard voucher = household.aVoucherOf("1012367.20");

        assertThat(anybody.get("/verify/" + voucher.verifyToken()).body()).contains("/market?yuan=1012367.20");
        scenario.todayIs("2026-09-10");
        assertThat(anybody.get("/verify/" + voucher.verifyToken()).body()).doesNotContain("/market");
    }

    @Test
    void the_disclosure_list_names_every_unit_shown_in_both_forms() throws IOException {
        String lines = anybody.get("/market/units.csv").body();
        assertThat(lines).startsWith("\uFEFF楼盘编号,楼盘");
        assertThat(lines)
                .contains(code + "," + name)
                .contains(code + "-01-1201,01,1201,住宅,100.00,1000000.00,9999.99,990000.01,9900.00,可售\r\n");

        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(anybody.fetch("/market/units.xlsx").body()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("楼盘编号");
            assertThat(rows.stream()
                            .filter(row -> row.getCellText(0).equals(code))
                            .map(row -> row.getCellText(14)))
                    .contains("990000.01");
        }
    }

    @Test
    void words_are_words_and_no_pattern() {
        assertThat(found(page("q=%25"))).isZero();
        assertThat(page("q=" + encoded("<b>'；--"))).doesNotContain("<b>'");
    }

    @Test
    void who_asks_too_often_has_to_wait() {
        scenario.todayIs("2032-03-03");
        for (int i = 0; i < 2 * 240; i++) anybody.get("/market/estates/" + i);

        assertThat(anybody.get("/market").statusCode()).isEqualTo(429);
        assertThat(anybody.get("/market").body()).contains("请过一分钟再试");
    }

    private void has(String poolEntry) {
        entry = poolEntry;
        var estate = db.sql("""
                select code, name from estate where code = (select estate_code from pool_entry where case_no = ?)""").param(poolEntry).query().singleRow();
        code = (String) estate.get("code");
        name = (String) estate.get("name");
    }

    /** The page names it, and the counter does not take a fen more. */
    private void assertCosts(String yuan) {
        String oneFenMore = Money.yuan(yuan).plus(new Money(1)).plain();
        assertThat(estate("")).contains(Money.yuan(yuan).toString());
        assertThat(refusalOf(() -> household.applies(asks(oneFenMore)))).contains("超过");
    }

    private Map<String, Object> asks(String yuan) {
        return household.request(household.aVoucherOf("800000"), code + "-01-0101", "800000", yuan);
    }

    /** The market as far as this estate goes. */
    private String market(String wish) {
        return page(wish + "&q=" + encoded(name));
    }

    private String page(String wish) {
        var answer = anybody.get("/market?" + wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String estate(String question) {
        return anybody.get("/market/estates/" + code + "?" + question).body();
    }

    private static int found(String page) {
        var found = FOUND.matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
