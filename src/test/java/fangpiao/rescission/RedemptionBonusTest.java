package fangpiao.rescission;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.amount.Explained;
import fangpiao.issuance.Household;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.Endorsements;
import fangpiao.purchase.FiledContracts;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules whose bonus goes by the day of redemption (兑付): it is earned when the developer's first claim has been paid. */
@ApplicationTest
class RedemptionBonusTest {

    @Autowired
    Scenario scenario;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    Household household;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    FiledContracts contracts;

    @Autowired
    TransactionTemplate reading;

    @Autowired
    Endorsements endorsements;

    @Autowired
    PolicyDesk policies;

    @BeforeEach
    void a_day_in_autumn_and_money_for_bonuses() {
        scenario.todayIs("2024-10-08");
        household.fundHas("1000000");
        settlement.bankAnswersAtOnce();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
    }

    @Test
    void is_not_earned_before_the_money_has_arrived() {
        VoucherCard voucher = aVoucherBy("0-3:10% 3-6:8%");
        Bought bought = buys(voucher, "400000");

        String claim = settlement.opensAndReaches("confirmReceipt", bought.filed(), "CONTRACT_FILED");
        assertThat(owed(voucher)).isZero();
        settlement.receives(claim);

        assertThat(owed(voucher)).isEqualTo(40_000_00);
        assertThat(lines(claim, voucher)).singleElement().satisfies(line -> {
            assertThat(line.item()).isEqualTo("购房奖励");
            assertThat(line.inputs()).contains("2024-10-08核发，2024-10-08兑付");
        });
    }

    @Test
    void a_claim_handed_in_on_the_last_day_of_a_band_earns_its_rate_whenever_the_bank_pays() {
        VoucherCard voucher = aVoucherBy("0-3:10% 3-6:8%");
        Bought bought = buys(voucher, "400000");
        scenario.todayIs("2025-01-08");
        String claim = settlement.opensAndReaches("confirmReceipt", bought.filed(), "CONTRACT_FILED");
        scenario.todayIs("2025-01-15");

        settlement.receives(claim);

        assertThat(owed(voucher)).isEqualTo(40_000_00);
    }

    @Test
    void the_day_after_it_earns_the_next() {
        VoucherCard voucher = aVoucherBy("0-3:10% 3-6:8%");
        Bought bought = buys(voucher, "400000");
        scenario.todayIs("2025-01-09");

        rescission.isPaid(bought, "CONTRACT_FILED");

        assertThat(owed(voucher)).isEqualTo(32_000_00);
    }

    @Test
    void the_second_claim_of_a_contract_earns_nothing_more() {
        VoucherCard voucher = aVoucherBy("0-3:10% 3-6:8%");
        Bought bought = buys(voucher, "400000");

        rescission.isPaid(bought, "CONTRACT_FILED", "MAIN_STRUCTURE_TOPPED");

        assertThat(owed(voucher)).isEqualTo(40_000_00);
    }

    @Test
    void a_share_that_a_second_redemption_reaches_brings_what_the_first_did_not_get() {
        VoucherCard voucher = aVoucher("bonus.1.rate", "8%", "bonus.1.minUseRatio", "90%");
        Bought first = buys(voucher, "300000");
        Bought second = buys(voucher, "100000");

        rescission.isPaid(first, "CONTRACT_FILED");
        assertThat(owed(voucher)).isZero();
        rescission.isPaid(second, "CONTRACT_FILED");

        assertThat(owed(voucher)).isEqualTo(32_000_00);
    }

    @Test
    void what_the_filing_earns_and_what_the_redemption_earns_stand_beside_each_other() {
        VoucherCard voucher =
                aVoucher("bonus.1.rate", "8%", "bonus.2.model", "M2_ON_USE_TIME_GRADED", "bonus.2.rate", "2%");
        Bought bought = buys(voucher, "400000");
        assertThat(owed(voucher)).as("of the second").isEqualTo(8_000_00);

        rescission.isPaid(bought, "CONTRACT_FILED");

        assertThat(owed(voucher)).isEqualTo(40_000_00);
        assertThat(endorsements.of(voucher.no())).singleElement().satisfies(line -> assertThat(line.bonus())
                .isEqualTo(yuan("40000")));
    }

    @Test
    void a_claim_that_a_debt_of_the_developer_has_paid_whole_redeems_the_voucher_as_well() {
        List<String> homes = purchases.homesFor1000000(2);
        Bought undone = rescission.buys(purchases.aVoucherOf("500000"), homes.get(0), "500000");
        VoucherCard voucher = aVoucherBy("0-3:10% 3-6:8%");
        Bought bought = rescission.buys(voucher, homes.get(1), "100000");
        rescission.isPaid(undone, "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("payClaim", bought.filed(), "CONTRACT_FILED");
        String debt = rescission.rescindsAndDemands(undone, "chief");

        rescission.setsOff(debt, claim);

        scenario.thenCaseEndedAt(claim, "claimSetOff");
        assertThat(owed(voucher)).isEqualTo(10_000_00);
    }

    @Test
    void a_contract_that_is_rescinded_after_it_loses_it() {
        VoucherCard voucher = aVoucherBy("0-3:10% 3-6:8%");
        Bought bought = buys(voucher, "400000");
        rescission.isPaid(bought, "CONTRACT_FILED");
        assertThat(owed(voucher)).isEqualTo(40_000_00);

        rescission.rescinds(bought, "chief");

        assertThat(owed(voucher)).isZero();
    }

    private VoucherCard aVoucherBy(String bands) {
        return aVoucher("bonus.1.bands", bands);
    }

    /** Of 400,000 yuan, by rules whose first bonus goes by the redemption. */
    private VoucherCard aVoucher(String... more) {
        String version = "REDEEMED-" + scenario.unique();
        var rules = new ArrayList<>(List.of(
                "version.code",
                version,
                "term.months",
                "24",
                "bonus.1.model",
                "M2_ON_USE_TIME_GRADED",
                "bonus.1.anchor",
                "REDEMPTION"));
        rules.addAll(List.of(more));
        policies.draft(Rules.book(rules.toArray(String[]::new)), "author");
        return purchases.aVoucherOf("400000", version);
    }

    private Bought buys(VoucherCard voucher, String yuan) {
        return rescission.buys(voucher, purchases.aHomeFor1000000(), yuan);
    }

    private long owed(VoucherCard voucher) {
        return scenario.balanceFen("holder/" + voucher.no() + "/bonus");
    }

    private List<Explained> lines(String claim, VoucherCard voucher) {
        return reading.execute(status -> contracts.bonusLines(new CaseNo(claim), voucher.no()));
    }
}
