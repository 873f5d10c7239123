package fangpiao.rescission;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.demo.Clerk;
import fangpiao.expiry.DailySheet;
import fangpiao.payment.PaymentScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Money that comes back to a voucher whose term is over may be used for 90 days more. Vouchers of this test are issued on
 * 2024-08-30; their last day is 2025-09-01.
 */
@ApplicationTest
class RestoredTermTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Clerk clerk;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    DailySheet sheet;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    PaymentScenario payments;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void the_day_of_issue() {
        scenario.todayIs("2024-08-30");
        settlement.bankAnswersAtOnce();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
    }

    @Test
    void on_the_last_day_the_term_stays_as_it_is() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);

        scenario.todayIs("2025-09-01");
        rescission.rescinds(bought, "chief");

        assertThat(rescission.voucherOf(bought).expiresOn()).hasToString("2025-09-01");
        assertThat(changesOf(rescission.voucherOf(bought))).isEmpty();
    }

    @Test
    void a_day_later_the_days_of_grace_begin_and_the_old_day_stays_in_the_register() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);

        scenario.todayIs("2025-09-02");
        sheet.work();
        String caseNo = rescission.rescinds(bought, "chief");

        VoucherCard voucher = rescission.voucherOf(bought);
        assertThat(voucher.status()).isEqualTo(VoucherStatus.ACTIVE);
        assertThat(voucher.expiresOn()).hasToString("2025-12-01");
        assertThat(changesOf(voucher)).containsExactly("2025-09-01 2025-12-01 " + caseNo);
    }

    @Test
    void the_voucher_buys_on_the_last_day_of_grace_and_ends_with_it() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        scenario.todayIs("2025-09-02");
        rescission.rescinds(bought, "chief");
        VoucherCard voucher = rescission.voucherOf(bought);

        scenario.todayIs("2025-12-01");
        sheet.work();
        purchases.applies(voucher, bought.home(), "100000");
        assertThat(caseStatusesOf(voucher)).containsExactly("CONTACTING");

        scenario.todayIs("2025-12-02");
        sheet.work();
        assertThat(refusalOf(() -> purchases.applies(voucher, purchases.aHomeFor1000000(), "100000")))
                .contains("已于2025-12-01到期");
        assertThat(rescission.voucherOf(bought).status()).isEqualTo(VoucherStatus.EXPIRED);
        assertThat(caseStatusesOf(voucher)).containsExactly("ENDED");
    }

    @Test
    void what_is_repaid_after_the_days_of_grace_brings_days_of_its_own() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        scenario.todayIs("2025-09-02");
        String caseNo = rescission.rescindsAndDemands(bought, "chief");

        scenario.todayIs("2025-12-02");
        sheet.work();
        rescission.repays(caseNo, "300000");

        VoucherCard voucher = rescission.voucherOf(bought);
        assertThat(voucher.expiresOn()).hasToString("2026-03-02");
        assertThat(voucher.available()).isEqualTo(yuan("500000"));
        assertThat(changesOf(voucher)).hasSize(2);
        assertThat(caseStatusesOf(voucher)).containsExactly("CLOSED");
    }

    @Test
    void what_is_repaid_within_the_days_of_grace_has_all_of_them_as_well() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        scenario.todayIs("2025-09-02");
        String caseNo = rescission.rescindsAndDemands(bought, "chief");
        assertThat(rescission.voucherOf(bought).expiresOn()).hasToString("2025-12-01");

        scenario.todayIs("2025-12-01");
        sheet.work();
        rescission.repays(caseNo, "300000");

        VoucherCard voucher = rescission.voucherOf(bought);
        assertThat(voucher.expiresOn()).hasToString("2026-03-02");
        assertThat(changesOf(voucher)).hasSize(2);
        assertThat(caseStatusesOf(voucher)).containsExactly("CLOSED");
    }

    @Test
    void days_of_grace_that_end_on_a_rest_day_end_on_the_next_working_day() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);

        // ninety days later is Saturday, 2025-12-06
        scenario.todayIs("2025-09-07");
        rescission.rescinds(bought, "chief");

        assertThat(rescission.voucherOf(bought).expiresOn()).hasToString("2025-12-08");
    }

    @Test
    void of_two_contracts_rescinded_on_the_last_day_and_the_day_after_the_second_brings_the_grace() {
        VoucherCard voucher = purchases.aVoucherOf("500000");
        Bought first = rescission.buys(voucher, purchases.aHomeFor1000000(), "200000");
        Bought second = rescission.buys(voucher, purchases.aHomeFor1000000(), "300000");
        scenario.todayIs("2025-09-01");
        rescission.rescinds(first, "chief");
        assertThat(rescission.voucherOf(first).expiresOn()).hasToString("2025-09-01");

        scenario.todayIs("2025-09-02");
        rescission.rescinds(second, "chief");

        assertThat(rescission.voucherOf(first).expiresOn()).hasToString("2025-12-01");
        assertThat(rescission.voucherOf(first).available()).isEqualTo(yuan("500000"));
    }

    @Test
    void a_balance_that_waits_for_its_conversion_is_the_holders_to_spend_again() {
        VoucherCard voucher = purchases.aVoucherOf("500000");
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        scenario.todayIs("2025-09-02");
        sheet.work();
        assertThat(caseStatusesOf(voucher)).containsExactly("ENDED");

        rescission.rescinds(bought, "chief");

        assertThat(caseStatusesOf(voucher)).containsExactly("CLOSED");
        assertThat(rescission.voucherOf(bought).available()).isEqualTo(yuan("500000"));
        scenario.todayIs("2025-11-20");
        sheet.work();
        assertThat(caseStatusesOf(voucher)).containsExactly("CLOSED", "CONTACTING");
    }

    @Test
    void a_balance_that_is_being_paid_out_is_paid_out_first_and_the_voucher_lives_again() {
        VoucherCard voucher = purchases.aVoucherOf("500000");
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        scenario.todayIs("2025-09-02");
        sheet.work();
        String expiry = isConverted(voucher);
        String caseNo = rescission.opensAndIsChecked(bought);

        assertThat(refusalOf(() -> rescission.isApproved(caseNo, "chief")))
                .isEqualTo("房票" + voucher.no() + "的余额正在支付转货币款，请待其办结后再恢复额度。");
        isPaidOut(expiry);
        rescission.isApproved(caseNo, "chief");

        VoucherCard again = rescission.voucherOf(bought);
        assertThat(again.status()).isEqualTo(VoucherStatus.PARTIALLY_USED);
        assertThat(again.available()).isEqualTo(yuan("400000"));

        scenario.todayIs("2025-12-02");
        sheet.work();
        isPaidOut(isConverted(voucher));
        assertThat(caseStatusesOf(voucher)).containsExactly("PAID", "PAID");
        assertThat(scenario.balanceFen("holder/" + voucher.no() + "/payable")).isZero();
    }

    @Test
    void what_was_paid_with_a_bonus_is_taken_off_when_the_contract_that_kept_the_bonus_is_rescinded() {
        VoucherCard voucher = vouchers.card(new VoucherNo(settlement.aVoucher("600000")));
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "540000");
        scenario.todayIs("2025-09-02");
        sheet.work();
        String first = isConverted(voucher);
        assertThat(payableOf(first)).isEqualTo("84,000.00");
        isPaidOut(first);

        rescission.rescinds(bought, "deputy");
        scenario.todayIs("2025-12-02");
        sheet.work();
        String second = isConverted(voucher);

        assertThat(payableOf(second)).as("600,000 of equity in all").isEqualTo("516,000.00");
        isPaidOut(second);
        assertThat(scenario.balanceFen("voucher/" + voucher.no() + "/available"))
                .isZero();
    }

    private String payableOf(String expiry) {
        return db.sql("select payable_fen from voucher_expiry where case_no = ?")
                .param(expiry)
                .query((row, n) -> new Money(row.getLong(1)).toString())
                .single();
    }

    /** The open expiry case of the voucher, brought to where its balance is money. */
    private String isConverted(VoucherCard voucher) {
        String expiry = db.sql("select case_no from voucher_expiry where voucher_no = ? and status = 'ENDED'")
                .param(voucher.no().value())
                .query(String.class)
                .single();
        var form = Map.<String, Object>of(
                "confirmationNo", "QR-" + scenario.unique(),
                "signedOn", scenario.today().toString(),
                "accountName", voucher.holderName(),
                "accountNo", "6222%010d".formatted(scenario.unique()),
                "bankName", "富滇银行西山支行");
        scenario.complete("intake", expiry, "confirmConversion", form);
        scenario.approve("reviewer", expiry, "checkConversion");
        scenario.approve(clerk.candidateFor(expiry), expiry, "approveConversion");
        return expiry;
    }

    private void isPaidOut(String expiry) {
        scenario.complete("cashier", expiry, "payHolder", Map.of("paymentConfirmed", true));
        payments.goesToTheBank(expiry);
        scenario.complete(
                "finance",
                expiry,
                "confirmPayout",
                Map.of(
                        "decision",
                        "RECEIVED",
                        "receiptNo",
                        "HD-TF-" + scenario.unique(),
                        "paidOn",
                        scenario.today().toString()));
    }

    private List<String> changesOf(VoucherCard voucher) {
        return db.sql("""
                select last_day || ' ' || next_day || ' ' || case_no from voucher_term_change
                where voucher_no = ? order by seq""").param(voucher.no().value()).query(String.class).list();
    }

    private List<String> caseStatusesOf(VoucherCard voucher) {
        return db.sql("select status from voucher_expiry where voucher_no = ? order by case_no")
                .param(voucher.no().value())
                .query(String.class)
                .list();
    }
}
