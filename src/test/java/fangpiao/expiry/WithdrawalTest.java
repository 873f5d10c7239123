package fangpiao.expiry;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.expiry.ExpiryScenario.THE_DAY_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Vouchers whose rules do not turn them into money at the end of their term. */
@ApplicationTest
class WithdrawalTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    PolicyDesk policies;

    @Autowired
    VoucherDesk vouchers;

    String voucherNo;

    @BeforeEach
    void the_day_of_issue() {
        scenario.todayIs("2024-08-30");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void rules_that_return_a_household_to_its_agreement_take_the_voucher_back_and_pay_nothing() {
        voucherNo = purchases
                .aVoucherOf("800000", rules("expiry.result", "ORIGINAL_AGREEMENT"))
                .no()
                .value();
        String caseNo = afterTheEnd();

        expiry.takesBack(caseNo);
        scenario.sendBack("deputy", caseNo, "approveWithdrawal");
        scenario.thenCaseWaitsAt(caseNo, "withdrawVoucher");
        expiry.takesBack(caseNo);
        scenario.approve("deputy", caseNo, "approveWithdrawal");

        scenario.thenCaseEndedAt(caseNo, "agreementRestored");
        assertThat(status()).isEqualTo(VoucherStatus.VOID);
        assertThat(expiry.statusOf(caseNo)).isEqualTo("VOIDED");
        thenNothingIsLeft();
        expiry.sheetOf("2025-09-03");
        assertThat(expiry.casesOf(voucherNo)).as("no other case follows").isEqualTo(1);
    }

    @Test
    void rules_that_void_a_voucher_take_it_back() {
        voucherNo = purchases
                .aVoucherOf("800000", rules("expiry.result", "VOID"))
                .no()
                .value();
        String caseNo = afterTheEnd();

        expiry.takesBack(caseNo);
        scenario.approve("deputy", caseNo, "approveWithdrawal");

        scenario.thenCaseEndedAt(caseNo, "voucherVoided");
        assertThat(status()).isEqualTo(VoucherStatus.VOID);
        thenNothingIsLeft();
    }

    @Test
    void a_balance_for_which_the_rules_would_pay_nothing_is_voided() {
        voucherNo = purchases
                .aVoucherOf("800000", rules("balance.rule", "NO_CASH"))
                .no()
                .value();
        String caseNo = afterTheEnd();

        expiry.takesBack(caseNo);
        scenario.approve("deputy", caseNo, "approveWithdrawal");

        scenario.thenCaseEndedAt(caseNo, "voucherVoided");
        thenNothingIsLeft();
    }

    @Test
    void nothing_is_taken_back_while_an_amount_is_held_or_by_a_notice_used_before() {
        String rules = rules("expiry.result", "VOID");
        voucherNo = purchases.aVoucherOf("800000", rules).no().value();
        CaseNo purchase = expiry.holds(voucherNo, "100000");
        String caseNo = afterTheEnd();
        var notice = expiry.takingBack();
        assertThat(refusalOf(() -> scenario.complete("intake", caseNo, "withdrawVoucher", notice)))
                .isEqualTo("房票" + voucherNo + "尚有100,000.00元锁定在购房案中，待其备案或释放后再办理。");

        vouchers.release(new VoucherNo(voucherNo), Money.yuan("100000"), purchase);
        scenario.complete("intake", caseNo, "withdrawVoucher", notice);

        scenario.todayIs("2024-08-30");
        voucherNo = purchases.aVoucherOf("800000", rules).no().value();
        String other = afterTheEnd();
        assertThat(refusalOf(() -> scenario.complete("intake", other, "withdrawVoucher", notice)))
                .isEqualTo("期满告知书「" + notice.get("withdrawalNo") + "」已用于另一案件，请核对编号。");
    }

    private String rules(String parameter, String value) {
        String code = "EXPIRY-" + scenario.unique();
        policies.draft(Rules.book("version.code", code, parameter, value), "author");
        return code;
    }

    private String afterTheEnd() {
        expiry.sheetOf(THE_DAY_AFTER);
        String caseNo = expiry.caseOf(voucherNo);
        scenario.thenCaseWaitsAt(caseNo, "withdrawVoucher");
        return caseNo;
    }

    private VoucherStatus status() {
        return vouchers.card(new VoucherNo(voucherNo)).status();
    }

    private void thenNothingIsLeft() {
        for (String account : new String[] {"voucher/%s/available", "voucher/%s/held", "holder/%s/payable"})
            assertThat(scenario.balanceFen(account.formatted(voucherNo))).isZero();
    }
}
