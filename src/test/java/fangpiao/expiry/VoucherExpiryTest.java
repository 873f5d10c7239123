package fangpiao.expiry;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.expiry.ExpiryScenario.LAST_DAY;
import static fangpiao.expiry.ExpiryScenario.NEAR_THE_END;
import static fangpiao.expiry.ExpiryScenario.THE_DAY_AFTER;
import static fangpiao.policy.SaleStage.READY;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.ledger.Account;
import fangpiao.ledger.Ledger;
import fangpiao.payment.BankSimulator;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Every way the end of a voucher can go, told through the sheet and its forms. */
@ApplicationTest
class VoucherExpiryTest {

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
    void a_holder_who_does_not_buy_is_paid_the_equity_and_loses_the_bonus() {
        String caseNo = nearTheEnd();
        expiry.reaches(caseNo);
        assertThat(scenario.openTasks(caseNo)).isEmpty();

        expiry.sheetOf(THE_DAY_AFTER);
        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
        expiry.goesOnTo("end", caseNo, "deputy");

        scenario.thenCaseEndedAt(caseNo, "voucherConverted");
        assertThat(bank.paidInto(expiry.accountOf(caseNo))).hasToString("600,000.00");
        assertThat(status()).isEqualTo(VoucherStatus.CLOSED);
        assertThat(expiry.statusOf(caseNo)).isEqualTo("PAID");
        thenNothingIsLeft();
    }

    @Test
    void rules_that_end_a_voucher_otherwise_pay_no_money_for_it() {
        String original = rules("expiry.result", "ORIGINAL_AGREEMENT");
        voucherNo = purchases.aVoucherOf("800000", original).no().value();
        String caseNo = afterTheEnd();
        assertThat(refusalOf(() -> expiry.confirms(caseNo)))
                .isEqualTo("规则版本%s的「期满后的处理」为「恢复原协议安置方式」，房票%s的余额不能转货币。".formatted(original, voucherNo));

        scenario.todayIs("2024-08-30");
        String noCash = rules("balance.rule", "NO_CASH");
        voucherNo = purchases.aVoucherOf("800000", noCash).no().value();
        String other = afterTheEnd();
        assertThat(refusalOf(() -> expiry.confirms(other)))
                .isEqualTo("按规则版本%s计算，房票%s的余额应付0.00元，不能转货币。".formatted(noCash, voucherNo));
    }

    private String rules(String parameter, String value) {
        String code = "EXPIRY-" + scenario.unique();
        policies.draft(Rules.book("version.code", code, parameter, value), "author");
        return code;
    }

    @Test
    void a_holder_who_cannot_be_reached_is_visited() {
        String caseNo = nearTheEnd();

        expiry.doesNotReach(caseNo);
        scenario.thenCaseWaitsAt(caseNo, "visitHolder");
        assertThat(refusalOf(() -> expiry.visits(caseNo, "2025-08-06"))).isEqualTo("上门日期不得晚于今天。");
        expiry.visits(caseNo, NEAR_THE_END);

        assertThat(expiry.statusOf(caseNo)).isEqualTo("CONTACTED");
        expiry.sheetOf(THE_DAY_AFTER);
        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
    }

    @Test
    void a_contact_that_is_not_made_in_five_days_is_supervised() {
        String caseNo = nearTheEnd();
        scenario.todayIs("2025-08-09");
        scenario.timersFire(caseNo);
        scenario.thenCaseWaitsAt(caseNo, "contactHolder");

        scenario.todayIs("2025-08-11");
        scenario.timersFire(caseNo);

        scenario.thenCaseWaitsAt(caseNo, "contactHolder", "superviseContact");
        scenario.complete("chief", caseNo, "superviseContact", Map.of("opinion", "三日内必须联系到户"));
        scenario.thenCaseWaitsAt(caseNo, "contactHolder");
        expiry.reaches(caseNo);
        expiry.sheetOf(THE_DAY_AFTER);
        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
    }

    @Test
    void the_end_of_the_term_ends_the_contact_and_its_supervision() {
        String caseNo = nearTheEnd();
        scenario.todayIs("2025-08-11");
        scenario.timersFire(caseNo);

        expiry.sheetOf(THE_DAY_AFTER);

        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
        assertThat(status()).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void a_voucher_that_is_used_up_while_its_holder_is_contacted_needs_no_end() {
        String caseNo = nearTheEnd();

        settlement.aFiledContract(voucherNo, READY, "624000");

        scenario.thenCaseEndedAt(caseNo, "expiryClosed");
        assertThat(expiry.statusOf(caseNo)).isEqualTo("CLOSED");
    }

    @Test
    void a_voucher_that_is_used_up_after_the_contact_needs_no_end() {
        String caseNo = nearTheEnd();
        expiry.reaches(caseNo);

        settlement.aFiledContract(voucherNo, READY, "624000");

        scenario.thenCaseEndedAt(caseNo, "expiryClosed");
    }

    @Test
    void a_contract_signed_in_time_and_filed_after_the_end_may_still_use_up_the_voucher() {
        CaseNo purchase = expiry.holds(voucherNo, "624000");
        String caseNo = afterTheEnd();

        commit(purchase, "624000");

        scenario.thenCaseEndedAt(caseNo, "expiryClosed");
        assertThat(status()).isEqualTo(VoucherStatus.FULLY_USED);
    }

    @Test
    void who_checks_or_approves_can_send_the_conversion_back() {
        String caseNo = afterTheEnd();
        expiry.goesOnTo("checkConversion", caseNo, "deputy");
        scenario.sendBack("reviewer", caseNo, "checkConversion");
        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
        assertThat(scenario.shown("intake", caseNo, "confirmConversion", "accountNo"))
                .isEqualTo(expiry.accountOf(caseNo));

        expiry.goesOnTo("approveConversion", caseNo, "deputy");
        scenario.sendBack("deputy", caseNo, "approveConversion");
        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
        assertThat(scenario.balanceFen("holder/" + voucherNo + "/payable")).isZero();

        expiry.goesOnTo("end", caseNo, "deputy");
        scenario.thenCaseEndedAt(caseNo, "voucherConverted");
    }

    @Test
    void the_clerk_sees_whom_to_call_and_until_when() {
        String caseNo = nearTheEnd();

        assertThat(scenario.shown("intake", caseNo, "contactHolder", "facts").toString())
                .contains("13900000000", voucherNo, "2024-08-30 至 " + LAST_DAY);
        assertThat(scenario.shown("intake", caseNo, "contactHolder", "amountYuan"))
                .isEqualTo("624,000.00");
    }

    private String nearTheEnd() {
        expiry.sheetOf(NEAR_THE_END);
        String caseNo = expiry.caseOf(voucherNo);
        scenario.thenCaseWaitsAt(caseNo, "contactHolder");
        return caseNo;
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

    private VoucherStatus status() {
        return vouchers.card(new VoucherNo(voucherNo)).status();
    }

    private void thenNothingIsLeft() {
        for (String account : new String[] {"voucher/%s/available", "voucher/%s/held", "holder/%s/payable"})
            assertThat(scenario.balanceFen(account.formatted(voucherNo))).isZero();
    }
}
