package fangpiao.developer;

import static fangpiao.developer.CompanyScenario.handsIn;
import static fangpiao.developer.CompanyScenario.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.developer.CompanyScenario.Estate;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Forbidden;
import fangpiao.voucher.VoucherCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clerk who tries every address with what another company has (SOD-10). The answer is always that of something that does
 * not exist, and nothing is saved.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherCompanyTest {

    static final String NOT_YOURS = "该楼盘、合同或房源不属于贵公司，不能办理。";
    static final String TOKEN = "(name=\"_csrf\" value=\")[^\"]*";

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

    Estate theirs;
    Estate own;
    String entry;
    long paper;
    String sold;
    String locked;
    String claim;
    String change;
    String rescission;
    VoucherCard voucher;
    String user;
    Visitor stranger;

    @BeforeAll
    void a_company_with_all_there_is_and_a_clerk_of_another() {
        scenario.todayIs("2024-09-10");
        theirs = companies.anEstate();
        own = companies.anEstate();
        sold = purchases.appliesAndReaches(
                "end", purchases.aVoucherOf("500000"), theirs.units().get(0), "500000");
        locked = purchases.appliesAndReaches(
                "checkContract", purchases.aVoucherOf("500000"), theirs.units().get(1), "500000");
        claim = settlement.opens(settlement.filedBy(sold), "CONTRACT_FILED");
        change = scenario.start("intake", "priceChange", prices(theirs));
        rescission = scenario.start("verifier", "contractRescission", rescission(sold));
        entry = scenario.start("intake", "poolEntry", companies.applicationOf(theirs));
        paper = aPaperIn(entry);
        voucher = purchases.aVoucherOf("800000");
        user = companies.aClerkOf(own);
        stranger = Visitor.loggedIn(port, user);
    }

    @TestFactory
    Stream<DynamicTest> every_page_with_what_is_anothers_is_not_there() {
        String home = theirs.units().get(2);
        return Stream.of(
                        "/developer/estates/" + theirs.code(),
                        "/developer/estates/" + theirs.code() + "?building=01&status=LISTED&page=2",
                        "/developer/units/" + home,
                        "/developer/units/" + theirs.units().get(0),
                        "/developer/purchases/" + sold,
                        "/developer/purchases/" + locked,
                        "/developer/cases/" + sold,
                        "/developer/cases/" + locked,
                        "/developer/cases/" + claim,
                        "/developer/cases/" + change,
                        "/developer/cases/" + rescission,
                        "/developer/cases/" + entry,
                        "/developer/cases/" + entry + "?opened",
                        "/developer/cases/" + entry + "/documents",
                        "/developer/cases/" + entry + "/documents/" + paper,
                        "/developer/cases/" + sold + "/documents",
                        "/developer/cases/" + claim + "/documents",
                        "/developer/cases/" + claim + "/correction-notice.pdf",
                        "/developer/apply/claim/" + sold,
                        "/developer/apply/rescission/" + sold,
                        "/developer/apply/prices/" + theirs.code(),
                        "/developer/apply/exit/" + theirs.code(),
                        "/pool/entries/" + entry + "/units",
                        "/pool/entries/" + entry + "/units/problems.xlsx",
                        "/price-changes/" + change + "/prices")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    assertThat(stranger.open(path).statusCode()).isEqualTo(404);
                    assertThat(stranger.open(path).body()).doesNotContain(theirs.name(), theirs.companyName());
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_answer_is_that_of_what_does_not_exist() {
        return Map.of(
                        "/developer/estates/" + theirs.code(), "/developer/estates/NIRGENDS",
                        "/developer/units/" + theirs.units().get(2), "/developer/units/NIRGENDS-01-0101",
                        "/developer/purchases/" + sold, "/developer/purchases/GF-1999-000001",
                        "/developer/cases/" + claim, "/developer/cases/JS-1999-000001",
                        "/developer/cases/" + entry + "/documents", "/developer/cases/RK-1999-000001/documents",
                        "/developer/apply/claim/" + sold, "/developer/apply/claim/GF-1999-000001",
                        "/developer/apply/exit/" + theirs.code(), "/developer/apply/exit/NIRGENDS")
                .entrySet()
                .stream()
                .map(pair -> DynamicTest.dynamicTest(pair.getKey(), () -> {
                    var anothers = stranger.open(pair.getKey());
                    var nobodys = stranger.open(pair.getValue());
                    assertThat(anothers.statusCode()).isEqualTo(nobodys.statusCode());
                    assertThat(anothers.body().replaceAll(TOKEN, ""))
                            .isEqualTo(nobodys.body().replaceAll(TOKEN, ""));
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_lists_have_nothing_of_anothers() {
        return Stream.of("/developer", "/developer/purchases", "/developer/claims", "/developer/alerts")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    var answer = stranger.open(path);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body())
                            .doesNotContain(theirs.name(), theirs.companyName(), theirs.code() + "-")
                            .doesNotContain(sold, locked, claim, change, rescission, entry);
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_applied_for_at_anothers_address() {
        Map<String, Map<String, Object>> forms = Map.of(
                "/developer/apply/claim/" + sold, settlement.claim(settlement.filedBy(sold), "MAIN_STRUCTURE_TOPPED"),
                "/developer/apply/rescission/" + sold, rescission(sold),
                "/developer/apply/prices/" + theirs.code(), prices(theirs),
                "/developer/apply/exit/" + theirs.code(), exit(theirs));
        return forms.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(
                        form.getKey(),
                        () -> thenNothingIsSaved(
                                () -> assertThat(handsIn(stranger, form.getKey(), typed(form.getValue()))
                                                .statusCode())
                                        .isEqualTo(404))));
    }

    @TestFactory
    Stream<DynamicTest> the_start_forms_themselves_refuse_anothers_estate_unit_and_contract() {
        Map<String, Map<String, Object>> forms = Map.of(
                "poolEntry", companies.applicationOf(theirs),
                "voucherPurchase", purchases.request(voucher, theirs.units().get(2), "500000"),
                "developerSettlement", settlement.claim(settlement.filedBy(sold), "MAIN_STRUCTURE_TOPPED"),
                "contractRescission", rescission(sold),
                "priceChange", prices(theirs),
                "poolExit", exit(theirs));
        return forms.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(
                        form.getKey(),
                        () -> thenNothingIsSaved(
                                () -> assertThatThrownBy(() -> scenario.start(user, form.getKey(), form.getValue()))
                                        .isInstanceOf(Forbidden.class)
                                        .hasMessage(NOT_YOURS))));
    }

    @Test
    void the_counter_has_no_unit_of_another() {
        String home = theirs.units().get(2);
        thenNothingIsSaved(() -> {
            for (String act : List.of("look", "open")) {
                var anothers = handsIn(stranger, "/developer/purchases/new", atTheCounter(home, act));
                var nobodys = handsIn(stranger, "/developer/purchases/new", atTheCounter("NIRGENDS-01-0101", act));
                assertThat(anothers.statusCode())
                        .isEqualTo(nobodys.statusCode())
                        .isEqualTo(act.equals("open") ? 400 : 200);
                assertThat(anothers.body())
                        .contains("房源库中没有编号为「" + home + "」的房源")
                        .doesNotContain(theirs.name(), theirs.companyName(), "1,000,000.00");
                assertThat(anothers.body().replace(home, "X").replaceAll(TOKEN, ""))
                        .isEqualTo(
                                nobodys.body().replace("NIRGENDS-01-0101", "X").replaceAll(TOKEN, ""));
            }
        });
        assertThat(pool.stateOfUnit(home)).isEqualTo("LISTED");
    }

    @Test
    void papers_and_lists_are_laid_into_no_case_of_another() {
        String token = stranger.csrfTokenOf("/developer/password");
        byte[] pdf = "%PDF-1.7 stranger".getBytes();
        thenNothingIsSaved(() -> {
            assertThat(stranger.upload(
                                    "/developer/cases/" + entry + "/documents",
                                    Map.of("document", "BUSINESS_LICENCE"),
                                    "执照.pdf",
                                    pdf,
                                    token)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(stranger.upload("/pool/entries/" + entry + "/units", pdf, token)
                            .body())
                    .contains("没有入库案" + entry);
            assertThat(stranger.upload("/price-changes/" + change + "/prices", pdf, token)
                            .body())
                    .contains("没有调价案" + change);
        });
    }

    @Test
    void a_paper_of_another_is_not_had_through_a_case_of_ones_own() {
        String ownEntry = scenario.start("intake", "poolEntry", companies.applicationOf(own));

        assertThat(stranger.open("/developer/cases/" + ownEntry + "/documents").statusCode())
                .isEqualTo(200);
        assertThat(stranger.open("/developer/cases/" + ownEntry + "/documents/" + paper)
                        .statusCode())
                .isEqualTo(404);
    }

    private void thenNothingIsSaved(Runnable act) {
        var before = companies.everythingSaved();
        act.run();
        assertThat(companies.everythingSaved()).isEqualTo(before);
    }

    private Map<String, String> atTheCounter(String unit, String act) {
        return Map.of("shown", voucher.verifyToken(), "unitNo", unit, "kinship", "SELF", "act", act);
    }

    private long aPaperIn(String caseNo) {
        var intake = Visitor.loggedIn(port, "intake");
        String path = "/cases/" + caseNo + "/documents";
        intake.upload(
                path,
                Map.of("document", "BUSINESS_LICENCE"),
                "执照.pdf",
                ("%PDF-1.7 " + caseNo).getBytes(),
                intake.csrfTokenOf(path));
        return db.sql("select id from attachment where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> rescission(String purchase) {
        int n = scenario.unique();
        return new HashMap<>(Map.of(
                "filingNo",
                settlement.filedBy(purchase).filingNo(),
                "ground",
                "MUTUAL",
                "documentNo",
                "JC-" + n,
                "rescindedOn",
                "2024-09-10",
                "cancellationNo",
                "ZX-" + n));
    }

    private static Map<String, Object> prices(Estate estate) {
        return Map.of("estateCode", estate.code(), "filingNo", "西价备〔2024〕9号", "reason", "按市场情况重新备案");
    }

    private static Map<String, Object> exit(Estate estate) {
        return Map.of(
                "estateCode",
                estate.code(),
                "ground",
                "VOLUNTARY",
                "documentNo",
                "申〔2024〕3号",
                "exitFacts",
                "不再对外销售本楼盘");
    }
}
