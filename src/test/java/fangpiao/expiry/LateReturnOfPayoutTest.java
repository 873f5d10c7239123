package fangpiao.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.payment.NewAccount;
import fangpiao.payment.PaymentDesk;
import fangpiao.settlement.SettlementScenario;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bank gives back what a holder was paid for an expired voucher, after the case was closed. */
@ApplicationTest
class LateReturnOfPayoutTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PaymentDesk payments;

    @Autowired
    VoucherDesk vouchers;

    String voucherNo;
    String caseNo;

    @BeforeEach
    void a_voucher_that_was_turned_into_money() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-08-30");
        voucherNo = settlement.aVoucher("600000");
        expiry.sheetOf(ExpiryScenario.NEAR_THE_END);
        caseNo = expiry.caseOf(voucherNo);
        expiry.reaches(caseNo);
        expiry.sheetOf(ExpiryScenario.THE_DAY_AFTER);
        expiry.goesOnTo("end", caseNo, "deputy");
        scenario.thenCaseEndedAt(caseNo, "voucherConverted");
        scenario.todayIs("2025-09-10");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void it_is_owed_again() {
        payments.returnedLate(caseNo + "-1", "AC04 账户已销户", Optional.empty());

        assertThat(scenario.balanceFen("holder/" + voucherNo + "/payable")).isEqualTo(600_000_00);
        assertThat(expiry.statusOf(caseNo)).isEqualTo("CONVERTED");
        assertThat(vouchers.card(new VoucherNo(voucherNo)).status()).isEqualTo(VoucherStatus.CONVERTED);
    }

    @Test
    void it_is_paid_into_the_account_that_two_persons_have_found_out() {
        payments.returnedLate(
                caseNo + "-1", "AC04 账户已销户", Optional.of(new NewAccount("建设银行马街支行", "6217003860000012342")));

        assertThat(scenario.shown("cashier", caseNo, "payHolder", "facts").toString())
                .contains("6217003860000012342", "建设银行马街支行");
    }

    @Test
    void it_is_paid_again_under_a_new_key() {
        payments.returnedLate(caseNo + "-1", "AC04 账户已销户", Optional.empty());

        scenario.thenCaseWaitsAt(caseNo, "payHolder");
        expiry.pays(caseNo);
        expiry.receives(caseNo);

        scenario.thenCaseEndedAt(caseNo, "voucherConverted");
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("FAILED,RECEIVED");
        assertThat(vouchers.card(new VoucherNo(voucherNo)).status()).isEqualTo(VoucherStatus.CLOSED);
    }
}
