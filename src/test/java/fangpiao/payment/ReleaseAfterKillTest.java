package fangpiao.payment;

import static fangpiao.issuance.Household.FUND;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.payment.BankSimulator.Manner;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever the power fails between the release and the bank's answer: after it each order is paid, and once. */
@ApplicationTest
class ReleaseAfterKillTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PaymentScenario payments;

    @Autowired
    ReleaseDesk release;

    @Autowired
    PaymentDesk desk;

    @Autowired
    Payments rows;

    @Autowired
    BankSimulator bank;

    List<String> keys;
    String batch;

    @BeforeEach
    void a_batch_whose_window_is_over() {
        scenario.todayIs("2024-10-08");
        bank.behave(Manner.AT_ONCE);
        keys = payments.orders("100.01", "200.02", "300.03");
        batch = payments.composes(FUND, keys);
        payments.approves(batch);
        payments.windowEnds();
    }

    @AfterEach
    void after_the_restart_each_was_paid_once() {
        bank.behave(Manner.AT_ONCE);
        payments.sheetIsWorked();
        payments.sheetIsWorked();
        assertThat(payments.statusOf(batch)).isEqualTo("RELEASED");
        assertThat(payments.statesOf(keys)).containsOnly("ACCEPTED");
        assertThat(keys).extracting(this::paid).containsExactly("100.01", "200.02", "300.03");
    }

    @Test
    void killed_before_the_release_was_committed() {
        assertThat(payments.statusOf(batch)).isEqualTo("APPROVED");
    }

    @Test
    void killed_after_the_intent_and_before_the_bank_was_told() {
        release.begin(batch);

        assertThat(payments.statesOf(keys)).containsOnly("SENDING");
        assertThat(keys).extracting(this::paid).containsOnly("0.00");
    }

    @Test
    void killed_after_the_bank_was_told_and_before_it_was_written_down() {
        release.begin(batch);
        keys.forEach(this::tellWithoutWritingDown);

        assertThat(payments.statesOf(keys)).containsOnly("SENDING");
        assertThat(keys).extracting(this::paid).containsExactly("100.01", "200.02", "300.03");
    }

    @Test
    void killed_half_way_through_the_batch() {
        release.begin(batch);
        desk.told(keys.get(0), bank.send(keys.get(0), orderOf(keys.get(0))));
        tellWithoutWritingDown(keys.get(1));

        assertThat(payments.statesOf(keys)).containsExactly("ACCEPTED", "SENDING", "SENDING");
    }

    @Test
    void a_line_that_breaks_for_all_of_them_leaves_all_to_the_next_sheet() {
        bank.behave(Manner.BREAKING);
        payments.sheetIsWorked();

        assertThat(payments.statusOf(batch)).isEqualTo("RELEASED");
        assertThat(payments.statesOf(keys)).containsOnly("SENDING");
    }

    private void tellWithoutWritingDown(String key) {
        bank.send(key, orderOf(key));
    }

    private PaymentOrder orderOf(String key) {
        return rows.find(key).orElseThrow().order();
    }

    private String paid(String key) {
        return bank.paidInto(PaymentScenario.accountOf(key)).toString();
    }
}
