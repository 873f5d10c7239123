package fangpiao.settlement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.SaleStage.PRESALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.payment.BankSimulator;
import fangpiao.payment.BankSimulator.Manner;
import fangpiao.payment.BatchDesk;
import fangpiao.payment.PaymentDesk;
import fangpiao.payment.PaymentScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However the bank answers, nothing is paid twice and nothing is lost. */
@ApplicationTest
class BankOnBadDaysTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    BankSimulator bank;

    @Autowired
    PaymentDesk payments;

    @Autowired
    BatchDesk desk;

    @Autowired
    PaymentScenario batches;

    @Autowired
    JdbcClient db;

    Filed filed;
    String caseNo;

    @BeforeEach
    void a_claim_is_ready_to_be_paid() {
        scenario.todayIs("2024-08-30");
        filed = settlement.aFiledContract(PRESALE, "700000.01");
        scenario.todayIs("2024-10-08");
        caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
    }

    @AfterEach
    void it_was_paid_once_and_the_books_balance() {
        bank.behave(Manner.AT_ONCE);
        assertThat(bank.paidInto(filed.escrowAccount())).hasToString("420,000.01");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(280_000_00);
        scenario.thenCaseEndedAt(caseNo, "claimSettled");
        scenario.thenBooksBalance();
    }

    @Test
    void a_bank_that_answers_twice_is_heard_once() {
        bank.behave(Manner.TWICE);

        settlement.pays(caseNo);

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("ACCEPTED");
        assertThat(answers()).isEqualTo(2);
        settlement.receives(caseNo);
    }

    @Test
    void a_bank_that_answers_late_finds_its_order() {
        bank.behave(Manner.LATE);
        settlement.pays(caseNo);
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("SENT");

        bank.answerNow();

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("ACCEPTED");
        settlement.receives(caseNo);
    }

    @Test
    void an_answer_that_comes_after_the_receipt_changes_nothing() {
        bank.behave(Manner.LATE);
        settlement.pays(caseNo);
        settlement.receives(caseNo);

        bank.answerNow();

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("RECEIVED");
    }

    @Test
    void a_bank_that_says_nothing_gets_the_same_key_again() {
        bank.behave(Manner.NEVER);
        settlement.pays(caseNo);
        settlement.comesBack(caseNo);
        bank.behave(Manner.AT_ONCE);

        settlement.pays(caseNo);

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("ACCEPTED");
        assertThat(attempts()).isEqualTo(2);
        settlement.receives(caseNo);
    }

    @Test
    void a_bank_that_says_nothing_is_asked_again_from_the_batch() {
        bank.behave(Manner.NEVER);
        settlement.pays(caseNo);
        bank.behave(Manner.AT_ONCE);

        scenario.as("cashier", () -> {
            desk.tellAgain(batches.batchOfKey(caseNo + "-1"));
            return null;
        });
        batches.sheetIsWorked();

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("ACCEPTED");
        assertThat(attempts()).isEqualTo(2);
        settlement.receives(caseNo);
    }

    @Test
    void money_that_came_back_and_arrived_after_all_is_not_paid_again() {
        bank.behave(Manner.LATE);
        settlement.pays(caseNo);
        settlement.comesBack(caseNo);
        assertThat(refusalOf(() -> payments.received(caseNo + "-1", "HD-" + scenario.unique(), scenario.today())))
                .isEqualTo("结算案" + caseNo + "当前为「已拨款待支付」，不能办理此步骤。");

        settlement.prepares(caseNo);
        bank.answerNow();

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("ACCEPTED");
        assertThat(batches.waitingOf(caseNo)).isEmpty();
        settlement.receives(caseNo);
    }

    @Test
    void a_bank_that_answers_another_sum_must_be_asked_again() {
        bank.behave(Manner.WRONGLY);
        settlement.pays(caseNo);
        assertThat(refusalOf(() -> settlement.receives(caseNo))).contains("银行答复与支付指令不符");
        settlement.comesBack(caseNo);
        bank.behave(Manner.AT_ONCE);

        settlement.pays(caseNo);

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("ACCEPTED");
        settlement.receives(caseNo);
    }

    @Test
    void a_refused_order_is_followed_by_one_with_a_new_key() {
        bank.behave(Manner.REFUSING);
        settlement.pays(caseNo);
        scenario.thenCaseWaitsAt(caseNo, "payClaim");
        bank.behave(Manner.AT_ONCE);

        settlement.pays(caseNo);

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("FAILED,ACCEPTED");
        settlement.receives(caseNo);
    }

    @Test
    void a_line_that_breaks_after_the_bank_has_paid_sends_the_same_key() {
        bank.behave(Manner.BREAKING);
        settlement.pays(caseNo);
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("SENDING");
        assertThat(bank.paidInto(filed.escrowAccount())).hasToString("420,000.01");
        bank.behave(Manner.AT_ONCE);

        batches.sheetIsWorked();

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("ACCEPTED");
        settlement.receives(caseNo);
    }

    @Test
    void of_two_clicks_at_once_one_pays() {
        CompletableFuture.allOf(click(), click())
                .handle((done, refused) -> done)
                .join();

        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("WAITING");
        batches.goesToTheBank(caseNo);
        assertThat(attempts()).isEqualTo(1);
        settlement.receives(caseNo);
    }

    @Test
    void the_tables_refuse_a_second_live_order_and_a_changed_amount() {
        settlement.pays(caseNo);

        assertThatThrownBy(() -> db.sql("""
                insert into payment_order (key, case_no, payer, payee_name, payee_account, payee_bank, amount_fen, status,
                                           attempts, due_on, prepared_at)
                select key || 'X', case_no, payer, payee_name, payee_account, payee_bank, amount_fen, 'WAITING', 0, due_on, prepared_at
                from payment_order where case_no = ?""").param(caseNo).update())
                .hasMessageContaining("one_live_payment_per_case_and_payer");
        assertThatThrownBy(() -> db.sql("update payment_order set amount_fen = amount_fen + 1 where case_no = ?")
                        .param(caseNo)
                        .update())
                .hasMessageContaining("append-only");
        settlement.receives(caseNo);
    }

    private CompletableFuture<Void> click() {
        return CompletableFuture.runAsync(() -> settlement.prepares(caseNo));
    }

    private long answers() {
        return db.sql("select count(*) from payment_answer where key = ?")
                .param(caseNo + "-1")
                .query(Long.class)
                .single();
    }

    private int attempts() {
        return db.sql("select attempts from payment_order where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }
}
