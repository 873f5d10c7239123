package fangpiao.cashout;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.cashout.CashOutScenario.KUNMING;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.calculation.Calculations;
import fangpiao.expiry.DailySheet;
import fangpiao.payment.BankSimulator;
import fangpiao.payment.PaymentDesk;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way a claim for the balance can go. */
@ApplicationTest
class BalanceCashoutTest {

    @Autowired
    Scenario scenario;

    @Autowired
    CashOutScenario cashOut;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    DailySheet sheet;

    @Autowired
    BankSimulator bank;

    @Autowired
    PaymentDesk payments;

    @Autowired
    Calculations calculations;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_holder_who_used_88_percent_is_paid_the_whole_balance() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");

        String caseNo = cashOut.claimsAndReaches("end", voucher);

        scenario.thenCaseEndedAt(caseNo, "cashedOut");
        assertThat(paidTo(voucher)).isEqualTo("129,600.00");
        assertThat(cashOut.pagesOf(caseNo))
                .containsExactly(
                        "CASH_OUT voucher/available holder/payable 129600.00",
                        "CASH_OUT holder/payable paid 129600.00");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.CLOSED);
        assertThat(cashOut.statusOf(caseNo)).isEqualTo("PAID");
    }

    @Test
    void a_holder_who_used_half_loses_the_bonus_of_the_other_half_and_every_line_says_why() {
        VoucherCard voucher = cashOut.aVoucherUsed("540000");
        String caseNo = cashOut.claims(voucher);

        assertThat(scenario.shown("reviewer", caseNo, "checkCashOut", "amountLines")
                        .toString())
                .contains(
                        "1,000,000.00＋80,000.00",
                        "540,000.00÷1,080,000.00＝50.00%",
                        "80,000.00×540,000.00÷1,080,000.00");
        cashOut.goesOnTo("payCashOut", caseNo);

        assertThat(cashOut.pagesOf(caseNo))
                .containsExactly(
                        "FORFEIT voucher/available treasury 40000.00",
                        "CASH_OUT voucher/available holder/payable 500000.00");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.CASHED_OUT);
        assertThat(recalculated(caseNo)).isEqualTo("复算一致：应付兑付款与登记数相同。");
    }

    @Test
    void while_a_claim_is_open_nothing_can_be_bought() {
        VoucherCard voucher = cashOut.aVoucherUsed("540000");
        String home = purchases.aHomeFor1000000();
        String caseNo = cashOut.claims(voucher);

        assertThat(refusalOf(() -> purchases.applies(cashOut.now(voucher), home, "100000")))
                .contains("当前为「余额兑付办理中」，不能使用");

        scenario.reject("reviewer", caseNo, "checkCashOut");
        scenario.thenCaseEndedAt(caseNo, "cashOutRejected");
        assertThat(purchases.applies(cashOut.now(voucher), home, "100000")).startsWith("GF-");
    }

    @Test
    void who_approves_may_reject_and_the_balance_is_the_holders_to_use() {
        VoucherCard voucher = cashOut.aVoucherUsed("540000");
        String caseNo = cashOut.claimsAndReaches("approveCashOut", voucher);

        scenario.reject("chief", caseNo, "approveCashOut");

        scenario.thenCaseEndedAt(caseNo, "cashOutRejected");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.PARTIALLY_USED);
        assertThat(cashOut.pagesOf(caseNo)).isEmpty();
        assertThat(cashOut.claims(voucher)).as("another claim may follow").startsWith("DF-");
    }

    @Test
    void what_is_sent_back_is_corrected_and_calculated_anew() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        String caseNo = cashOut.claims(voucher);
        scenario.sendBack("reviewer", caseNo, "checkCashOut");
        assertThat(scenario.shown("intake", caseNo, "correctCashOut", "accountNo"))
                .isEqualTo(cashOut.accountOf(voucher));

        cashOut.corrects(caseNo, voucher, Map.of("accountNo", "6217003860000012342"));
        cashOut.isChecked(caseNo);
        cashOut.isSentBack(caseNo);
        cashOut.corrects(caseNo, voucher, Map.of("accountNo", cashOut.accountOf(voucher)));
        cashOut.goesOnTo("end", caseNo);

        scenario.thenCaseEndedAt(caseNo, "cashedOut");
        assertThat(paidTo(voucher)).isEqualTo("129,600.00");
    }

    @Test
    void papers_that_do_not_come_in_time_give_the_voucher_back() {
        VoucherCard voucher = cashOut.aVoucherUsed("540000");
        String caseNo = cashOut.claims(voucher);
        scenario.sendBack("reviewer", caseNo, "checkCashOut");
        var form = Map.<String, Object>of("decision", "DEEMED_WITHDRAWN", "opinion", "电话、短信告知，期满未补正");
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "correctCashOut", form)))
                .endsWith("期限未满，不能按视为撤回办理。");

        scenario.todayIs(scenario.today().plusDays(30).toString());
        scenario.complete("intake", caseNo, "correctCashOut", form);

        scenario.thenCaseEndedAt(caseNo, "cashOutWithdrawn");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.PARTIALLY_USED);
    }

    @Test
    void a_holder_who_changes_his_mind_has_his_voucher_back() {
        VoucherCard voucher = cashOut.aVoucherUsed("540000");
        String caseNo = cashOut.claimsAndReaches("approveCashOut", voucher);
        cashOut.isSentBack(caseNo);

        cashOut.withdraws(caseNo);

        scenario.thenCaseEndedAt(caseNo, "cashOutWithdrawn");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.PARTIALLY_USED);
        assertThat(cashOut.now(voucher).available()).isEqualTo(Money.yuan("540000"));
    }

    @Test
    void money_that_came_back_is_paid_into_the_account_that_is_right_and_only_once() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        String caseNo = cashOut.claimsAndReaches("confirmCashOut", voucher);
        cashOut.comesBack(caseNo);
        assertThat(cashOut.statusOf(caseNo)).isEqualTo("BOUNCED");

        cashOut.amends(caseNo, voucher, "6217003860000012342");
        assertThat(scenario.shown("cashier", caseNo, "payCashOut", "facts").toString())
                .contains("6217003860000012342", "新开账户证明");
        cashOut.pays(caseNo);
        cashOut.receives(caseNo);

        scenario.thenCaseEndedAt(caseNo, "cashedOut");
        assertThat(scenario.balanceFen("holder/" + voucher.no() + "/payable")).isZero();
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.CLOSED);
    }

    @Test
    void what_the_bank_s_statement_shows_moves_the_case_without_a_click() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        String caseNo = cashOut.claimsAndReaches("confirmCashOut", voucher);

        payments.returned(caseNo + "-1", "账号已销户");
        scenario.thenCaseWaitsAt(caseNo, "amendAccount");
        cashOut.amends(caseNo, voucher, "6217003860000012342");
        cashOut.pays(caseNo);
        payments.received(caseNo + "-2", "HD-DF-" + scenario.unique(), scenario.today());

        scenario.thenCaseEndedAt(caseNo, "cashedOut");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.CLOSED);
    }

    @Test
    void as_long_as_the_bank_may_still_pay_the_account_stays() {
        VoucherCard voucher = cashOut.aVoucherUsed("950400");
        String caseNo = cashOut.claimsAndReaches("payCashOut", voucher);
        bank.behave(BankSimulator.Manner.NEVER);
        cashOut.pays(caseNo);
        cashOut.comesBack(caseNo);

        assertThat(refusalOf(() -> cashOut.amends(caseNo, voucher, "6217003860000012342")))
                .contains("结果尚未查明，收款账户不能变更");
        cashOut.amends(caseNo, voucher, cashOut.accountOf(voucher));
        bank.behave(BankSimulator.Manner.AT_ONCE);
        cashOut.pays(caseNo);
        cashOut.receives(caseNo);

        assertThat(paidTo(voucher)).isEqualTo("129,600.00");
    }

    @Test
    void the_end_of_the_term_waits_for_a_claim_that_was_made_in_it() {
        VoucherCard paid = cashOut.aVoucherUsed("950400");
        VoucherCard withdrawn = cashOut.aVoucherUsed("950400");
        scenario.todayIs("2025-09-10");
        sheet.work();
        String caseNo = cashOut.claims(paid);
        String other = cashOut.claims(withdrawn);

        scenario.todayIs("2025-09-11");
        sheet.work();
        assertThat(cashOut.now(paid).status()).isEqualTo(VoucherStatus.CASH_OUT_PENDING);
        cashOut.goesOnTo("end", caseNo);
        scenario.sendBack("reviewer", other, "checkCashOut");
        cashOut.withdraws(other);
        sheet.work();

        assertThat(expiryOf(paid)).isEqualTo("CLOSED");
        assertThat(expiryOf(withdrawn)).isEqualTo("ENDED");
        assertThat(cashOut.now(withdrawn).status()).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void a_contract_that_is_being_given_back_comes_first() {
        VoucherCard voucher = purchases.aVoucherOf("1000000", "80000", KUNMING);
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "950400");
        String open = rescission.opensAndIsChecked(bought);
        assertThat(refusalOf(() -> cashOut.claims(voucher)))
                .isEqualTo("房票%s有在办的退房案%s，请待其办结后再办理兑付。".formatted(voucher.no(), open));
        scenario.reject("deputy", open, "approveRescission");

        String caseNo = cashOut.claimsAndReaches("approveCashOut", cashOut.now(voucher));
        String again = rescission.opensAndIsChecked(bought);
        assertThat(refusalOf(() -> cashOut.isApproved(caseNo))).contains("有在办的退房案" + again);
        rescission.isApproved(again, "deputy");

        assertThat(refusalOf(() -> cashOut.isApproved(caseNo)))
                .isEqualTo("复核后房票账册发生变化，应付金额由 129,600.00 元变为 1,000,000.00 元，请退回重新计算。");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.CASH_OUT_PENDING);
        cashOut.isSentBack(caseNo);
        cashOut.withdraws(caseNo);
        assertThat(cashOut.now(voucher).status()).as("as good as new").isEqualTo(VoucherStatus.ACTIVE);
    }

    @Test
    void what_was_paid_is_taken_off_when_the_contract_comes_back_later() {
        VoucherCard voucher = purchases.aVoucherOf("1000000", "80000", KUNMING);
        Bought first = rescission.buys(voucher, purchases.aHomeFor1000000(), "918000");
        rescission.buys(cashOut.now(voucher), purchases.aHomeFor1000000(), "62000");
        String caseNo = cashOut.claimsAndReaches("payCashOut", cashOut.now(voucher));
        assertThat(payableOf(caseNo)).isEqualTo(Money.yuan("100000"));
        String undone = rescission.opensAndIsChecked(first);
        assertThat(refusalOf(() -> rescission.isApproved(undone, "deputy"))).contains("的余额正在支付兑付款");
        cashOut.goesOnTo("end", caseNo);
        rescission.isApproved(undone, "deputy");

        String again = cashOut.claimsAndReaches("end", cashOut.now(voucher));

        // of 1,080,000 now 62,000 is used: 1,018,000 less the bonus of 75,407.41, less 100,000
        assertThat(payableOf(again)).isEqualTo(Money.yuan("842592.59"));
        assertThat(recalculated(again)).startsWith("复算一致");
        assertThat(scenario.balanceFen("voucher/" + voucher.no() + "/available"))
                .isZero();
    }

    private String paidTo(VoucherCard voucher) {
        return bank.paidInto(cashOut.accountOf(voucher)).toString();
    }

    private Money payableOf(String caseNo) {
        return db.sql("select payable_fen from cash_out where case_no = ?")
                .param(caseNo)
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }

    private String expiryOf(VoucherCard voucher) {
        List<String> statuses = db.sql("select status from voucher_expiry where voucher_no = ? order by case_no")
                .param(voucher.no().value())
                .query(String.class)
                .list();
        return String.join(",", statuses);
    }

    private String recalculated(String caseNo) {
        return calculations.find(new CaseNo(caseNo)).orElseThrow().verdict();
    }
}
