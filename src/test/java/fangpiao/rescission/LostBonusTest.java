package fangpiao.rescission;

import static fangpiao.rescission.RescissionScenario.no;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.FiledContracts;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What standing contracts no longer earn without the rescinded one goes back, to the fen and no more (domain §10 X13). */
@ApplicationTest
class LostBonusTest {

    @Autowired
    Scenario scenario;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    FiledContracts contracts;

    @Autowired
    PolicyDesk policies;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-10-08");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
    }

    @Test
    void what_the_purchase_earned_beside_the_face_is_taken_back() {
        policies.draft(
                Rules.book(
                        "version.code",
                        "REWARDS-USE",
                        "bonus.1.model",
                        "M2_ON_USE_TIME_GRADED",
                        "bonus.1.bands",
                        "0-12:5% 12-24:2%",
                        "term.months",
                        "24"),
                "author");
        VoucherCard voucher = purchases.aVoucherOf("400000", "REWARDS-USE");
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        String bonus = "holder/" + voucher.no() + "/bonus";
        assertThat(scenario.balanceFen(bonus)).isEqualTo(20_000_00);

        rescission.rescinds(bought, "chief");

        assertThat(scenario.balanceFen(bonus)).isZero();
        assertThat(rescission.voucherOf(bought).available()).isEqualTo(yuan("400000"));
        rescission.buys(rescission.voucherOf(bought), bought.home(), "300000");
        assertThat(scenario.balanceFen(bonus)).isEqualTo(15_000_00);
    }

    @Test
    void a_bonus_that_two_contracts_reached_together_is_lost_with_one_of_them() {
        VoucherCard voucher = purchases.aVoucherOf("500000", rewardsNineTenths());
        Bought first = rescission.buys(voucher, purchases.aHomeFor1000000(), "100000");
        Bought second = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        String bonus = "holder/" + voucher.no() + "/bonus";
        assertThat(scenario.balanceFen(bonus)).isEqualTo(40_000_00);

        String caseNo = rescission.opensAndIsChecked(first);
        assertThat(lostBonus(first, caseNo)).isEqualTo(yuan("40000"));
        rescission.isApproved(caseNo, "chief");

        assertThat(scenario.balanceFen(bonus)).isZero();
        assertThat(lostBonus(first, caseNo)).isEqualTo(yuan("40000"));
        rescission.buys(voucher, first.home(), "100000");
        assertThat(scenario.balanceFen(bonus)).isEqualTo(40_000_00);
        rescission.rescinds(second, "chief");
        assertThat(scenario.balanceFen(bonus)).isZero();
    }

    @Test
    void a_bonus_that_the_other_contracts_reach_without_it_stays_theirs() {
        VoucherCard voucher = purchases.aVoucherOf("500000", rewardsNineTenths());
        rescission.buys(voucher, purchases.aHomeFor1000000(), "425000");
        Bought second = rescission.buys(voucher, purchases.aHomeFor1000000(), "25000");
        rescission.buys(voucher, purchases.aHomeFor1000000(), "50000");
        String bonus = "holder/" + voucher.no() + "/bonus";
        assertThat(scenario.balanceFen(bonus)).isEqualTo(40_000_00);

        rescission.rescinds(second, "chief");

        assertThat(scenario.balanceFen(bonus)).isEqualTo(38_000_00);
    }

    private Money lostBonus(Bought bought, String rescission) {
        return contracts
                .lostBonus(contracts.get(no(bought.purchase())), List.of(no(rescission)))
                .whole();
    }

    /** Rules that reward use by 8 per cent, once nine tenths of the face are used. */
    private String rewardsNineTenths() {
        String version = "NINE-TENTHS-" + scenario.unique();
        policies.draft(
                Rules.book(
                        "version.code",
                        version,
                        "bonus.1.model",
                        "M2_ON_USE_TIME_GRADED",
                        "bonus.1.rate",
                        "8%",
                        "bonus.1.minUseRatio",
                        "90%"),
                "author");
        return version;
    }
}
