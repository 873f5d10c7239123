package fangpiao.payment;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.issuance.Household.FUND;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.payment.BankSimulator.Manner;
import fangpiao.policy.SaleStage;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.startup.DemoPassword;
import fangpiao.startup.MovableClock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** From orders that wait to money that leaves, by two persons and with a last moment to say no. */
@ApplicationTest
class PaymentBatchTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PaymentScenario payments;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    BatchDesk desk;

    @Autowired
    PaymentDesk orders;

    @Autowired
    BankSimulator bank;

    @Autowired
    Users users;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_morning_on_which_the_bank_is_well() {
        scenario.todayIs("2024-10-08");
        bank.behave(Manner.AT_ONCE);
    }

    @Test
    void orders_are_composed_approved_released_and_closed_with_the_last_receipt() {
        List<String> keys = payments.orders("100.01", "200.02");
        String batch = payments.composes(FUND, keys);
        assertThat(payments.statusOf(batch)).isEqualTo("COMPOSED");
        assertThat(payments.totalOf(batch)).isEqualTo(yuan("300.03"));
        assertThat(payments.statesOf(keys)).containsExactly("BATCHED", "BATCHED");

        payments.approves(batch);
        assertThat(payments.statusOf(batch)).isEqualTo("APPROVED");
        payments.sheetIsWorked();
        assertThat(payments.statusOf(batch)).as("while the window is open").isEqualTo("APPROVED");

        payments.windowEnds();
        payments.sheetIsWorked();
        assertThat(payments.statusOf(batch)).isEqualTo("RELEASED");
        assertThat(payments.statesOf(keys)).containsExactly("ACCEPTED", "ACCEPTED");

        receives(keys.get(0));
        assertThat(payments.statusOf(batch)).isEqualTo("RELEASED");
        receives(keys.get(1));
        assertThat(payments.statusOf(batch)).isEqualTo("CLOSED");
    }

    @Test
    void in_the_last_second_of_the_window_it_is_cancelled_and_not_released() {
        String released = approvedAt("09:00:00");
        String cancelled = approvedAt("09:00:00");

        clockIs("09:01:00");
        payments.sheetIsWorked();
        assertThat(payments.statusOf(released)).isEqualTo("APPROVED");
        payments.cancels("cashier", cancelled);
        assertThat(payments.statusOf(cancelled)).isEqualTo("CANCELLED");

        clockIs("09:01:01");
        assertThat(refusalOf(() -> payments.cancels("cashier", released)))
                .isEqualTo("付款批次" + released + "的撤销期已过，正在放行，不能撤销。");
        payments.sheetIsWorked();
        assertThat(payments.statusOf(released)).isEqualTo("RELEASED");
        assertThat(refusalOf(() -> payments.cancels("cashier", released)))
                .isEqualTo("付款批次" + released + "当前为「已放行」，不能办理。");
    }

    @RepeatedTest(10)
    void of_a_cancel_and_a_release_at_one_instant_exactly_one_wins() {
        List<String> keys = payments.orders("100.01");
        String batch = payments.composes(FUND, keys);
        payments.approves(batch);
        clock.advance(desk.window());

        var cancel = CompletableFuture.runAsync(() -> payments.cancels("cashier", batch));
        var release = CompletableFuture.runAsync(() -> {
            clock.advance(Duration.ofSeconds(1));
            payments.sheetIsWorked();
        });
        CompletableFuture.allOf(cancel, release).handle((done, refused) -> done).join();

        boolean cancelled = payments.statusOf(batch).equals("CANCELLED");
        assertThat(cancel.isCompletedExceptionally()).isEqualTo(!cancelled);
        assertThat(payments.statusOf(batch)).isEqualTo(cancelled ? "CANCELLED" : "RELEASED");
        assertThat(payments.statesOf(keys)).containsExactly(cancelled ? "WAITING" : "ACCEPTED");
        assertThat(paid(keys.get(0))).isEqualTo(cancelled ? "0.00" : "100.01");
    }

    @Test
    void a_cancelled_batch_stays_and_its_orders_wait_for_another() {
        List<String> keys = payments.orders("100.01", "200.02");
        String cancelled = payments.composes(FUND, keys);
        payments.approves(cancelled);

        payments.cancels("finapprover", cancelled);

        assertThat(payments.lastActOf(cancelled)).isEqualTo("CANCELLED|finapprover|金额有疑问，暂缓支付");
        assertThat(payments.statesOf(keys)).containsExactly("WAITING", "WAITING");
        String again = payments.released(keys);
        assertThat(payments.statusOf(again)).isEqualTo("RELEASED");
        assertThat(paid(keys.get(0))).isEqualTo("100.01");
    }

    @Test
    void who_composed_or_approved_it_or_the_director_cancels_and_nobody_else() {
        String batch = payments.composes(FUND, payments.orders("100"));
        assertThat(refusalOf(() -> payments.cancels("finance", batch))).isEqualTo("付款批次" + batch + "只能由组批人、审批人或局长撤销。");
        assertThat(refusalOf(() -> payments.cancels("finapprover", batch))).contains("只能由组批人、审批人或局长撤销");

        payments.cancels("director", batch);

        assertThat(payments.statusOf(batch)).isEqualTo("CANCELLED");
        assertThat(refusalOf(() -> payments.cancels("director", batch))).contains("当前为「已撤销」");
    }

    @Test
    void a_batch_that_is_not_agreed_to_gives_its_orders_back() {
        List<String> keys = payments.orders("100");
        String batch = payments.composes(FUND, keys);

        scenario.as("finapprover", () -> {
            desk.reject(batch, "收款账户待核实");
            return null;
        });

        assertThat(payments.statusOf(batch)).isEqualTo("REJECTED");
        assertThat(payments.statesOf(keys)).containsExactly("WAITING");
        assertThat(refusalOf(() -> payments.approves(batch))).isEqualTo("付款批次" + batch + "当前为「审批不同意」，不能办理。");
    }

    @Test
    void who_composed_it_does_not_approve_it_whatever_posts_he_has() {
        String both = person(Role.CASHIER, Role.FINANCE_APPROVER);
        List<String> keys = payments.orders("100");
        String batch = scenario.as(both, () -> desk.compose(FUND, scenario.today(), keys));

        assertThat(refusalOf(() -> payments.approves(both, batch))).isEqualTo("付款批次" + batch + "由您组批，须由他人审批。");
        assertThatThrownBy(() -> behindTheTriggers("""
                update payment_batch set status = 'APPROVED', approved_by = composed_by, approved_at = now(),
                window_ends_at = now() where no = '""" + batch + "'")).hasMessageContaining("another_person_approves");
        payments.approves(batch);
    }

    @Test
    void who_has_done_anything_else_in_one_of_the_cases_does_not_approve_their_batch() {
        String both = person(Role.RENEWAL_REVIEWER, Role.FINANCE_APPROVER);
        scenario.todayIs("2024-08-30");
        Filed filed = settlement.aFiledContract(SaleStage.PRESALE, "100000");
        scenario.todayIs("2024-10-08");
        String claim = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        settlement.checksAs(both, claim);
        settlement.goesOnAfterCheck(claim);
        String batch = payments.batchOf(claim);

        assertThat(refusalOf(() -> payments.approves(both, batch)))
                .isEqualTo("按不相容岗位分离要求，您在本案%s已办理「复核结算材料」（复核，2024年10月8日09:00），不能再办理「审批付款批次」（支付审批）。".formatted(claim));
        assertThatThrownBy(() -> approveBehindTheDesk(batch, both))
                .hasMessageContaining("approver_has_acted_in_no_case_of_the_batch");
        payments.approves(batch);
    }

    @Test
    void who_approved_the_batch_does_not_confirm_the_receipt() {
        String both = person(Role.FINANCE_APPROVER, Role.FINANCE_CHECKER);
        scenario.todayIs("2024-08-30");
        Filed filed = settlement.aFiledContract(SaleStage.PRESALE, "100000");
        scenario.todayIs("2024-10-08");
        String claim = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        settlement.prepares(claim);
        String batch = payments.batchOf(claim);
        payments.approves(both, batch);
        payments.windowEnds();
        payments.sheetIsWorked();

        assertThat(refusalOf(() -> scenario.claim(both, claim, "confirmReceipt")))
                .contains("已办理「审批付款批次」（支付审批，");
        settlement.receives(claim);
        scenario.thenCaseEndedAt(claim, "claimSettled");
    }

    @Test
    void the_approver_counts_for_himself_to_the_fen_and_approves_what_he_saw() {
        String batch = payments.composes(FUND, payments.orders("100.01", "200.02"));

        assertThat(refusalOf(() -> approves(batch, "300.02", payments.digestOf(batch))))
                .isEqualTo("控制总额 300.02 元与付款批次" + batch + "的合计金额不一致，请逐笔核对后重新填写。");
        assertThat(refusalOf(() -> approves(batch, "300.03", "00")))
                .isEqualTo("付款批次" + batch + "的内容与您所见的不一致，请刷新后重新核对。");
        approves(batch, "300.03", payments.digestOf(batch));
    }

    @Test
    void only_the_cashier_composes_and_only_the_finance_approver_approves() {
        List<String> keys = payments.orders("100");
        assertThat(refusalOf(() -> scenario.as("finance", () -> desk.compose(FUND, scenario.today(), keys))))
                .isEqualTo("只有出纳岗可以办理。");
        String batch = payments.composes(FUND, keys);
        assertThat(refusalOf(() -> payments.approves("finance", batch))).isEqualTo("只有财政审批岗可以办理。");
    }

    @Test
    void a_batch_has_one_payer_and_one_day_and_only_what_waits() {
        List<String> keys = payments.orders("100", "200");
        assertThat(refusalOf(() -> payments.composes("ZJ-OTHER", keys))).endsWith("一个批次只能有一个付款账户和一日。");
        assertThat(refusalOf(() -> scenario.as(
                        "cashier", () -> desk.compose(FUND, scenario.today().plusDays(1), keys))))
                .isEqualTo("支付指令 " + keys.get(0) + " 属于另一付款账户或另一日，一个批次只能有一个付款账户和一日。");
        assertThat(refusalOf(() -> scenario.as("cashier", () -> desk.compose(FUND, scenario.today(), List.of("JS-0")))))
                .isEqualTo("所选支付指令中有的不存在，请刷新后重新选择。");
        assertThat(refusalOf(() -> scenario.as("cashier", () -> desk.compose(FUND, scenario.today(), List.of()))))
                .isEqualTo("请先勾选要组批的支付指令。");
        payments.composes(FUND, keys);
        assertThat(refusalOf(() -> payments.composes(FUND, keys)))
                .isEqualTo("支付指令 " + keys.get(0) + " 的状态为「已组批」，不能组批，请刷新后重新选择。");
    }

    @Test
    void an_account_that_was_changed_after_the_approval_is_not_paid_and_the_batch_says_why() {
        List<String> keys = payments.orders("100.01", "200.02");
        String batch = payments.composes(FUND, keys);
        payments.approves(batch);
        behindTheTriggers("update payment_order set payee_account = '6666' where key = '" + keys.get(1) + "'");

        payments.windowEnds();
        payments.sheetIsWorked();

        String changed = "支付指令 " + keys.get(1) + " 的收款户名、账号或金额与登记时不一致，";
        assertThat(payments.lastActOf(batch)).isEqualTo("CANCELLED|house|" + changed + "付款批次" + batch + "不能放行，请查明。");
        assertThat(payments.statesOf(keys)).containsExactly("WAITING", "WAITING");
        assertThat(bank.paidInto("6666")).isEqualTo(yuan("0"));
        assertThat(refusalOf(() -> payments.composes(FUND, keys))).isEqualTo(changed + "不能支付，请查明。");
    }

    @Test
    void what_the_desk_does_not_allow_the_tables_refuse() {
        List<String> keys = payments.orders("100");
        String batch = payments.composes(FUND, keys);
        thenTableRefuses("update payment_order set payee_account = '6666' where batch_no = ?", batch, "append-only");
        thenTableRefuses("update payment_batch set total_fen = total_fen + 1 where no = ?", batch, "append-only");
        thenTableRefuses(
                "update payment_batch set status = 'RELEASED', released_at = now() where no = ?",
                batch,
                "released_after_approval");
        thenTableRefuses("update payment_batch_item set amount_fen = 1 where batch_no = ?", batch, "append-only");
        thenTableRefuses("delete from payment_batch_act where batch_no = ?", batch, "append-only");
        payments.approves(batch);
        thenTableRefuses(
                "update payment_batch set status = 'RELEASED', released_at = window_ends_at where no = ?",
                batch,
                "released_after_the_window");
        thenTableRefuses("update payment_batch set window_ends_at = approved_at where no = ?", batch, "append-only");
        payments.cancels("cashier", batch);
        thenTableRefuses("update payment_batch set status = 'APPROVED' where no = ?", batch, "append-only");
    }

    @Test
    void what_no_batch_has_taken_is_taken_back_and_the_case_goes_to_the_cashier() {
        scenario.todayIs("2024-08-30");
        Filed filed = settlement.aFiledContract(SaleStage.PRESALE, "100000");
        scenario.todayIs("2024-10-08");
        String claim = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        settlement.prepares(claim);

        orders.withdraw(claim + "-1", "收款账户待核实");

        scenario.thenCaseWaitsAt(claim, "payClaim");
        settlement.pays(claim);
        assertThat(settlement.paymentStatus(claim)).isEqualTo("WITHDRAWN,ACCEPTED");
        assertThat(refusalOf(() -> orders.withdraw(claim + "-2", "不付了"))).contains("的状态为「银行已受理」，不能撤回");
    }

    private String approvedAt(String time) {
        clockIs(time);
        String batch = payments.composes(FUND, payments.orders("100"));
        payments.approves(batch);
        return batch;
    }

    /** The first moment of a second; real time runs on, but not for a second in a test this short. */
    private void clockIs(String time) {
        clock.moveTo(ZonedDateTime.parse("2024-10-08T" + time + "+08:00[Asia/Shanghai]"));
    }

    private void approves(String batch, String total, String digest) {
        scenario.as("finapprover", () -> {
            desk.approve(batch, yuan(total), digest);
            return null;
        });
    }

    private String person(Role... roles) {
        String id = "both" + scenario.unique();
        users.ensure(id, "兼岗人员", DemoPassword.VALUE, roles);
        return id;
    }

    private String paid(String key) {
        return bank.paidInto(PaymentScenario.accountOf(key)).toString();
    }

    private void receives(String key) {
        orders.received(key, "HD-" + scenario.unique(), scenario.today());
    }

    private void approveBehindTheDesk(String batch, String person) {
        db.sql("""
                update payment_batch
                set status = 'APPROVED', approved_by = ?, approved_at = now(), window_ends_at = now() where no = ?""").params(person, batch).update();
    }

    private void thenTableRefuses(String statement, String batch, String constraint) {
        assertThatThrownBy(() -> db.sql(statement).param(batch).update()).hasMessageContaining(constraint);
    }

    /** As somebody might who owns the database. */
    private void behindTheTriggers(String statement) {
        transaction.executeWithoutResult(status -> {
            db.sql("set local session_replication_role = replica").update();
            db.sql(statement).update();
        });
    }
}
