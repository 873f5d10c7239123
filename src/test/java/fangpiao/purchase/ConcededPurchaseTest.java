package fangpiao.purchase;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.pool.PoolScenario;
import fangpiao.shared.Rate;
import fangpiao.voucher.VoucherCard;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Buying a home whose developer concedes five per cent of 1,000,000 yuan until 2024-09-20. */
@ApplicationTest
class ConcededPurchaseTest {

    static final String TOO_DEAR = "房屋总价950,000.01元超过让利5%后的总价950,000.00元（备案价1,000,000.00元）。";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolScenario developer;

    @Autowired
    Endorsements endorsements;

    VoucherCard voucher;
    String entry;
    String home;

    @BeforeEach
    void a_household_with_a_voucher_and_a_home_with_a_concession() {
        scenario.todayIs("2024-09-10");
        voucher = household.aVoucherOf("800000");
        entry = developer.appliesAndReaches("end", developer.conceding("5", "2024-09-20"), "1栋,101,住宅,90,1000000");
        home = developer.unitsOf(entry).get(0);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void not_one_fen_above_the_conceded_price_on_its_last_day_and_up_to_the_filed_price_after_it() {
        scenario.todayIs("2024-09-20");
        assertThat(refusalOf(() -> applies("950000.01"))).isEqualTo(TOO_DEAR);

        scenario.todayIs("2024-09-21");
        assertThat(refusalOf(() -> applies("1000000.01"))).isEqualTo("房屋总价1,000,000.01元超过备案价1,000,000.00元。");
        scenario.thenCaseWaitsAt(applies("1000000"), "verifyVoucher");
    }

    @Test
    void a_contract_after_the_last_day_keeps_the_price_of_the_application() {
        scenario.todayIs("2024-09-20");
        String caseNo = applies("950000");
        household.isVerified(caseNo);
        scenario.todayIs("2024-09-21");

        assertThat(refusalOf(() -> signs(caseNo, "950000.01"))).isEqualTo(TOO_DEAR);
        signs(caseNo, "950000");
        scenario.thenCaseWaitsAt(caseNo, "checkContract");
    }

    @Test
    void every_official_of_the_purchase_sees_what_is_conceded() {
        String caseNo = applies("950000");

        assertThat(scenario.shown("verifier", caseNo, "verifyVoucher", "facts").toString())
                .contains("备案价\",\"value\":\"1,000,000.00 元\"")
                .contains("让利\",\"value\":\"5%，比备案价低 50,000.00 元\"")
                .contains("让利后总价\",\"value\":\"950,000.00 元\"");
    }

    @Test
    void the_voucher_is_endorsed_with_the_filed_price_and_the_concession() {
        isCommitted("949000");

        assertThat(endorsements.of(voucher.no())).singleElement().satisfies(line -> {
            assertThat(line.price()).isEqualTo(yuan("949000"));
            assertThat(line.filedPrice()).isEqualTo(yuan("1000000"));
            assertThat(line.conceded()).isEqualTo(new Rate(500));
        });
    }

    @Test
    void the_managers_see_the_estate_and_what_its_buyers_were_spared() {
        String caseNo = isCommitted("949000");
        Visitor manager = Visitor.loggedIn(port, "manager");

        assertThat(manager.get("/dashboard").body()).contains("让利楼盘");
        assertThat(manager.get("/dashboard/concessions").body())
                .containsSubsequence(entry, "5%", "2024-09-20", "51,000.00");
        assertThat(manager.get("/cases/" + caseNo).body()).contains("备案价 1,000,000.00", "让利 5%");
        assertThat(manager.get("/cases/" + entry).body()).contains("5%，至2024-09-20");
    }

    private String isCommitted(String price) {
        String caseNo = applies(price);
        household.isVerified(caseNo);
        signs(caseNo, price);
        scenario.approve("reviewer", caseNo, "checkContract");
        household.isFiled(caseNo);
        return caseNo;
    }

    private String applies(String price) {
        return household.applies(household.request(voucher, home, "600000", price));
    }

    private void signs(String caseNo, String price) {
        Map<String, Object> contract = household.signedOn(scenario.today().toString());
        contract.put("contractPriceYuan", price);
        contract.put("ownCashYuan", yuan(price).minus(yuan("600000")).plain());
        scenario.complete("verifier", caseNo, "registerSubscription", contract);
    }
}
