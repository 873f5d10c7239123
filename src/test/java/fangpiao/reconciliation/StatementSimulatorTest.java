package fangpiao.reconciliation;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.payment.BankSimulator;
import fangpiao.payment.Payee;
import fangpiao.payment.PaymentOrder;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.reconciliation.ReconciliationScenario.Claim;
import fangpiao.reconciliation.StatementSimulator.Booked;
import fangpiao.rescission.RescissionScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** The simulated bank tells what it has really paid, and on bad days what it should not have. */
@ApplicationTest
class StatementSimulatorTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    ReconciliationScenario reconciliation;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    BankSimulator payer;

    @Autowired
    StatementSimulator bank;

    @Autowired
    TransactionOperations transaction;

    Account account;
    Claim claim;

    @BeforeEach
    void a_claim_the_bank_has_paid() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-10-08");
        account = reconciliation.anAccount();
        claim = reconciliation.aClaim(account);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void its_message_and_its_list_tell_the_same() {
        StatementFile message = StatementFile.read(camt());
        StatementFile list = StatementFile.read(bank.csv(account.no(), scenario.today()));

        assertThat(message.complaints()).isEmpty();
        assertThat(list.complaints()).isEmpty();
        assertThat(message.statements()).isEqualTo(list.statements());
        assertThat(message.statements().get(0).closing()).isEqualTo(yuan("4939999.99"));
    }

    @Test
    void who_pays_downloads_imports_and_the_claim_is_closed_by_itself() {
        var finance = Visitor.loggedIn(port, "finance");
        byte[] file = finance.fetch("/bank-simulator/%s/statement.xml".formatted(account.no()))
                .body();

        var brought = finance.upload(
                "/reconciliation/files", Map.of(), "流水.xml", file, finance.csrfTokenOf("/reconciliation"));
        finance.submit(finance.location(brought) + "/adoption", Map.of(), finance.csrfTokenOf("/reconciliation"));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void the_next_statement_goes_on_where_the_last_one_ended() {
        reconciliation.imports(camt());
        assertThat(refusalOf(this::camt)).contains("没有新的流水可以下载");
        Claim late = reconciliation.aClaim(account);
        scenario.todayIs("2024-10-10");

        reconciliation.imports(camt());

        reconciliation.thenClaimIsSettled(late);
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void what_it_paid_stays_paid_when_the_click_is_lost() {
        var order = new PaymentOrder(
                new CaseNo("JS-LOST-" + scenario.unique()),
                account.fund(),
                new Payee("昆明测试置业有限公司", "8719000000000000099", "富滇银行西山支行"),
                yuan("1.23"));
        transaction.executeWithoutResult(status -> {
            payer.send(order.caseNo() + "-1", order);
            status.setRollbackOnly();
        });

        reconciliation.imports(camt());

        assertThat(reconciliation.open(account)).containsExactly("NOT_ORDERED");
        assertThat(reconciliation
                        .get(reconciliation.difference(account, DifferenceKind.NOT_ORDERED))
                        .amount())
                .isEqualTo(yuan("1.23"));
    }

    @Test
    void it_can_pay_twice() {
        bank.payTwice(payment().no());

        reconciliation.imports(camt());

        assertThat(reconciliation.open(account)).containsExactly("PAID_TWICE " + claim.key());
    }

    @Test
    void it_can_pay_another_sum() {
        bank.payOtherwise(payment().no(), claim.amount().plus(yuan("0.01")));

        reconciliation.imports(camt());

        assertThat(reconciliation.open(account)).containsExactly("AMOUNT " + claim.key());
    }

    @Test
    void it_can_forget_an_order() {
        bank.omit(payment().no());
        reconciliation.imports(camt());
        scenario.todayIs("2024-10-11");

        reconciliation.imports(camt());

        assertThat(reconciliation.open(account)).containsExactly("MISSING_DEBIT " + claim.key());
    }

    @Test
    void it_can_send_the_money_back() {
        bank.giveBack(payment().no(), "AC04 收款账户已销户");

        reconciliation.imports(camt());

        reconciliation.thenClaimWaitsAt(claim, "payClaim");
    }

    @Test
    void it_can_lose_the_line_in_the_middle_of_a_download() {
        var finance = Visitor.loggedIn(port, "finance");
        byte[] half = finance.fetch("/bank-simulator/%s/statement.xml?half=true".formatted(account.no()))
                .body();

        assertThat(refusalOf(() -> reconciliation.imports(half))).contains("不完整或已损坏");
    }

    @Test
    void it_takes_a_fee_and_what_developers_pay_back() {
        var bought = rescission.homesBoughtFor("300000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(bought, "chief");
        bank.charge(account.no(), yuan("0.50"));
        bank.debts().stream()
                .filter(debt -> debt.caseNo().equals(caseNo))
                .forEach(debt -> bank.repay(account.no(), debt));

        reconciliation.imports(camt());

        scenario.thenCaseEndedAt(caseNo, "moneyReturned");
        assertThat(reconciliation.open(account)).containsExactly("NOT_ORDERED");
    }

    @Test
    void what_it_has_told_it_does_not_change() {
        reconciliation.imports(camt());

        assertThat(refusalOf(() -> bank.omit(payment().no()))).isEqualTo("这笔流水所在的日期已导入，银行不再变更。");
        bank.payTwice(payment().no());
        assertThat(bank.entriesOf(account.no()).get(0).bookedOn()).hasToString("2024-10-09");
    }

    @Test
    void its_counter_spoils_what_one_asks_it_to() {
        var finance = Visitor.loggedIn(port, "finance");
        String page = "/bank-simulator?account=" + account.no();
        assertThat(finance.open(page).body()).contains(claim.key(), "再付一次", "只下载一半");

        finance.submit(
                "/bank-simulator/%s/entries/%d"
                        .formatted(account.no(), payment().no()),
                Map.of("act", "twice"),
                finance.csrfTokenOf(page));
        finance.submit("/bank-simulator/%s/fee".formatted(account.no()), Map.of(), finance.csrfTokenOf(page));

        assertThat(bank.entriesOf(account.no())).hasSize(4);
    }

    private byte[] camt() {
        return bank.camt(account.no(), scenario.today());
    }

    private Booked payment() {
        List<Booked> all = bank.entriesOf(account.no());
        return all.stream()
                .filter(entry -> claim.key().equals(entry.key()))
                .findFirst()
                .orElseThrow();
    }
}
