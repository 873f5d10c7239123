package fangpiao.reconciliation;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.reconciliation.DifferenceKind.AMOUNT;
import static fangpiao.reconciliation.DifferenceKind.MISSING_DEBIT;
import static fangpiao.reconciliation.DifferenceKind.NOT_ORDERED;
import static fangpiao.reconciliation.DifferenceKind.OPENING;
import static fangpiao.reconciliation.DifferenceKind.PAID_TWICE;
import static fangpiao.reconciliation.DifferenceKind.PAYEE;
import static fangpiao.reconciliation.DifferenceKind.REFUND;
import static fangpiao.reconciliation.DifferenceKind.UNKNOWN_CREDIT;
import static fangpiao.reconciliation.Resolution.BOOKED;
import static fangpiao.reconciliation.Resolution.CLAIMED;
import static fangpiao.reconciliation.Resolution.CORRECTED;
import static fangpiao.reconciliation.Resolution.NOTED;
import static fangpiao.reconciliation.Resolution.NOT_PAID;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.reconciliation.ReconciliationScenario.Claim;
import fangpiao.settlement.SettlementScenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way a difference can end: explained by one person, settled by another. */
@ApplicationTest
class ReconciliationTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ReconciliationScenario reconciliation;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    JdbcClient db;

    Account account;

    @BeforeEach
    void an_account() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-08-30");
        account = reconciliation.anAccount();
        scenario.todayIs("2024-10-08");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_difference_names_its_last_day_and_what_may_be_done() {
        String difference = aFee();

        assertThat(reconciliation.get(difference).dueOn()).hasToString("2024-10-14");
        assertThat(scenario.openTask(difference, "explainDifference").getDueDate())
                .isEqualTo("2024-10-14T00:00:00");
        assertThat(scenario.shown("finance", difference, "explainDifference", "facts")
                        .toString())
                .contains("无指令付款", "2024-10-08支出0.50元，流水号B1", "认领、银行差错已冲正、另行入账、说明情况");
    }

    @Test
    void a_fee_is_booked_as_what_it_is() {
        String difference = aFee();

        reconciliation.settles(difference, BOOKED, null);

        assertThat(reconciliation.found(account)).containsExactly("B1 OTHER PERSON");
        assertThat(reconciliation.get(difference).status()).isEqualTo(BankDifference.Status.RESOLVED);
    }

    @Test
    void who_explains_does_not_settle() {
        String difference = aFee();
        reconciliation.explains(difference, BOOKED, null);
        scenario.thenCaseWaitsAt(difference, "reviewDifference");

        assertThat(refusalOf(() -> scenario.complete(
                        "finance", difference, "reviewDifference", Map.of("decision", "APPROVE", "opinion", "同意"))))
                .contains("不属于您的岗位");
        reconciliation.agrees(difference);
        assertThat(reconciliation.found(account)).containsExactly("B1 OTHER PERSON");
    }

    @Test
    void what_is_not_clear_goes_back_to_who_explained_it() {
        String difference = aFee();
        reconciliation.explains(difference, NOTED, null);

        scenario.complete(
                "finapprover",
                difference,
                "reviewDifference",
                Map.of(
                        "decision",
                        "RETURN",
                        "reasonCode",
                        "D04",
                        "returnItems",
                        List.of("处理方式"),
                        "opinion",
                        "应按手续费入账"));

        scenario.thenCaseWaitsAt(difference, "explainDifference");
        assertThat(reconciliation.found(account)).containsExactly("B1 ?");
        reconciliation.settles(difference, BOOKED, null);
    }

    @Test
    void a_payment_without_a_key_is_claimed_for_its_order() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement().pays("B1", claim.amount(), "", ""));

        reconciliation.settles(reconciliation.difference(account, NOT_ORDERED), CLAIMED, claim.key());

        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.found(account)).containsExactly("B1 PAYMENT PERSON");
    }

    @Test
    void an_entry_is_claimed_for_nothing_of_another_sum_and_nothing_there_is_not() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement().pays("B1", yuan("60000.02"), "", ""));
        String difference = reconciliation.difference(account, NOT_ORDERED);

        assertThat(refusalOf(() -> reconciliation.explains(difference, CLAIMED, claim.key())))
                .isEqualTo("支付指令%s为60,000.01元，与流水金额60,000.02元不一致，不能认领。".formatted(claim.key()));
        assertThat(refusalOf(() -> reconciliation.explains(difference, CLAIMED, "JS-0-1")))
                .isEqualTo("没有支付指令「JS-0-1」。");
    }

    @Test
    void a_double_payment_ends_with_the_money_given_back() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .pays("B2", claim.amount(), claim.payeeAccount(), claim.key()));
        String twice = reconciliation.difference(account, PAID_TWICE);
        assertThat(refusalOf(() -> reconciliation.explains(twice, CORRECTED, "B3")))
                .contains("没有流水号为「B3」、方向相反、金额60,000.01元且尚未核对的流水");
        scenario.todayIs("2024-10-09");
        reconciliation.imports(reconciliation.next(account).giveBack("B3", claim.amount(), claim.key(), "重复支付退回"));
        String refund = reconciliation.difference(account, REFUND);

        reconciliation.settles(twice, CORRECTED, "B3");

        scenario.thenCaseEndedAt(refund, "differenceClosed");
        assertThat(reconciliation.found(account))
                .containsExactly("B1 PAYMENT KEY", "B2 CORRECTION PERSON", "B3 CORRECTION PERSON");
        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void a_wrong_sum_the_bank_puts_right_is_followed_by_the_right_one() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement()
                .pays("B1", yuan("60000.02"), claim.payeeAccount(), claim.key())
                .giveBack("B2", yuan("60000.02"), claim.key(), "冲正")
                .pays("B3", claim.amount(), claim.payeeAccount(), claim.key()));
        String wrong = db.sql(
                        "select case_no from bank_difference d join bank_entry e on e.no = d.entry_no where e.reference = 'B1' and d.account_no = ?")
                .param(account.no())
                .query(String.class)
                .single();

        reconciliation.settles(wrong, CORRECTED, "B2");
        reconciliation.compares(account);

        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.found(account))
                .containsExactly("B1 CORRECTION PERSON", "B2 CORRECTION PERSON", "B3 PAYMENT KEY");
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void an_order_the_bank_has_not_paid_goes_back_to_the_cashier() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement());
        scenario.todayIs("2024-10-11");
        reconciliation.imports(reconciliation.next(account));

        reconciliation.settles(reconciliation.difference(account, MISSING_DEBIT), NOT_PAID, null);

        reconciliation.thenClaimWaitsAt(claim, "payClaim");
        assertThat(settlement.paymentStatus(claim.caseNo())).isEqualTo("FAILED");
        reconciliation.compares(account);
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void what_two_persons_leave_as_it_is_is_not_asked_again() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement());
        scenario.todayIs("2024-10-11");
        reconciliation.imports(reconciliation.next(account));

        reconciliation.settles(reconciliation.difference(account, MISSING_DEBIT), NOTED, null);

        scenario.todayIs("2024-11-11");
        reconciliation.imports(reconciliation.next(account));
        assertThat(reconciliation.open(account)).isEmpty();
        reconciliation.thenClaimWaitsAt(claim, "confirmReceipt");
    }

    @Test
    void a_deposit_is_claimed_by_its_document() {
        scenario.todayIs("2024-10-30");
        reconciliation.imports(new StatementText(account.no(), scenario.today(), yuan("0"))
                .gets("B1", ReconciliationScenario.DEPOSIT, "西山区财政局", "拨款"));

        reconciliation.settles(reconciliation.difference(account, UNKNOWN_CREDIT), CLAIMED, account.deposit());

        assertThat(reconciliation.found(account)).containsExactly("B1 DEPOSIT PERSON");
    }

    @Test
    void a_balance_that_began_otherwise_is_explained_in_words_only() {
        reconciliation.imports(new StatementText(account.no(), scenario.today(), yuan("5000000.01")));
        String difference = reconciliation.difference(account, OPENING);

        assertThat(refusalOf(() -> reconciliation.explains(difference, BOOKED, null)))
                .isEqualTo("「期初余额不一致」不能按「另行入账」处理，可选：说明情况。");
        reconciliation.settles(difference, NOTED, null);
        reconciliation.compares(account);
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void money_paid_to_somebody_else_is_not_booked_away() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement().pays("B1", claim.amount(), "8719000000000009999", claim.key()));

        assertThat(refusalOf(() -> reconciliation.explains(reconciliation.difference(account, PAYEE), BOOKED, null)))
                .isEqualTo("「收款账户不一致」不能按「另行入账」处理，可选：银行差错已冲正、说明情况。");
        reconciliation.settles(reconciliation.difference(account, PAYEE), NOTED, null);
    }

    @Test
    void a_different_sum_is_booked_otherwise_only_by_two() {
        Claim claim = reconciliation.aClaim(account);
        reconciliation.imports(statement().pays("B1", yuan("60000.02"), claim.payeeAccount(), claim.key()));

        reconciliation.settles(reconciliation.difference(account, AMOUNT), BOOKED, null);

        reconciliation.thenClaimWaitsAt(claim, "confirmReceipt");
        assertThat(reconciliation.found(account)).containsExactly("B1 OTHER PERSON");
    }

    @Test
    void what_agrees_meanwhile_is_not_settled_by_hand() {
        scenario.todayIs("2024-10-08");
        var filed = reconciliation.aContract(account);
        String caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        reconciliation.imports(statement().pays("B1", yuan("60000.01"), filed.escrowAccount(), caseNo + "-1"));
        String difference = reconciliation.difference(account, NOT_ORDERED);
        reconciliation.explains(difference, BOOKED, null);

        settlement.pays(caseNo);
        reconciliation.compares(account);

        scenario.thenCaseEndedAt(difference, "differenceClosed");
        scenario.thenCaseEndedAt(caseNo, "claimSettled");
    }

    @Test
    void a_refused_entry_is_tried_again_when_its_case_can_take_it() {
        Claim claim = reconciliation.aClaim(account);
        var file = statement().pays("B1", claim.amount(), claim.payeeAccount(), claim.key());
        db.sql("update payment_order set sent_at = sent_at + interval '1 day' where key = ?")
                .param(claim.key())
                .update();
        reconciliation.imports(file);
        String difference = reconciliation.difference(account, DifferenceKind.REFUSED);
        assertThat(reconciliation.get(difference).ours()).contains("早于支付指令发出日期");

        db.sql("update payment_order set sent_at = sent_at - interval '1 day' where key = ?")
                .param(claim.key())
                .update();
        reconciliation.compares(account);

        scenario.thenCaseEndedAt(difference, "differenceClosed");
        reconciliation.thenClaimIsSettled(claim);
    }

    @Test
    void an_explanation_needs_words_and_a_document() {
        String difference = aFee();
        var form = new HashMap<>(reconciliation.explanation(BOOKED, null));
        form.remove("documentNo");

        assertThat(refusalOf(() -> scenario.complete("finance", difference, "explainDifference", form)))
                .isEqualTo("请填写「依据文书」。");
    }

    @Test
    void the_tables_refuse_to_change_a_difference_and_to_close_it_twice() {
        String difference = aFee();
        assertThatThrownBy(() -> db.sql("update bank_difference set amount_fen = 1 where case_no = ?")
                        .param(difference)
                        .update())
                .hasMessageContaining("append-only");
        reconciliation.settles(difference, BOOKED, null);
        assertThatThrownBy(
                        () -> db.sql("update bank_difference set status = 'OPEN', closed_at = null where case_no = ?")
                                .param(difference)
                                .update())
                .hasMessageContaining("append-only");
    }

    private String aFee() {
        reconciliation.imports(statement().loses("B1", yuan("0.50"), "手续费"));
        return reconciliation.difference(account, NOT_ORDERED);
    }

    private StatementText statement() {
        return reconciliation.aStatement(account);
    }
}
