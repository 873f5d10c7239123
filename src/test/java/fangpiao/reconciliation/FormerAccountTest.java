package fangpiao.reconciliation;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.reconciliation.ReconciliationScenario.Claim;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fund comes to pay from another bank account; what went through the one of before stays there. */
@ApplicationTest
class FormerAccountTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ReconciliationScenario reconciliation;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    BalanceSheets sheets;

    @Autowired
    StatementSimulator bank;

    Account former;
    Account present;
    Claim claim;

    @BeforeEach
    void a_fund_changes_its_bank_while_a_claim_is_being_paid() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-08-30");
        former = reconciliation.anAccount();
        scenario.todayIs("2024-10-08");
        claim = reconciliation.aClaim(former);
        scenario.todayIs("2024-10-09");
        present = reconciliation.movesToAnotherBank(former);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void an_order_is_paid_from_the_account_of_its_day() {
        reconciliation.imports(
                reconciliation.aStatement(former).pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.open(former)).isEmpty();
    }

    @Test
    void without_a_key_it_is_found_there_by_sum_and_payee() {
        reconciliation.imports(reconciliation.aStatement(former).pays("B1", claim.amount(), claim.payeeAccount(), ""));

        assertThat(reconciliation.found(former)).containsExactly("B1 PAYMENT AMOUNT");
    }

    @Test
    void it_is_not_the_payment_of_the_account_of_today() {
        reconciliation.imports(new StatementText(present.no(), scenario.today(), yuan("100000"))
                .pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));

        assertThat(reconciliation.open(present)).contains("OTHER_ACCOUNT " + claim.key());
        reconciliation.thenClaimWaitsAt(claim, "confirmReceipt");
    }

    @Test
    void an_order_of_afterwards_is_paid_from_the_new_account() {
        Claim later = reconciliation.aClaim(present);

        reconciliation.imports(new StatementText(present.no(), scenario.today(), Money.ZERO)
                .gets("B1", later.amount(), "西山区财政局", "划入")
                .pays("B2", later.amount(), later.payeeAccount(), later.key()));

        reconciliation.thenClaimIsSettled(later);
    }

    @Test
    void a_deposit_written_down_afterwards_came_into_the_account_of_its_day() {
        String receipt = reconciliation.entersDeposit(present, "1000.01", "2024-10-08");

        reconciliation.imports(reconciliation.aStatement(former).gets("B1", yuan("1000.01"), "西山区财政局", receipt));

        assertThat(reconciliation.found(former)).containsExactly("B1 DEPOSIT WORDS");
    }

    @Test
    void the_sheets_of_both_accounts_agree() {
        reconciliation.imports(
                reconciliation.aStatement(former).pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));
        reconciliation.imports(new StatementText(present.no(), scenario.today(), Money.ZERO));

        assertThat(sheets.last(former.no()).orElseThrow().items()).isZero();
        assertThat(sheets.last(present.no()).orElseThrow().items()).isZero();
    }

    @Test
    void the_simulated_bank_tells_it_of_the_account_that_paid() {
        reconciliation.imports(bank.camt(former.no(), scenario.today()));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(bank.accounts()).contains(former.no(), present.no());
    }
}
