package fangpiao.reconciliation;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.reconciliation.ReconciliationScenario.Claim;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bank has told is compared with what was ordered: where all agrees, cases move on; where anything does not, one is opened. */
@ApplicationTest
class MatchingTest {

    static final Money ONE_FEN = new Money(1);

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
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_payment_with_its_key_closes_its_claim() {
        Claim claim = claim();

        reconciliation.imports(statement().pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.found(account)).containsExactly("B1 PAYMENT KEY");
        assertThat(receiptOf(claim)).matches("B1/\\d+ 2024-10-08");
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void a_payment_without_a_key_is_found_by_sum_and_payee() {
        Claim claim = claim();

        reconciliation.imports(statement().pays("B1", claim.amount(), claim.payeeAccount(), ""));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.found(account)).containsExactly("B1 PAYMENT AMOUNT");
    }

    @Test
    void one_that_is_refused_keeps_no_other_waiting() {
        Claim early = claim();
        Claim other = reconciliation.aClaim(account);

        reconciliation.imports(
                new StatementText(account.no(), LocalDate.parse("2024-10-07"), ReconciliationScenario.DEPOSIT)
                        .pays("B1", early.amount(), early.payeeAccount(), early.key())
                        .on(scenario.today())
                        .pays("B2", other.amount(), other.payeeAccount(), other.key()));

        assertThat(reconciliation.open(account)).containsExactly("REFUSED " + early.key());
        reconciliation.thenClaimWaitsAt(early, "confirmReceipt");
        reconciliation.thenClaimIsSettled(other);
    }

    @Test
    void of_two_orders_of_one_sum_to_one_payee_nobody_guesses() {
        scenario.todayIs("2024-10-08");
        var filed = reconciliation.aContract(account);
        Claim claim = reconciliation.claimOf(filed);
        db.sql("""
                insert into payment_order (key, case_no, payer, payee_name, payee_account, payee_bank, amount_fen, status,
                                           attempts, due_on, prepared_at, sent_at)
                select key || 'X', 'JS-TWIN-' || key, payer, payee_name, payee_account, payee_bank, amount_fen, status,
                       attempts, due_on, prepared_at, sent_at
                from payment_order where key = ?""").param(claim.key()).update();

        reconciliation.imports(statement().pays("B1", claim.amount(), claim.payeeAccount(), ""));

        assertThat(reconciliation.open(account)).containsExactly("AMBIGUOUS");
        reconciliation.thenClaimWaitsAt(claim, "confirmReceipt");
    }

    @Test
    void a_fen_more_is_another_sum() {
        Claim claim = claim();

        reconciliation.imports(statement().pays("B1", claim.amount().plus(ONE_FEN), claim.payeeAccount(), claim.key()));

        assertThat(reconciliation.open(account)).containsExactly("AMOUNT " + claim.key());
        reconciliation.thenClaimWaitsAt(claim, "confirmReceipt");
    }

    @Test
    void money_in_another_account_is_not_received() {
        Claim claim = claim();

        reconciliation.imports(statement().pays("B1", claim.amount(), "8719000000000009999", claim.key()));

        assertThat(reconciliation.open(account)).containsExactly("PAYEE " + claim.key());
        reconciliation.thenClaimWaitsAt(claim, "confirmReceipt");
    }

    @Test
    void money_from_another_account_is_told() {
        Claim claim = claim();
        Account other = reconciliation.anAccount();

        reconciliation.imports(
                reconciliation.aStatement(other).pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        assertThat(reconciliation.open(other)).contains("OTHER_ACCOUNT " + claim.key());
        reconciliation.thenClaimWaitsAt(claim, "confirmReceipt");
    }

    @Test
    void a_bank_that_pays_twice_is_found_out() {
        Claim claim = claim();

        reconciliation.imports(statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .pays("B2", claim.amount(), claim.payeeAccount(), claim.key()));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.open(account)).containsExactly("PAID_TWICE " + claim.key());
        assertThat(reconciliation.found(account)).containsExactly("B1 PAYMENT KEY", "B2 ?");
    }

    @Test
    void a_bank_that_pays_once_more_on_another_day_is_found_out() {
        Claim claim = claim();
        reconciliation.imports(statement().pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));
        scenario.todayIs("2024-10-09");

        reconciliation.imports(
                reconciliation.next(account).pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        assertThat(reconciliation.open(account)).containsExactly("PAID_TWICE " + claim.key());
    }

    @Test
    void money_nobody_ordered_is_told() {
        scenario.todayIs("2024-10-08");

        reconciliation.imports(statement().loses("B1", yuan("0.50"), "手续费"));

        assertThat(reconciliation.open(account)).containsExactly("NOT_ORDERED");
    }

    @Test
    void a_payment_that_comes_back_leads_to_the_cashier() {
        Claim claim = claim();

        reconciliation.imports(statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .giveBack("B2", claim.amount(), claim.key(), "AC04 账户已销户"));

        reconciliation.thenClaimWaitsAt(claim, "payClaim");
        assertThat(settlement.paymentStatus(claim.caseNo())).isEqualTo("FAILED");
        assertThat(reconciliation.found(account)).containsExactly("B1 PAYMENT KEY", "B2 RETURN KEY");
        assertThat(returnReasonOf(claim)).isEqualTo("AC04 账户已销户（流水号B2）");
    }

    @Test
    void what_is_paid_again_after_its_return_has_a_key_of_its_own() {
        Claim claim = claim();
        reconciliation.imports(statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .giveBack("B2", claim.amount(), claim.key(), "AC04 账户已销户"));
        scenario.todayIs("2024-10-09");
        settlement.pays(claim.caseNo());

        reconciliation.imports(
                reconciliation.next(account).pays("B3", claim.amount(), claim.payeeAccount(), claim.caseNo() + "-2"));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(settlement.paymentStatus(claim.caseNo())).isEqualTo("FAILED,RECEIVED");
    }

    @Test
    void money_that_comes_back_after_its_receipt_is_told() {
        Claim claim = claim();
        reconciliation.imports(statement().pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));
        scenario.todayIs("2024-10-09");

        reconciliation.imports(reconciliation.next(account).giveBack("B2", claim.amount(), claim.key(), "AC04"));

        assertThat(reconciliation.open(account)).containsExactly("LATE_RETURN " + claim.key());
    }

    @Test
    void what_is_given_back_of_a_double_payment_is_not_the_payment() {
        Claim claim = claim();

        reconciliation.imports(statement()
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key())
                .pays("B2", claim.amount(), claim.payeeAccount(), claim.key())
                .giveBack("B3", claim.amount(), claim.key(), "重复支付退回"));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.open(account)).containsExactly("PAID_TWICE " + claim.key(), "REFUND " + claim.key());
    }

    @Test
    void a_receipt_entered_by_hand_finds_its_entry() {
        Claim claim = claim();
        settlement.receives(claim.caseNo());

        reconciliation.imports(statement().pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        assertThat(reconciliation.found(account)).containsExactly("B1 PAYMENT KEY");
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void nobody_says_it_came_back_while_the_statement_shows_it_gone() {
        Claim claim = claim();
        reconciliation.imports(statement().pays("B1", claim.amount(), "8719000000000009999", claim.key()));

        assertThat(refusalOf(() -> settlement.comesBack(claim.caseNo())))
                .isEqualTo("银行流水显示支付指令%s已经付出，且没有退回，不能登记退回。".formatted(claim.key()));
    }

    @Test
    void a_payment_that_was_given_up_and_paid_all_the_same_is_told() {
        Claim claim = claim();
        settlement.comesBack(claim.caseNo());

        reconciliation.imports(statement().pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        assertThat(reconciliation.open(account)).containsExactly("NOT_TOLD " + claim.key());
    }

    @Test
    void a_deposit_is_found_by_its_document() {
        reconciliation.imports(new StatementText(account.no(), scenario.today(), Money.ZERO)
                .gets("B1", ReconciliationScenario.DEPOSIT, "西山区财政局", account.deposit()));

        assertThat(reconciliation.found(account)).containsExactly("B1 DEPOSIT WORDS");
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void a_deposit_is_found_by_sum_and_day() {
        reconciliation.imports(new StatementText(account.no(), scenario.today(), Money.ZERO)
                .gets("B1", ReconciliationScenario.DEPOSIT, "西山区财政局", "拨款"));

        assertThat(reconciliation.found(account)).containsExactly("B1 DEPOSIT AMOUNT");
    }

    @Test
    void money_nobody_waits_for_is_told() {
        scenario.todayIs("2024-10-08");

        reconciliation.imports(statement().gets("B1", yuan("12.34"), "某公司", "往来款"));

        assertThat(reconciliation.open(account)).containsExactly("UNKNOWN_CREDIT");
    }

    @Test
    void an_order_written_down_after_the_bank_had_paid_it_is_found_then() {
        scenario.todayIs("2024-10-08");
        var filed = reconciliation.aContract(account);
        String caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        reconciliation.imports(statement().pays("B1", yuan("60000.01"), filed.escrowAccount(), caseNo + "-1"));
        String difference = reconciliation.difference(account, DifferenceKind.NOT_ORDERED);

        settlement.pays(caseNo);
        reconciliation.compares(account);

        scenario.thenCaseEndedAt(difference, "differenceClosed");
        assertThat(reconciliation.get(difference).status()).isEqualTo(BankDifference.Status.VANISHED);
        scenario.thenCaseEndedAt(caseNo, "claimSettled");
    }

    @Test
    void an_order_the_bank_never_pays_is_asked_about_after_three_working_days() {
        Claim claim = claim(); // Tuesday
        reconciliation.imports(statement());
        scenario.todayIs("2024-10-10");
        reconciliation.imports(reconciliation.next(account));
        assertThat(reconciliation.open(account)).isEmpty();

        scenario.todayIs("2024-10-11");
        reconciliation.imports(reconciliation.next(account));

        assertThat(reconciliation.open(account)).containsExactly("MISSING_DEBIT " + claim.key());
    }

    @Test
    void a_payment_that_comes_late_ends_the_question() {
        Claim claim = claim();
        reconciliation.imports(statement());
        scenario.todayIs("2024-10-11");
        reconciliation.imports(reconciliation.next(account));
        String difference = reconciliation.difference(account, DifferenceKind.MISSING_DEBIT);
        scenario.todayIs("2024-10-12");

        reconciliation.imports(
                reconciliation.next(account).pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        scenario.thenCaseEndedAt(difference, "differenceClosed");
        reconciliation.thenClaimIsSettled(claim);
    }

    @Test
    void a_deposit_the_bank_never_saw_is_asked_about() {
        reconciliation.imports(new StatementText(account.no(), scenario.today(), Money.ZERO));
        scenario.todayIs("2024-09-04");

        reconciliation.imports(reconciliation.next(account));

        assertThat(reconciliation.open(account)).singleElement().asString().startsWith("MISSING_CREDIT");
    }

    @Test
    void a_first_statement_that_begins_with_another_sum_is_told() {
        scenario.todayIs("2024-10-08");

        reconciliation.imports(new StatementText(account.no(), scenario.today(), yuan("4999999.99")));

        String difference = reconciliation.difference(account, DifferenceKind.OPENING);
        assertThat(reconciliation.get(difference).amount()).isEqualTo(yuan("-0.01"));
        reconciliation.compares(account);
        assertThat(reconciliation.open(account)).containsExactly("OPENING");
    }

    private Claim claim() {
        scenario.todayIs("2024-10-08");
        return reconciliation.aClaim(account);
    }

    private StatementText statement() {
        return reconciliation.aStatement(account);
    }

    private String receiptOf(Claim claim) {
        return db.sql("select receipt_no || ' ' || paid_on from payment_order where key = ?")
                .param(claim.key())
                .query(String.class)
                .single();
    }

    private String returnReasonOf(Claim claim) {
        return db.sql("select return_reason from payment_order where key = ?")
                .param(claim.key())
                .query(String.class)
                .single();
    }
}
