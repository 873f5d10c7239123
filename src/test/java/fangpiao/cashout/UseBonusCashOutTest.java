package fangpiao.cashout;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.calculation.Calculations;
import fangpiao.issuance.Household;
import fangpiao.payment.BankSimulator;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a purchase earns beside the face is paid on claim, and given back when the contract does not stand (domain §10 X13). */
@ApplicationTest
class UseBonusCashOutTest {

    @Autowired
    Scenario scenario;

    @Autowired
    CashOutScenario cashOut;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    Household household;

    @Autowired
    BankSimulator bank;

    @Autowired
    Calculations calculations;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-10-08");
        bank.behave(BankSimulator.Manner.AT_ONCE);
        // bonuses are owed by the fund beside the faces
        household.fundHas("1000000");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
    }

    @Test
    void what_a_purchase_earned_is_paid_and_the_voucher_goes_on() {
        VoucherCard voucher = purchases.aVoucherOf("600000", rewards("5%"));
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");

        String caseNo = cashOut.claims(cashOut.claimOfBonus(voucher));
        assertThat(scenario.shown("reviewer", caseNo, "checkCashOut", "amountLines")
                        .toString())
                .contains("购房奖励（" + bought.purchase() + "）", "400,000.00×5%", "应付购房奖励", "20,000.00");
        cashOut.goesOnTo("end", caseNo);

        assertThat(cashOut.pagesOf(caseNo))
                .containsExactly(
                        "CASH_OUT holder/bonus holder/payable 20000.00", "CASH_OUT holder/payable paid 20000.00");
        assertThat(bank.paidInto(cashOut.accountOf(voucher))).hasToString("20,000.00");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.PARTIALLY_USED);
        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.yuan("200000"));
        assertThat(refusalOf(() -> cashOut.claims(cashOut.claimOfBonus(voucher))))
                .isEqualTo("房票" + voucher.no() + "没有未付的购房奖励。");
    }

    @Test
    void what_a_second_purchase_earns_is_paid_without_the_first() {
        VoucherCard voucher = purchases.aVoucherOf("600000", rewards("5%"));
        rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        String first = cashOut.claimsBonusAndReaches("end", voucher);
        rescission.buys(voucher, purchases.aHomeFor1000000(), "200000");

        String second = cashOut.claimsBonusAndReaches("checkCashOut", voucher);

        assertThat(scenario.shown("reviewer", second, "checkCashOut", "amountLines")
                        .toString())
                .contains("已兑付（" + first + "）", "-20,000.00", "10,000.00");
        cashOut.goesOnTo("end", second);
        assertThat(bank.paidInto(cashOut.accountOf(voucher))).hasToString("30,000.00");
        assertThat(calculations.find(new CaseNo(first)).orElseThrow().agrees()).isTrue();
    }

    @Test
    void balance_and_bonus_are_claimed_side_by_side() {
        VoucherCard voucher = purchases.aVoucherOf("600000", rewards("5%"));
        rescission.buys(voucher, purchases.aHomeFor1000000(), "550000");

        String balance = cashOut.claims(voucher);
        String bonus = cashOut.claims(cashOut.claimOfBonus(voucher));
        cashOut.goesOnTo("confirmCashOut", balance);
        cashOut.goesOnTo("confirmCashOut", bonus);
        assertThat(scenario.balanceFen("holder/" + voucher.no() + "/payable")).isEqualTo(77_500_00);
        cashOut.receives(balance);
        cashOut.receives(bonus);

        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.CLOSED);
        assertThat(bank.paidInto(cashOut.accountOf(voucher))).hasToString("77,500.00");
        assertThat(scenario.balanceFen("holder/" + voucher.no() + "/payable")).isZero();
    }

    @Test
    void a_bonus_that_was_paid_is_taken_off_what_the_rescinded_contract_brings_back() {
        VoucherCard voucher = purchases.aVoucherOf("400000", rewards("5%"));
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        cashOut.claimsBonusAndReaches("end", voucher);

        String undone = rescission.opensAndIsChecked(bought);
        assertThat(scenario.shown("chief", undone, "approveRescission", "facts").toString())
                .contains("20,000.00 元，其中已付持票人 20,000.00 元，从恢复的房票额度中扣回");
        rescission.isApproved(undone, "chief");

        VoucherCard back = cashOut.now(voucher);
        assertThat(back.available()).isEqualTo(Money.yuan("380000"));
        assertThat(back.status()).as("not as good as new").isEqualTo(VoucherStatus.PARTIALLY_USED);
        assertThat(cashOut.pagesOf(undone)).contains("REVERSE_BONUS voucher/available treasury 20000.00");
        scenario.todayIs("2024-11-09");
        assertThat(scenario.shown("reviewer", cashOut.claims(back), "checkCashOut", "facts")
                        .toString())
                .contains("380,000.00 元");
    }

    @Test
    void what_the_voucher_has_not_yet_is_taken_off_when_the_developer_repays() {
        VoucherCard voucher = purchases.aVoucherOf("400000", rewards("40%"));
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        rescission.isPaid(bought, "CONTRACT_FILED", "MAIN_STRUCTURE_TOPPED");
        cashOut.claimsBonusAndReaches("end", voucher);

        String undone = rescission.rescindsAndDemands(bought, "chief");
        assertThat(cashOut.pagesOf(undone)).contains("REVERSE_BONUS voucher/available treasury 40000.00");
        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.ZERO);
        assertThat(scenario.shown("finance", undone, "confirmRepayment", "facts")
                        .toString())
                .contains("160,000.00 元，其中已付持票人 160,000.00 元");

        rescission.repays(undone, "360000");

        assertThat(cashOut.pagesOf(undone)).contains("SET_OFF voucher/available treasury 120000.00");
        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.yuan("240000"));
        rescission.buys(cashOut.now(voucher), purchases.aHomeFor1000000(), "240000");
        assertThat(scenario.balanceFen("holder/" + voucher.no() + "/bonus")).isEqualTo(96_000_00);
    }

    @Test
    void a_claim_of_the_developer_that_is_set_off_brings_back_all_but_the_bonus() {
        List<String> homes = purchases.homesFor1000000(2);
        VoucherCard voucher = purchases.aVoucherOf("100000", rewards("20%"));
        Bought bought = rescission.buys(voucher, homes.get(0), "100000");
        Bought other = rescission.buys(purchases.aVoucherOf("500000"), homes.get(1), "500000");
        rescission.isPaid(bought, "CONTRACT_FILED", "MAIN_STRUCTURE_TOPPED", "FIRST_REGISTRATION");
        cashOut.claimsBonusAndReaches("end", voucher);
        String claim = settlement.opensAndReaches("payClaim", other.filed(), "CONTRACT_FILED");
        String undone = rescission.rescindsAndDemands(bought, "chief");

        rescission.setsOff(undone, claim);

        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.yuan("80000"));
        assertThat(cashOut.pagesOf(claim)).contains("SET_OFF voucher/available treasury 20000.00");
    }

    @Test
    void two_contracts_given_back_after_their_bonuses_were_paid_bring_back_all_but_the_bonuses() {
        VoucherCard voucher = purchases.aVoucherOf("800000", rewards("20%"));
        Bought first = rescission.buys(voucher, purchases.aHomeFor1000000(), "600000");
        Bought second = rescission.buys(voucher, purchases.aHomeFor1000000(), "200000");
        cashOut.claimsBonusAndReaches("end", voucher);
        rescission.isPaid(first, "CONTRACT_FILED", "MAIN_STRUCTURE_TOPPED", "FIRST_REGISTRATION");
        rescission.isPaid(second, "CONTRACT_FILED");

        String undone = rescission.rescindsAndDemands(first, "deputy");
        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.ZERO);
        String other = rescission.rescindsAndDemands(second, "deputy");
        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.ZERO);
        rescission.repays(other, "120000");
        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.yuan("40000"));
        rescission.repays(undone, "600000");

        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.yuan("640000"));
    }

    @Test
    void a_bonus_that_is_being_paid_is_paid_before_the_contract_is_undone() {
        VoucherCard voucher = purchases.aVoucherOf("400000", rewards("5%"));
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        String caseNo = cashOut.claimsBonusAndReaches("confirmCashOut", voucher);
        String undone = rescission.opensAndIsChecked(bought);

        assertThat(refusalOf(() -> rescission.isApproved(undone, "chief")))
                .isEqualTo("房票" + voucher.no() + "的购房奖励正在支付，请待其办结后再办理退房。");
        cashOut.receives(caseNo);
        rescission.isApproved(undone, "chief");

        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.yuan("380000"));
    }

    @Test
    void a_bonus_that_is_lost_before_its_approval_is_not_paid() {
        VoucherCard voucher = purchases.aVoucherOf("400000", rewards("5%"));
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        String caseNo = cashOut.claimsBonusAndReaches("approveCashOut", voucher);
        String undone = rescission.opensAndIsChecked(bought);
        assertThat(refusalOf(() -> cashOut.isApproved(caseNo))).contains("有在办的退房案" + undone);
        rescission.isApproved(undone, "chief");
        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.yuan("400000"));

        assertThat(refusalOf(() -> cashOut.isApproved(caseNo)))
                .isEqualTo("复核后房票账册发生变化，应付金额由 20,000.00 元变为 0.00 元，请退回重新计算。");
        cashOut.isSentBack(caseNo);
        assertThat(refusalOf(() -> cashOut.corrects(caseNo, voucher, Map.of()))).contains("应付金额为0.00元");
        cashOut.withdraws(caseNo);
        scenario.thenCaseEndedAt(caseNo, "cashOutWithdrawn");
    }

    @Test
    void a_bonus_is_not_claimed_while_its_contract_is_being_given_back() {
        VoucherCard voucher = purchases.aVoucherOf("400000", rewards("5%"));
        String open = rescission.opens(rescission.buys(voucher, purchases.aHomeFor1000000(), "400000"));

        assertThat(refusalOf(() -> cashOut.claims(cashOut.claimOfBonus(voucher))))
                .contains("有在办的退房案" + open);
    }

    /** Rules that reward each use, and pay an unused voucher from its second month on. */
    private String rewards(String rate) {
        return cashOut.rules(
                "bonus.1.model",
                "M2_ON_USE_TIME_GRADED",
                "bonus.1.bands",
                "0-12:" + rate,
                "interest.unusedFromMonth",
                "1");
    }
}
