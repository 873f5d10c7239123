package fangpiao.purchase;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.amount.Explained;
import fangpiao.amount.UseBonus;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a filed contract earns beside the face, by the rules of each voucher. */
@ApplicationTest
@Transactional
class UseBonusesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PolicyDesk policies;

    @Autowired
    UseBonuses bonuses;

    @Autowired
    Endorsements endorsements;

    @BeforeEach
    void rules_that_reward_use() {
        scenario.todayIs("2024-09-10");
        rules(
                "GRADED",
                "bonus.1.model",
                "M2_ON_USE_TIME_GRADED",
                "bonus.1.bands",
                "0-12:5% 12-24:2%",
                "term.months",
                "24");
        rules("FLAT-90", "bonus.1.model", "M2_ON_USE_TIME_GRADED", "bonus.1.rate", "8%", "bonus.1.minUseRatio", "90%");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void the_filing_on_the_last_day_of_a_band_still_earns_its_rate() {
        VoucherCard voucher = household.aVoucherOf("800000", "GRADED");
        scenario.todayIs("2025-09-10");

        String caseNo = household.appliesAndReaches("end", voucher, household.aHomeFor1000000(), "600000");

        assertThat(earned(caseNo, voucher)).isEqualTo("30,000.00");
        assertThat(owed(voucher)).isEqualTo(30_000_00);
    }

    @Test
    void the_day_after_it_earns_the_next() {
        VoucherCard voucher = household.aVoucherOf("800000", "GRADED");
        scenario.todayIs("2025-09-11");

        String caseNo = household.appliesAndReaches("end", voucher, household.aHomeFor1000000(), "600000");

        assertThat(earned(caseNo, voucher)).isEqualTo("12,000.00");
    }

    @Test
    void the_day_of_the_filing_counts_and_not_that_of_the_click() {
        VoucherCard voucher = household.aVoucherOf("800000", "GRADED");
        scenario.todayIs("2025-09-10");
        String caseNo = household.appliesAndReaches("confirmFiling", voucher, household.aHomeFor1000000(), "600000");
        scenario.todayIs("2025-09-12");

        scenario.complete("verifier", caseNo, "confirmFiling", Map.of("filingNo", "BA-B-1", "filedOn", "2025-09-10"));

        assertThat(earned(caseNo, voucher)).isEqualTo("30,000.00");
    }

    @Test
    void rules_that_go_by_the_subscription_ask_for_its_day() {
        rules(
                "SUBSCRIBED",
                "bonus.1.model",
                "M2_ON_USE_TIME_GRADED",
                "bonus.1.bands",
                "0-12:5% 12-24:2%",
                "bonus.1.anchor",
                "SUBSCRIPTION",
                "term.months",
                "24");
        VoucherCard voucher = household.aVoucherOf("800000", "SUBSCRIBED");
        scenario.todayIs("2025-09-10");
        String caseNo = household.appliesAndReaches("confirmFiling", voucher, household.aHomeFor1000000(), "600000");
        scenario.todayIs("2025-09-11");

        household.isFiled(caseNo);

        assertThat(earned(caseNo, voucher)).isEqualTo("30,000.00");
    }

    @Test
    void rules_that_go_by_the_redemption_or_reward_no_use_fix_nothing() {
        rules(
                "REDEEMED",
                "bonus.1.model",
                "M2_ON_USE_TIME_GRADED",
                "bonus.1.bands",
                "0-12:5%",
                "bonus.1.anchor",
                "REDEMPTION");
        for (String version : new String[] {"REDEEMED", "XS-PILOT-XKZ"}) {
            VoucherCard voucher = household.aVoucherOf("800000", version);
            String caseNo = household.appliesAndReaches("end", voucher, household.aHomeFor1000000(), "600000");

            assertThat(bonus(caseNo, voucher)).isEmpty();
            assertThat(owed(voucher)).isZero();
        }
    }

    @Test
    void the_purchase_that_reaches_the_share_brings_what_earlier_ones_did_not_get() {
        VoucherCard voucher = household.aVoucherOf("1000000", "FLAT-90");
        String first = household.appliesAndReaches("end", voucher, household.aHomeFor1000000(), "899999.99");
        String second = household.appliesAndReaches("end", voucher, household.aHomeFor1000000(), "0.01");

        assertThat(earned(first, voucher)).isEqualTo("0.00");
        assertThat(earned(second, voucher)).isEqualTo("72,000.00");
        assertThat(bonus(second, voucher).orElseThrow().lines())
                .extracting(Explained::item)
                .containsExactly("购房奖励", "以前购房补计");
        assertThat(owed(voucher)).isEqualTo(72_000_00);
    }

    @Test
    void two_vouchers_are_not_rewarded_for_the_same_yuan_of_the_price() {
        rules("BY-PRICE", "bonus.1.model", "M4_RATE_ON_MIN_PRICE_FACE", "bonus.1.rate", "5%");
        VoucherCard mine = household.aVoucherOf("900000", "BY-PRICE");
        VoucherCard fathers = household.aVoucherOf("900000", "BY-PRICE");
        var request = household.with(
                household.request(mine, household.aHomeFor1000000(), "600000"), 2, fathers, "400000", "CHILD");
        String caseNo = household.applies(request);
        var verified = household.verified();
        verified.put("kinshipProof", "户口簿");
        scenario.complete("verifier", caseNo, "verifyVoucher", verified);
        household.subscribes(caseNo);
        scenario.approve("reviewer", caseNo, "checkContract");
        household.isFiled(caseNo);

        assertThat(earned(caseNo, mine)).isEqualTo("30,000.00");
        assertThat(earned(caseNo, fathers)).isEqualTo("20,000.00");
    }

    @Test
    void the_back_of_the_voucher_shows_it() {
        VoucherCard voucher = household.aVoucherOf("800000", "GRADED");
        household.appliesAndReaches("end", voucher, household.aHomeFor1000000(), "600000");

        assertThat(endorsements.of(voucher.no())).singleElement().satisfies(line -> assertThat(line.bonus())
                .isEqualTo(yuan("30000")));
    }

    private void rules(String code, String... pairs) {
        String[] all = new String[pairs.length + 2];
        all[0] = "version.code";
        all[1] = code;
        System.arraycopy(pairs, 0, all, 2, pairs.length);
        policies.draft(Rules.book(all), "author");
    }

    private Optional<UseBonus> bonus(String caseNo, VoucherCard voucher) {
        return bonuses.of(new CaseNo(caseNo), voucher.no());
    }

    private String earned(String caseNo, VoucherCard voucher) {
        return bonus(caseNo, voucher).orElseThrow().amount().toString();
    }

    private long owed(VoucherCard voucher) {
        return scenario.balanceFen("holder/" + voucher.no() + "/bonus");
    }
}
