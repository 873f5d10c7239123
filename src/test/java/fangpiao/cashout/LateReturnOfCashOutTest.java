package fangpiao.cashout;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.payment.PaymentDesk;
import fangpiao.settlement.SettlementScenario;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherStatus;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was paid to a holder comes back after it had arrived: it is owed as before, and paid when the account is right. */
@ApplicationTest
class LateReturnOfCashOutTest {

    @Autowired
    Scenario scenario;

    @Autowired
    CashOutScenario cashOut;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PaymentDesk payments;

    VoucherCard voucher;
    String caseNo;

    @BeforeEach
    void a_balance_that_was_paid() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-10-08");
        voucher = cashOut.aVoucherUsed("950400");
        caseNo = cashOut.claimsAndReaches("end", voucher);
        scenario.thenCaseEndedAt(caseNo, "cashedOut");
        scenario.todayIs("2024-10-15");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void it_is_owed_again_and_the_account_is_asked_for() {
        payments.returnedLate(caseNo + "-1", "AC04 账户已销户", Optional.empty());

        assertThat(owed()).isEqualTo(129_600_00);
        assertThat(cashOut.statusOf(caseNo)).isEqualTo("BOUNCED");
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.CASHED_OUT);
        scenario.thenCaseWaitsAt(caseNo, "amendAccount");
    }

    @Test
    void it_is_paid_into_the_account_that_is_right() {
        payments.returnedLate(caseNo + "-1", "AC04 账户已销户", Optional.empty());

        cashOut.amends(caseNo, voucher, "6217003860000012342");
        cashOut.pays(caseNo);
        cashOut.receives(caseNo);

        scenario.thenCaseEndedAt(caseNo, "cashedOut");
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("FAILED,RECEIVED");
        assertThat(owed()).isZero();
        assertThat(cashOut.now(voucher).status()).isEqualTo(VoucherStatus.CLOSED);
    }

    private long owed() {
        return scenario.balanceFen("holder/" + voucher.no() + "/payable");
    }
}
