package fangpiao.payment;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.payment.Payment.Status.ACCEPTED;
import static fangpiao.payment.Payment.Status.DISPUTED;
import static fangpiao.payment.Payment.Status.FAILED;
import static fangpiao.payment.Payment.Status.RECEIVED;
import static fangpiao.payment.Payment.Status.REFUSED;
import static fangpiao.payment.Payment.Status.SENT;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentTest {

    static final LocalDate SENT_ON = LocalDate.of(2024, 10, 8);
    static final Payee PAYEE = new Payee("昆明测试置业有限公司", "8719000000000001", "富滇银行西山支行");
    static final PaymentOrder ORDER = new PaymentOrder(new CaseNo("JS-1"), "ZJ-1", PAYEE, yuan("420000.01"));

    @Test
    void the_first_clear_answer_counts() {
        assertThat(payment(SENT).after(answer(true, "420000.01"))).isEqualTo(ACCEPTED);
        assertThat(payment(SENT).after(answer(false, "420000.01"))).isEqualTo(REFUSED);
        assertThat(payment(ACCEPTED).after(answer(false, "420000.01"))).isEqualTo(ACCEPTED);
        assertThat(payment(RECEIVED).after(answer(false, "420000.01"))).isEqualTo(RECEIVED);
    }

    @Test
    void an_answer_that_is_a_fen_off_settles_nothing_until_the_right_one_comes() {
        assertThat(payment(SENT).after(answer(true, "420000.02"))).isEqualTo(DISPUTED);
        assertThat(payment(DISPUTED).after(answer(true, "420000.01"))).isEqualTo(ACCEPTED);
    }

    @Test
    void a_key_stays_in_use_until_the_bank_has_said_what_became_of_it() {
        assertThat(payment(SENT).afterReturn()).isEqualTo(SENT);
        assertThat(payment(DISPUTED).afterReturn()).isEqualTo(DISPUTED);
        assertThat(payment(ACCEPTED).afterReturn()).isEqualTo(FAILED);
        assertThat(payment(REFUSED).afterReturn()).isEqualTo(FAILED);
    }

    @Test
    void an_accepted_payment_is_not_sent_again() {
        assertThat(refusalOf(() -> payment(ACCEPTED).refuseToSendAgainAs(ORDER)))
                .isEqualTo("支付指令 JS-1-1 的状态为「银行已受理」，不能重复支付。");
    }

    @Test
    void an_uncertain_payment_is_sent_again_only_as_it_was() {
        payment(SENT).refuseToSendAgainAs(ORDER);
        var other = new PaymentOrder(ORDER.caseNo(), "ZJ-1", PAYEE, yuan("1"));
        assertThat(refusalOf(() -> payment(SENT).refuseToSendAgainAs(other)))
                .isEqualTo("支付指令 JS-1-1 的结果尚未查明，收款账户和金额不能变更。");
    }

    @Test
    void a_receipt_is_dated_between_the_sending_and_today() {
        payment(ACCEPTED).refuseWrong(SENT_ON, SENT_ON);
        assertThat(refusalOf(() -> payment(ACCEPTED).refuseWrong(SENT_ON.plusDays(1), SENT_ON)))
                .contains("晚于今天");
        assertThat(refusalOf(() -> payment(ACCEPTED).refuseWrong(SENT_ON.minusDays(1), SENT_ON)))
                .contains("早于支付指令发出日期 2024-10-08");
    }

    @Test
    void a_receipt_against_the_bank_s_own_word_is_refused() {
        assertThat(refusalOf(() -> payment(REFUSED).refuseWrong(SENT_ON, SENT_ON)))
                .contains("请先向银行查明");
        assertThat(refusalOf(() -> payment(DISPUTED).refuseWrong(SENT_ON, SENT_ON)))
                .contains("请先向银行查明");
    }

    private static Payment payment(Payment.Status status) {
        return new Payment("JS-1-1", ORDER, status, SENT_ON, null);
    }

    private static BankAnswer answer(boolean accepted, String amount) {
        return new BankAnswer("JS-1-1", accepted, PAYEE.account(), yuan(amount), "B1");
    }
}
