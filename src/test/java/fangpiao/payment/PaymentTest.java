package fangpiao.payment;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.payment.Payment.Status.ACCEPTED;
import static fangpiao.payment.Payment.Status.BATCHED;
import static fangpiao.payment.Payment.Status.DISPUTED;
import static fangpiao.payment.Payment.Status.FAILED;
import static fangpiao.payment.Payment.Status.RECEIVED;
import static fangpiao.payment.Payment.Status.SENDING;
import static fangpiao.payment.Payment.Status.SENT;
import static fangpiao.payment.Payment.Status.WAITING;
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
        assertThat(payment(SENDING).after(answer(true, "420000.01"))).isEqualTo(ACCEPTED);
        assertThat(payment(SENT).after(answer(false, "420000.01"))).isEqualTo(FAILED);
        assertThat(payment(ACCEPTED).after(answer(false, "420000.01"))).isEqualTo(ACCEPTED);
        assertThat(payment(RECEIVED).after(answer(false, "420000.01"))).isEqualTo(RECEIVED);
    }

    @Test
    void an_answer_that_is_a_fen_off_settles_nothing_until_the_right_one_comes() {
        assertThat(payment(SENT).after(answer(true, "420000.02"))).isEqualTo(DISPUTED);
        assertThat(payment(SENT).after(answer(false, "420000.02"))).isEqualTo(DISPUTED);
        assertThat(payment(DISPUTED).after(answer(true, "420000.01"))).isEqualTo(ACCEPTED);
    }

    @Test
    void refused_because_it_was_seen_before_is_no_word_on_the_first_one() {
        var seen = new BankAnswer("JS-1-1", false, PAYEE.account(), yuan("420000.01"), "B1", "AM05 重复支付");
        assertThat(payment(SENT).after(seen)).isEqualTo(DISPUTED);
    }

    @Test
    void what_was_never_told_cannot_be_answered_and_what_was_told_before_can() {
        assertThat(queued(WAITING, 0).after(answer(true, "420000.01"))).isEqualTo(WAITING);
        assertThat(queued(BATCHED, 0).after(answer(false, "420000.01"))).isEqualTo(BATCHED);
        assertThat(queued(BATCHED, 1).after(answer(true, "420000.01"))).isEqualTo(ACCEPTED);
        assertThat(queued(WAITING, 1).after(answer(true, "420000.02"))).isEqualTo(WAITING);
    }

    @Test
    void a_key_stays_in_use_until_the_bank_has_said_what_became_of_it() {
        assertThat(payment(SENT).afterReturn()).isEqualTo(SENT);
        assertThat(payment(DISPUTED).afterReturn()).isEqualTo(DISPUTED);
        assertThat(payment(ACCEPTED).afterReturn()).isEqualTo(FAILED);
        assertThat(refusalOf(() -> queued(WAITING, 0).afterReturn())).isEqualTo("支付指令 JS-1-1 的状态为「待组批」，不能登记退回。");
    }

    @Test
    void an_uncertain_payment_is_sent_again_only_as_it_was() {
        payment(SENT).refuseOtherTerms(ORDER);
        var other = new PaymentOrder(ORDER.caseNo(), "ZJ-1", PAYEE, yuan("1"));
        assertThat(refusalOf(() -> payment(SENT).refuseOtherTerms(other)))
                .isEqualTo("支付指令 JS-1-1 的结果尚未查明，收款账户和金额不能变更。");
    }

    @Test
    void a_receipt_is_dated_between_the_sending_and_today() {
        payment(ACCEPTED).refuseWrongReceipt(SENT_ON, SENT_ON);
        assertThat(refusalOf(() -> payment(ACCEPTED).refuseWrongReceipt(SENT_ON.plusDays(1), SENT_ON)))
                .contains("晚于今天");
        assertThat(refusalOf(() -> payment(ACCEPTED).refuseWrongReceipt(SENT_ON.minusDays(1), SENT_ON)))
                .contains("早于支付指令发出日期 2024-10-08");
    }

    @Test
    void a_receipt_against_the_bank_s_own_word_or_before_the_bank_was_told_is_refused() {
        assertThat(refusalOf(() -> payment(DISPUTED).refuseWrongReceipt(SENT_ON, SENT_ON)))
                .contains("请先向银行查明");
        assertThat(refusalOf(() -> queued(BATCHED, 0).refuseWrongReceipt(SENT_ON, SENT_ON)))
                .isEqualTo("支付指令 JS-1-1 的状态为「已组批」，尚未发往银行，不能确认到账。");
        queued(BATCHED, 1).refuseWrongReceipt(SENT_ON, SENT_ON);
    }

    @Test
    void what_was_told_before_cannot_be_taken_back() {
        queued(WAITING, 0).refuseWithdrawal();
        assertThat(refusalOf(() -> queued(WAITING, 1).refuseWithdrawal())).isEqualTo("支付指令 JS-1-1 曾发往银行，结果尚未查明，不能撤回。");
        assertThat(refusalOf(() -> queued(BATCHED, 0).refuseWithdrawal())).isEqualTo("支付指令 JS-1-1 的状态为「已组批」，不能撤回。");
    }

    private static Payment payment(Payment.Status status) {
        return new Payment("JS-1-1", ORDER, status, SENT_ON, "FK-1", 1, SENT_ON, null, null, ORDER.digest("JS-1-1"));
    }

    private static Payment queued(Payment.Status status, int attempts) {
        LocalDate sentOn = attempts == 0 ? null : SENT_ON;
        return new Payment(
                "JS-1-1", ORDER, status, SENT_ON, null, attempts, sentOn, null, null, ORDER.digest("JS-1-1"));
    }

    private static BankAnswer answer(boolean accepted, String amount) {
        return new BankAnswer("JS-1-1", accepted, PAYEE.account(), yuan(amount), "B1", accepted ? null : "AC04 销户");
    }
}
