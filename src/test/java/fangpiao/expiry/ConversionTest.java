package fangpiao.expiry;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.expiry.ExpiryScenario.THE_DAY_AFTER;
import static fangpiao.policy.SaleStage.READY;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.calculation.Calculations;
import fangpiao.ledger.Account;
import fangpiao.ledger.Ledger;
import fangpiao.ledger.Transfer;
import fangpiao.payment.BankSimulator;
import fangpiao.payment.PaymentDesk;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What a voucher comes to in money at its end, to whom it is paid, and when it is not. */
@ApplicationTest
class ConversionTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    PolicyDesk policies;

    @Autowired
    BankSimulator bank;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    PaymentDesk payments;

    @Autowired
    Calculations calculations;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionOperations transaction;

    String voucherNo;

    @BeforeEach
    void a_voucher_of_equity_600000_and_bonus_24000() {
        bank.behave(BankSimulator.Manner.AT_ONCE);
        scenario.todayIs("2024-08-30");
        voucherNo = settlement.aVoucher("600000");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_holder_who_used_half_loses_the_bonus_of_the_other_half() {
        settlement.aFiledContract(voucherNo, READY, "312000");
        String caseNo = afterTheEnd();
        expiry.goesOnTo("checkConversion", caseNo, "chief");

        assertThat(scenario.shown("reviewer", caseNo, "checkConversion", "amountLines")
                        .toString())
                .contains("624,000.00", "312,000.00", "50.00%", "ρ＜θ，B×（F－U）÷F", "12,000.00", "300,000.00");
        assertThat(recalculated(caseNo)).isEqualTo("复算一致：应付转货币款与登记数相同。");
        scenario.approve("reviewer", caseNo, "checkConversion");
        scenario.approve("chief", caseNo, "approveConversion");
        expiry.pays(caseNo);
        expiry.receives(caseNo);

        assertThat(bank.paidInto(expiry.accountOf(caseNo))).hasToString("300,000.00");
        thenNothingIsLeft();
        assertThat(recalculated(caseNo)).as("years later, when nothing is left").isEqualTo("复算一致：应付转货币款与登记数相同。");
    }

    @Test
    void a_holder_who_used_85_percent_keeps_the_bonus() {
        settlement.aFiledContract(voucherNo, READY, "530400");
        String caseNo = afterTheEnd();

        expiry.goesOnTo("end", caseNo, "chief");

        scenario.thenCaseEndedAt(caseNo, "voucherConverted");
        assertThat(bank.paidInto(expiry.accountOf(caseNo))).hasToString("93,600.00");
        thenNothingIsLeft();
    }

    @Test
    void rules_that_bear_interest_pay_it_for_the_whole_term_and_no_longer() {
        String rules = "INTEREST-" + scenario.unique();
        policies.draft(
                Rules.book("version.code", rules, "interest.mode", "ON_FACE", "interest.rate", "0.16%"), "author");
        voucherNo = purchases.aVoucherOf("800000", rules).no().value();
        String caseNo = afterTheEnd();

        expiry.goesOnTo("checkConversion", caseNo, "deputy");
        assertThat(scenario.shown("reviewer", caseNo, "checkConversion", "amountLines")
                        .toString())
                .contains("800,000.00×0.16%×12", "15,360.00", "815,360.00");
        scenario.approve("reviewer", caseNo, "checkConversion");
        scenario.approve("deputy", caseNo, "approveConversion");
        expiry.pays(caseNo);
        expiry.receives(caseNo);

        assertThat(bank.paidInto(expiry.accountOf(caseNo))).hasToString("815,360.00");
        assertThat(recalculated(caseNo)).isEqualTo("复算一致：应付转货币款与登记数相同。");
        thenNothingIsLeft();
    }

    @Test
    void nothing_is_converted_while_an_amount_is_held() {
        CaseNo purchase = expiry.holds(voucherNo, "100000");
        String caseNo = afterTheEnd();

        assertThat(refusalOf(() -> expiry.confirms(caseNo)))
                .isEqualTo("房票" + voucherNo + "尚有100,000.00元锁定在购房案中，待其备案或释放后再办理。");

        vouchers.release(new VoucherNo(voucherNo), Money.yuan("100000"), purchase);
        expiry.confirms(caseNo);
        scenario.thenCaseWaitsAt(caseNo, "checkConversion");
    }

    @Test
    void a_payout_that_came_back_is_paid_again_and_only_once() {
        String caseNo = afterTheEnd();
        expiry.goesOnTo("confirmPayout", caseNo, "deputy");
        assertThat(scenario.balanceFen("holder/" + voucherNo + "/payable")).isEqualTo(600_000_00);

        expiry.comesBack(caseNo);
        scenario.thenCaseWaitsAt(caseNo, "payHolder");
        expiry.pays(caseNo);
        expiry.receives(caseNo);

        scenario.thenCaseEndedAt(caseNo, "voucherConverted");
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("FAILED,RECEIVED");
        thenNothingIsLeft();
    }

    @Test
    void what_the_bank_s_statement_shows_moves_the_case_without_a_click() {
        String caseNo = afterTheEnd();
        expiry.goesOnTo("confirmPayout", caseNo, "deputy");

        payments.returned(caseNo + "-1", "账号已销户");

        scenario.thenCaseWaitsAt(caseNo, "payHolder");
        expiry.pays(caseNo);

        payments.received(caseNo + "-2", "HD-" + scenario.unique(), scenario.today());

        scenario.thenCaseEndedAt(caseNo, "voucherConverted");
        assertThat(status()).isEqualTo(VoucherStatus.CLOSED);
        thenNothingIsLeft();
    }

    @Test
    void money_goes_to_the_holder_only_and_a_confirmation_is_used_once() {
        String caseNo = afterTheEnd();
        var form = new HashMap<>(expiry.confirmation(caseNo));
        form.put("accountName", "王某某");
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "confirmConversion", form)))
                .startsWith("收款户名「王某某」不是持票人")
                .endsWith("转货币补偿款只能付给持票人本人。");

        var used = expiry.confirmation(caseNo);
        scenario.complete("intake", caseNo, "confirmConversion", used);
        scenario.todayIs("2024-08-30");
        voucherNo = settlement.aVoucher("600000");
        String other = afterTheEnd();
        var again = new HashMap<>(expiry.confirmation(other));
        again.put("confirmationNo", used.get("confirmationNo"));
        assertThat(refusalOf(() -> scenario.complete("intake", other, "confirmConversion", again)))
                .isEqualTo("转货币补偿确认书「" + used.get("confirmationNo") + "」已用于另一案件，请核对编号。");
    }

    @Test
    void a_balance_that_changed_after_the_check_is_not_approved() {
        var filed = settlement.aFiledContract(voucherNo, READY, "100000");
        String caseNo = afterTheEnd();
        expiry.goesOnTo("approveConversion", caseNo, "deputy");

        rescind(filed, "100000");

        assertThat(refusalOf(() -> scenario.approve("deputy", caseNo, "approveConversion")))
                .endsWith("请退回重新确认。");
        scenario.sendBack("deputy", caseNo, "approveConversion");
        expiry.goesOnTo("end", caseNo, "deputy");
        assertThat(bank.paidInto(expiry.accountOf(caseNo))).hasToString("600,000.00");
    }

    private String afterTheEnd() {
        expiry.sheetOf(THE_DAY_AFTER);
        String caseNo = expiry.caseOf(voucherNo);
        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
        return caseNo;
    }

    private void commit(CaseNo purchase, String yuan) {
        vouchers.commit(
                new VoucherNo(voucherNo), Money.yuan(yuan), purchase, Account.of("developer", "TEST", "payable"));
    }

    private void rescind(SettlementScenario.Filed filed, String yuan) {
        var from = Account.of("developer", filed.developerCode(), "payable");
        var to = Account.of("voucher", voucherNo, "available");
        transaction.executeWithoutResult(status -> ledger.post(new Transfer(
                voucherNo,
                from,
                to,
                Money.yuan(yuan),
                Transfer.Reason.RESCIND,
                new CaseNo("TF-" + scenario.unique()))));
    }

    private VoucherStatus status() {
        return vouchers.card(new VoucherNo(voucherNo)).status();
    }

    private void thenNothingIsLeft() {
        for (String account : new String[] {"voucher/%s/available", "voucher/%s/held", "holder/%s/payable"})
            assertThat(scenario.balanceFen(account.formatted(voucherNo))).isZero();
    }

    private String recalculated(String caseNo) {
        return calculations.find(new CaseNo(caseNo)).orElseThrow().verdict();
    }
}
