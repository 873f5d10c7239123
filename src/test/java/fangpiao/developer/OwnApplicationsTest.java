package fangpiao.developer;

import static fangpiao.developer.CompanyScenario.handsIn;
import static fangpiao.developer.CompanyScenario.openedBy;
import static fangpiao.developer.CompanyScenario.typed;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.developer.CompanyScenario.Estate;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases a company's clerk opens by himself: they wait with the officials, and say of the company what the house knows. */
@ApplicationTest
class OwnApplicationsTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    CompanyScenario companies;

    @Autowired
    PoolScenario pool;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    JdbcClient db;

    Estate estate;
    Estate anothers;
    Visitor clerk;

    @BeforeEach
    void a_clerk_of_a_company_and_an_estate_of_another() {
        scenario.todayIs("2024-09-10");
        estate = companies.anEstate();
        anothers = companies.anEstate();
        clerk = Visitor.loggedIn(port, companies.aClerkOf(estate));
    }

    @Test
    void an_estate_is_brought_in_for_the_own_company_whatever_the_browser_sends() {
        assertThat(clerk.open("/developer/apply/entry").body())
                .contains("value=\"" + estate.companyName(), "value=\"" + estate.company(), "由系统填写。", "五华区")
                .doesNotContain("name=\"creditCode\"", "name=\"developerName\"");
        var application = typed(pool.application());
        application.put("creditCode", anothers.company());
        application.put("developerName", anothers.companyName());

        String caseNo = openedBy(clerk, handsIn(clerk, "/developer/apply/entry", application));

        scenario.thenCaseWaitsAt(caseNo, "reviewDocuments");
        assertThat(companyOf(caseNo)).isEqualTo(estate.company());
        assertThat(clerk.open("/developer/cases/" + caseNo + "?opened").body())
                .contains("申请已提交", "办理中：待审核入库材料", "上传材料");
        assertThat(clerk.open("/developer").body()).contains(application.get("estateName"), "办理入库");
    }

    @Test
    void a_claim_is_made_on_the_own_contract_whatever_the_browser_sends() {
        String purchase = isSold(estate.units().get(0));
        String path = "/developer/apply/claim/" + purchase;
        assertThat(clerk.open(path).body())
                .contains("备案号" + settlement.filedBy(purchase).filingNo(), "value=\"1000000.00\"")
                .contains(settlement.filedBy(purchase).escrowAccount())
                .containsPattern("value=\"CONTRACT_FILED\" selected")
                .doesNotContain("name=\"filingNo\"");
        var claim = typed(settlement.claim(settlement.filedBy(purchase), "CONTRACT_FILED"));
        claim.put(
                "filingNo", settlement.filedBy(isSold(anothers.units().get(0))).filingNo());

        String caseNo = openedBy(clerk, handsIn(clerk, path, claim));

        scenario.thenCaseWaitsAt(caseNo, "proveNode");
        assertThat(companyOf(caseNo)).isEqualTo(estate.company());
        assertThat(clerk.open("/developer/purchases/" + purchase).body()).contains(caseNo, "待核验节点");
    }

    @Test
    void the_node_that_was_clicked_is_chosen_already() {
        String purchase = isSold(estate.units().get(0));

        assertThat(clerk.open("/developer/apply/claim/" + purchase + "?node=FIRST_REGISTRATION")
                        .body())
                .containsPattern("value=\"FIRST_REGISTRATION\" selected")
                .doesNotContainPattern("value=\"CONTRACT_FILED\" selected");
    }

    @Test
    void the_own_contract_is_rescinded_whatever_the_browser_sends() {
        String purchase = isSold(estate.units().get(0));
        var request = rescission();
        request.put(
                "filingNo", settlement.filedBy(isSold(anothers.units().get(0))).filingNo());

        String caseNo = openedBy(clerk, handsIn(clerk, "/developer/apply/rescission/" + purchase, request));

        scenario.thenCaseWaitsAt(caseNo, "checkRescission");
        assertThat(companyOf(caseNo)).isEqualTo(estate.company());
    }

    @Test
    void the_prices_of_the_own_estate_are_changed_whatever_the_browser_sends() {
        String caseNo = openedBy(clerk, handsIn(clerk, "/developer/apply/prices/" + estate.code(), prices(anothers)));

        scenario.thenCaseWaitsAt(caseNo, "enterPrices");
        assertThat(companyOf(caseNo)).isEqualTo(estate.company());
        assertThat(clerk.open("/developer/cases/" + caseNo).body()).contains("上传调整后价格");
        assertThat(clerk.open("/price-changes/" + caseNo + "/prices").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_own_estate_leaves_by_its_own_wish_whatever_the_browser_sends() {
        String path = "/developer/apply/exit/" + estate.code();
        assertThat(clerk.open(path).body())
                .contains("value=\"自愿退库\"", "value=\"" + estate.code())
                .doesNotContain("VOLUNTARY", "E8 提供虚假材料");
        var exit = exit(anothers);
        exit.put("ground", "E8");

        String caseNo = openedBy(clerk, handsIn(clerk, path, exit));

        scenario.thenCaseWaitsAt(caseNo, "verifyGround");
        assertThat(companyOf(caseNo)).isEqualTo(estate.company());
        assertThat(db.sql("select ground from pool_exit where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("VOLUNTARY");
    }

    @Test
    void an_own_home_is_sold_at_the_counters_page() {
        var voucher = purchases.aVoucherOf("800000");
        var fields = new HashMap<>(Map.of(
                "shown", voucher.verifyToken(), "unitNo", estate.units().get(0), "kinship", "SELF", "act", "open"));

        String caseNo = openedBy(clerk, handsIn(clerk, "/developer/purchases/new", fields));

        scenario.thenCaseWaitsAt(caseNo, "verifyVoucher");
        assertThat(clerk.open("/developer/purchases/" + caseNo).body()).contains("800,000.00 元（1 张）");
    }

    @Test
    void everything_wrong_is_told_at_once_and_what_was_entered_stays() {
        var before = companies.everythingSaved();
        var application = typed(pool.application());
        application.put("estateName", "春");
        application.put("escrowAccount", "12");
        application.put("deliveryOn", "2025-02-30");
        application.put("districtCode", "110101");
        application.put("saleStage", "");

        var answer = handsIn(clerk, "/developer/apply/entry", application);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("申请没有提交", "「楼盘名称」至少2个字", "「监管账号」", "「约定交付日期」不是有效日期", "「所在区」不在可选范围内", "请填写「销售状态」")
                .contains("value=\"" + application.get("estateAddress"), "value=\"" + application.get("escrowBank"))
                .contains("value=\"春\"", "value=\"12\"");
        assertThat(companies.everythingSaved()).isEqualTo(before);
    }

    @Test
    void what_only_the_desk_knows_is_told_in_its_sentence_and_what_was_entered_stays() {
        var before = companies.everythingSaved();
        var application = typed(pool.application());
        application.put("deliveryOn", "1999-01-01");

        var answer = handsIn(clerk, "/developer/apply/entry", application);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("申请没有提交", "1999-01-01", "value=\"" + application.get("estateAddress"))
                .containsPattern("交付.*。");
        assertThat(companies.everythingSaved()).isEqualTo(before);
    }

    @Test
    void an_empty_form_of_every_kind_comes_back_with_its_complaints() {
        String purchase = isSold(estate.units().get(0));
        var before = companies.everythingSaved();

        for (String path : new String[] {
            "entry", "claim/" + purchase, "rescission/" + purchase, "prices/" + estate.code(), "exit/" + estate.code()
        }) {
            var answer = handsIn(clerk, "/developer/apply/" + path, Map.of());
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("申请没有提交", "请填写「");
        }
        assertThat(companies.everythingSaved()).isEqualTo(before);
    }

    @Test
    void a_second_case_about_the_same_is_refused_with_the_first_one_named() {
        String first = openedBy(clerk, handsIn(clerk, "/developer/apply/exit/" + estate.code(), exit(estate)));

        var second = handsIn(clerk, "/developer/apply/exit/" + estate.code(), exit(estate));

        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(second.body()).contains("已有在办的退库案" + first);
    }

    @Test
    void there_is_no_application_without_its_subject_or_of_an_unknown_kind() {
        for (String path : new String[] {"claim", "exit", "prices", "entry/" + estate.code(), "purchase", "issuance"})
            assertThat(clerk.open("/developer/apply/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
    }

    @Test
    void papers_are_handed_in_while_the_entry_goes_on_and_read_afterwards() {
        String entry = openedBy(clerk, handsIn(clerk, "/developer/apply/entry", typed(pool.application())));
        String path = "/developer/cases/" + entry + "/documents";
        byte[] licence = ("%PDF-1.7 " + entry).getBytes();

        var answer =
                clerk.upload(path, Map.of("document", "BUSINESS_LICENCE"), "执照.pdf", licence, clerk.csrfTokenOf(path));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(clerk.open(path).body()).contains("执照.pdf", "材料清单", "type=\"file\"");
        assertThat(clerk.fetch(path + "/" + firstPaperOf(entry)).body()).isEqualTo(licence);

        scenario.complete(
                "pool",
                entry,
                "reviewDocuments",
                Map.of("decision", "REJECT", "reasonCode", "R01", "opinion", "不符合入库条件"));
        assertThat(clerk.open(path).body()).contains("执照.pdf").doesNotContain("type=\"file\"");
        assertThat(clerk.upload(
                                path,
                                Map.of("document", "QUALIFICATION"),
                                "资质.pdf",
                                ("%PDF-1.7 late " + entry).getBytes(),
                                clerk.csrfTokenOf("/developer/password"))
                        .body())
                .contains("案件" + entry + "已办结，不能再上传材料。");
    }

    @Test
    void what_officials_keep_in_other_cases_is_not_shown() {
        String purchase = isSold(estate.units().get(0));
        Visitor verifier = Visitor.loggedIn(port, "verifier");
        verifier.upload(
                "/cases/" + purchase + "/documents",
                Map.of("document", "OTHER"),
                "身份证.pdf",
                ("%PDF-1.7 " + purchase).getBytes(),
                verifier.csrfTokenOf("/cases/" + purchase + "/documents"));
        String path = "/developer/cases/" + purchase + "/documents";

        assertThat(clerk.open(path).statusCode()).isEqualTo(404);
        assertThat(clerk.open(path + "/" + firstPaperOf(purchase)).statusCode()).isEqualTo(404);
    }

    @Test
    void papers_of_a_claim_are_handed_in_beside_those_that_officials_keep() {
        String claim = settlement.opens(settlement.filedBy(isSold(estate.units().get(0))), "CONTRACT_FILED");
        settlement.attaches("verifier", claim, "IDENTITY");
        String path = "/developer/cases/" + claim + "/documents";

        clerk.upload(
                path,
                Map.of("document", "INVOICE"),
                "发票.pdf",
                ("%PDF-1.7 " + claim).getBytes(),
                clerk.csrfTokenOf("/developer/password"));

        assertThat(clerk.open(path).body())
                .contains("发票.pdf")
                .doesNotContain("IDENTITY.pdf")
                .containsSubsequence("购房款发票", "电子件1份，待核对");
        assertThat(clerk.open(path + "/" + firstPaperOf(claim)).statusCode()).isEqualTo(404);
    }

    @Test
    void who_has_to_correct_a_claim_reads_what_is_missing() {
        String claim = settlement.opens(settlement.filedBy(isSold(estate.units().get(0))), "CONTRACT_FILED");
        String notice = "/developer/cases/" + claim + "/correction-notice.pdf";
        assertThat(clerk.open(notice).statusCode()).isEqualTo(404);
        scenario.sendBack("inspector", claim, "proveNode");

        assertThat(clerk.open("/developer/cases/" + claim).body()).contains(notice, "房企承诺书", ">缺<");
        assertThat(clerk.fetch(notice).headers().firstValue("Content-Type")).contains("application/pdf");
    }

    private long firstPaperOf(String caseNo) {
        return db.sql("select min(id) from attachment where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private String companyOf(String caseNo) {
        return db.sql("select developer_code from developer_case where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    private String isSold(String unit) {
        return purchases.appliesAndReaches("end", purchases.aVoucherOf("500000"), unit, "500000");
    }

    private Map<String, String> rescission() {
        int n = scenario.unique();
        return new HashMap<>(Map.of(
                "ground", "MUTUAL", "documentNo", "JC-" + n, "rescindedOn", "2024-09-10", "cancellationNo", "ZX-" + n));
    }

    private static Map<String, String> prices(Estate estate) {
        return Map.of("estateCode", estate.code(), "filingNo", "西价备〔2024〕9号", "reason", "按市场情况重新备案");
    }

    private static Map<String, String> exit(Estate estate) {
        return new HashMap<>(
                Map.of("estateCode", estate.code(), "documentNo", "云岭申〔2024〕3号", "exitFacts", "项目转为长租公寓，不再销售"));
    }
}
