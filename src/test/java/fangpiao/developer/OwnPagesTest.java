package fangpiao.developer;

import static fangpiao.developer.CompanyScenario.rowsOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.developer.CompanyScenario.Estate;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.voucher.VoucherCard;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a company's clerk sees: all that is the company's, and nothing besides. */
@ApplicationTest
class OwnPagesTest {

    static final String AN_ID_NUMBER = "\\d{17}[\\dX]";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    CompanyScenario companies;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PoolScenario entries;

    @Autowired
    PoolDesk pool;

    Estate estate;
    Visitor clerk;

    @BeforeEach
    void a_clerk_of_a_company_with_an_estate() {
        scenario.todayIs("2024-09-10");
        settlement.bankAnswersAtOnce();
        estate = companies.anEstate();
        clerk = Visitor.loggedIn(port, companies.aClerkOf(estate));
    }

    @Test
    void the_front_door_leads_to_the_workbench() {
        assertThat(clerk.location(clerk.open("/"))).isEqualTo("/developer");
    }

    @Test
    void the_workbench_counts_the_units_of_the_companys_estates_and_of_no_others() {
        Estate second = companies.anotherEstateOf(estate);
        Estate anothers = companies.anEstate();
        isLocked(estate.units().get(0));

        String page = see("/developer");

        assertThat(page)
                .contains(estate.companyName(), estate.company())
                .doesNotContain(anothers.name(), anothers.companyName(), anothers.code() + "<");
        assertThat(rowsOf(page))
                .contains(
                        "%s %s 在库 3 1 0 0 0 4 无".formatted(estate.code(), estate.name()),
                        "%s %s 在库 4 0 0 0 0 4 无".formatted(second.code(), second.name()));
    }

    @Test
    void the_workbench_lists_the_cases_about_the_company_whoever_opened_them() {
        String purchase = isLocked(estate.units().get(0));
        String change = scenario.start(
                "intake",
                "priceChange",
                Map.of("estateCode", estate.code(), "filingNo", "西价备〔2024〕9号", "reason", "按市场情况重新备案"));

        assertThat(rowsOf(see("/developer")))
                .contains(
                        purchase + " 房票购房 " + estate.name() + " 2024-09-10 09:00 待登记认购",
                        change + " 价格调整 " + estate.name() + " 2024-09-10 09:00 待录入调整后价格");
    }

    @Test
    void an_estate_shows_its_cases_and_each_of_its_units() {
        String purchase = isLocked(estate.units().get(0));

        String page = see("/developer/estates/" + estate.code());

        assertThat(page).contains(estate.name(), "期房", "在库", "房源已上架", "申请调整价格", "申请退库");
        assertThat(rowsOf(page))
                .contains(
                        estate.units().get(0) + " 01 0101 住宅 90.00 1,000,000.00 1,000,000.00 已锁定 " + purchase,
                        estate.units().get(1) + " 01 0102 住宅 90.00 1,000,000.00 1,000,000.00 在售 — 申请购房")
                .filteredOn(row -> row.startsWith(estate.code()))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "building=02, 1",
        "building=01, 2",
        "building=, 4",
        "type=HOME, 3",
        "type=PARKING, 1",
        "status=LISTED, 4",
        "building=01&type=HOME&status=LISTED, 2",
        "page=2147483647, 4",
        "page=-1, 4"
    })
    void units_are_found_by_building_type_and_state(String asked, int found) {
        assertThat(rowsOf(see("/developer/estates/" + estate.code() + "?" + asked)))
                .filteredOn(row -> row.startsWith(estate.code()))
                .hasSize(found);
    }

    @Test
    void a_filter_that_finds_nothing_says_so() {
        assertThat(see("/developer/estates/" + estate.code() + "?status=SOLD_OTHER"))
                .contains("没有符合条件的房源。");
        assertThat(see("/developer/purchases?status=COMMITTED")).contains("没有符合条件的购房案。");
    }

    @Test
    void purchases_show_how_far_they_are_and_of_names_the_first_character() {
        VoucherCard voucher = purchases.aVoucherOf("800000");
        String locked = purchases.appliesAndReaches(
                "registerSubscription", voucher, estate.units().get(0), "600000");
        String filed = isSold(estate.units().get(1), "500000");

        String list = see("/developer/purchases");

        assertThat(rowsOf(list))
                .anyMatch(row -> row.startsWith(
                        locked + " " + estate.units().get(0) + " 已锁定 测* 测* 1,000,000.00 600,000.00 2024-09-25 "))
                .anyMatch(row -> row.startsWith(
                        filed + " " + estate.units().get(1) + " 已备案 测* 测* 1,000,000.00 500,000.00 — HT-"));
        assertThat(rowsOf(see("/developer/purchases?status=COMMITTED")))
                .anyMatch(row -> row.startsWith(filed))
                .noneMatch(row -> row.startsWith(locked));
        for (String path : new String[] {
            "/developer",
            "/developer/purchases",
            "/developer/purchases/" + locked,
            "/developer/units/" + estate.units().get(0),
            "/developer/cases/" + locked,
            "/developer/estates/" + estate.code()
        })
            assertThat(see(path))
                    .as(path)
                    .doesNotContain(
                            voucher.holderName(),
                            voucher.holderIdNo().value(),
                            voucher.no().value())
                    .doesNotContainPattern(AN_ID_NUMBER);
    }

    @Test
    void a_purchase_with_two_vouchers_names_both_holders_by_their_first_character() {
        var request =
                purchases.request(purchases.aVoucherOf("300000"), estate.units().get(0), "300000");
        purchases.with(request, 2, purchases.aVoucherOf("200000"), "200000", "CHILD");

        String purchase = purchases.applies(request);

        assertThat(see("/developer/purchases/" + purchase))
                .contains("测*、测*", "500,000.00 元（2 张）", "其他支付", "合同备案后按期结算。")
                .doesNotContain("申请退房");
        assertThat(see("/developer/purchases")).contains("2 张");
    }

    @Test
    void what_is_owed_stands_by_contract_and_node_until_it_is_paid() {
        String purchase = isSold(estate.units().get(0), "500000");
        assertThat(sums()).containsExactly("500,000.00", "0.00", "0.00");

        String claim = settlement.opensAndReaches("payClaim", settlement.filedBy(purchase), "CONTRACT_FILED");
        assertThat(sums()).containsExactly("200,000.00", "300,000.00", "0.00");
        assertThat(rowsOf(see("/developer/claims")))
                .anyMatch(row -> row.startsWith(purchase) && row.endsWith("1 合同网签备案 300,000.00 已拨款待支付 " + claim + " —"))
                .anyMatch(row -> row.startsWith(purchase) && row.endsWith("未申请 — — 申请结算"));

        settlement.pays(claim);
        settlement.receives(claim);
        assertThat(sums()).containsExactly("200,000.00", "0.00", "300,000.00");
        assertThat(rowsOf(see("/developer/purchases/" + purchase)))
                .contains("1 合同网签备案 300,000.00 已结算 " + claim + " 2024-09-10");
    }

    @Test
    void a_contract_of_two_vouchers_is_one_line_at_each_node() {
        var request =
                purchases.request(purchases.aVoucherOf("300000"), estate.units().get(0), "300000");
        purchases.with(request, 2, purchases.aVoucherOf("200000"), "200000", "CHILD");
        String purchase = isFiled(purchases.applies(request));
        settlement.opensAndReaches("end", settlement.filedBy(purchase), "CONTRACT_FILED");

        assertThat(sums()).containsExactly("200,000.00", "0.00", "300,000.00");
        assertThat(rowsOf(see("/developer/claims")))
                .filteredOn(row -> row.startsWith(purchase) && row.contains("合同网签备案"))
                .hasSize(1);
    }

    @Test
    void a_claim_that_fell_with_its_contract_is_under_way_no_more() {
        String purchase = isSold(estate.units().get(0), "400000");
        settlement.opensAndReaches("checkClaim", settlement.filedBy(purchase), "CONTRACT_FILED");
        isRescinded(purchase, "chief");

        assertThat(sums()).containsExactly("0.00", "0.00", "0.00");
        assertThat(see("/developer/claims")).contains("合同已解除，结算终止", "合同已解除").doesNotContain("/developer/apply/claim/");
    }

    @Test
    void a_case_tells_its_steps_without_persons_and_what_was_said_where_it_came_back() {
        String purchase = isSold(estate.units().get(0), "500000");
        String claim = settlement.opensAndReaches("checkClaim", settlement.filedBy(purchase), "CONTRACT_FILED");
        scenario.sendBack("reviewer", claim, "checkClaim");

        String page = see("/developer/cases/" + claim);

        assertThat(page)
                .contains(claim, "办理中：待补正结算材料", "复核结算材料", "金额有误，请重新核算", purchase)
                .doesNotContain("赵国强", "曹勇", "现场已核");
    }

    @Test
    void whatever_waits_or_will_soon_be_over_is_in_the_reminders() {
        String locked = isLocked(estate.units().get(0));
        String filed = isSold(estate.units().get(1), "500000");
        scenario.todayIs("2024-09-21");
        assertThat(rowsOf(see("/developer/alerts")))
                .noneMatch(row -> row.startsWith("锁定即将到期"))
                .anyMatch(
                        row -> row.startsWith("可申请结算") && row.contains("首期300,000.00元") && row.contains("2024-09-10"));
        scenario.todayIs("2024-09-22");
        assertThat(rowsOf(see("/developer/alerts")))
                .anyMatch(row -> row.startsWith("锁定即将到期") && row.contains(locked) && row.contains("2024-09-25"));

        String claim = settlement.opensAndReaches("checkClaim", settlement.filedBy(filed), "CONTRACT_FILED");
        scenario.sendBack("reviewer", claim, "checkClaim");
        pool.suspend(estate.code());

        String page = see("/developer/alerts");
        assertThat(rowsOf(page))
                .noneMatch(row -> row.startsWith("可申请结算"))
                .anyMatch(row -> row.startsWith("结算退回补正") && row.contains(claim))
                .anyMatch(row -> row.startsWith("暂停销售") && row.contains(estate.name()));
        assertThat(see("/developer")).contains("有 3 条提醒待处理");
    }

    @Test
    void money_to_give_back_is_in_the_reminders_until_it_came_back() {
        String purchase = isSold(estate.units().get(0), "500000");
        settlement.opensAndReaches("end", settlement.filedBy(purchase), "CONTRACT_FILED");
        String rescission = isRescinded(purchase, "chief");
        assertThat(see("/developer/alerts")).doesNotContain("应退回房票款");

        scenario.complete(
                "verifier",
                rescission,
                "demandRepayment",
                Map.of("noticeNo", "西更追〔2024〕%d号".formatted(scenario.unique()), "servedOn", "2024-09-10"));

        assertThat(rowsOf(see("/developer/alerts")))
                .anyMatch(row ->
                        row.startsWith("应退回房票款") && row.contains(rescission) && row.contains("尚有300,000.00元，最迟于该日退回"));
        scenario.todayIs("2024-12-31");
        assertThat(see("/developer/alerts")).contains("尚有300,000.00元，已逾期");
    }

    @Test
    void papers_that_were_sent_back_are_in_the_reminders() {
        String entry = scenario.start("intake", "poolEntry", companies.applicationOf(estate));
        scenario.complete(
                "pool",
                entry,
                "reviewDocuments",
                Map.of(
                        "decision",
                        "RETURN",
                        "reasonCode",
                        "R01",
                        "returnItems",
                        List.of("开发资质证书"),
                        "opinion",
                        "缺少资质证书"));

        assertThat(rowsOf(see("/developer/alerts"))).anyMatch(row -> row.startsWith("入库材料补正"));
        assertThat(see("/developer/cases/" + entry)).contains("缺少资质证书", "上传材料");
    }

    @Test
    void a_concession_that_ends_soon_is_in_the_reminders() {
        var conceding = entries.conceding("3", "2024-10-10");
        conceding.put("creditCode", estate.company());
        conceding.put("developerName", estate.companyName());
        entries.appliesAndReaches("end", conceding, "1栋,101,住宅,90,1000000,970000");

        assertThat(see("/developer/alerts")).contains("让利即将截止", "2024-10-10");
        assertThat(see("/developer")).contains("2024-10-10");
        scenario.todayIs("2024-10-11");
        assertThat(see("/developer/alerts")).doesNotContain("让利即将截止");
    }

    @Test
    void where_there_is_nothing_yet_a_sentence_says_so() {
        int n = scenario.unique();
        clerk = Visitor.loggedIn(
                port, companies.aClerkOf("91530100MA6L%06d".formatted(n), "昆明新来置业第%d有限公司".formatted(n)));

        assertThat(see("/developer")).contains("本公司还没有楼盘，请先申请入库。", "还没有案件。");
        assertThat(see("/developer/purchases")).contains("没有符合条件的购房案。");
        assertThat(see("/developer/claims")).contains("还没有备案的合同。");
        assertThat(see("/developer/alerts")).contains("目前没有需要处理的事项。");
        assertThat(rowsOf(see("/developer"))).isEmpty();
    }

    private String see(String path) {
        var answer = clerk.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Iterable<String> sums() {
        return Pattern.compile("<dd>([\\d,.]+)</dd>")
                .matcher(see("/developer/claims"))
                .results()
                .map(sum -> sum.group(1))
                .toList();
    }

    private String isLocked(String unit) {
        return purchases.appliesAndReaches("registerSubscription", purchases.aVoucherOf("600000"), unit, "600000");
    }

    private String isSold(String unit, String yuan) {
        return purchases.appliesAndReaches("end", purchases.aVoucherOf(yuan), unit, yuan);
    }

    /** Of several holders, one of them a parent of the buyer. */
    private String isFiled(String purchase) {
        var verified = purchases.verified();
        verified.put("kinshipProof", "户口簿");
        scenario.complete("verifier", purchase, "verifyVoucher", verified);
        purchases.subscribes(purchase);
        scenario.approve("reviewer", purchase, "checkContract");
        purchases.isFiled(purchase);
        return purchase;
    }

    private String isRescinded(String purchase, String approver) {
        int n = scenario.unique();
        String caseNo = scenario.start(
                "verifier",
                "contractRescission",
                Map.of(
                        "filingNo",
                        settlement.filedBy(purchase).filingNo(),
                        "ground",
                        "MUTUAL",
                        "documentNo",
                        "JC-" + n,
                        "rescindedOn",
                        scenario.today().toString(),
                        "cancellationNo",
                        "ZX-" + n));
        scenario.approve("reviewer", caseNo, "checkRescission");
        scenario.approve(approver, caseNo, "approveRescission");
        return caseNo;
    }
}
