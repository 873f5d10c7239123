package fangpiao.reconciliation;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a developer pays back is found on the statement, and the voucher has it again without a click. */
@ApplicationTest
class RepaymentMatchTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ReconciliationScenario reconciliation;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    JdbcClient db;

    Account account;
    Bought bought;
    String caseNo;

    @BeforeEach
    void a_developer_owes_180000_yuan() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-10-08");
        account = reconciliation.anAccount();
        bought = rescission.homesBoughtFor("300000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        caseNo = rescission.rescindsAndDemands(bought, "chief");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_repayment_that_names_its_case_restores_the_voucher() {
        reconciliation.imports(statement().gets("B1", yuan("180000"), "某公司", "退回房票款 " + caseNo));

        scenario.thenCaseEndedAt(caseNo, "moneyReturned");
        assertThat(reconciliation.found(account)).contains("B1 REPAYMENT WORDS");
        assertThat(owed()).isZero();
    }

    @Test
    void a_repayment_of_the_very_sum_by_the_very_company_is_found_as_well() {
        reconciliation.imports(statement().gets("B1", yuan("180000"), developer(), "往来款"));

        scenario.thenCaseEndedAt(caseNo, "moneyReturned");
        assertThat(reconciliation.found(account)).contains("B1 REPAYMENT AMOUNT");
    }

    @Test
    void a_fen_less_is_not_the_repayment() {
        reconciliation.imports(statement().gets("B1", yuan("179999.99"), developer(), caseNo));

        scenario.thenCaseWaitsAt(caseNo, "confirmRepayment");
        assertThat(reconciliation.open(account)).containsExactly("AMOUNT");
    }

    @Test
    void another_company_is_not_guessed_to_be_it_and_a_person_claims_it() {
        reconciliation.imports(statement().gets("B1", yuan("180000"), "代付的公司", "代付"));
        String difference = reconciliation.difference(account, DifferenceKind.UNKNOWN_CREDIT);

        reconciliation.settles(difference, Resolution.CLAIMED, caseNo);

        scenario.thenCaseEndedAt(caseNo, "moneyReturned");
        assertThat(reconciliation.found(account)).contains("B1 REPAYMENT PERSON");
    }

    @Test
    void a_receipt_entered_by_hand_finds_its_entry() {
        scenario.complete("finance", caseNo, "confirmRepayment", receipt());

        reconciliation.imports(statement().gets("B1", yuan("180000"), developer(), caseNo));

        assertThat(reconciliation.found(account)).contains("B1 REPAYMENT WORDS");
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void a_repayment_is_not_claimed_twice() {
        reconciliation.imports(
                statement().gets("B1", yuan("180000"), developer(), caseNo).gets("B2", yuan("180000"), "代付的公司", "代付"));
        String difference = reconciliation.difference(account, DifferenceKind.UNKNOWN_CREDIT);

        assertThat(refusalOf(() -> reconciliation.explains(difference, Resolution.CLAIMED, caseNo)))
                .isEqualTo("退房案%s的追回款已与流水号B1核对一致，不能重复认领。".formatted(caseNo));
    }

    private StatementText statement() {
        return new StatementText(account.no(), scenario.today(), yuan("0"))
                .gets("B0", ReconciliationScenario.DEPOSIT, "西山区财政局", account.deposit());
    }

    private Map<String, Object> receipt() {
        return new HashMap<>(Map.of(
                "decision",
                "RECEIVED",
                "receiptNo",
                "TK-" + scenario.unique(),
                "repaidYuan",
                "180000",
                "paidOn",
                scenario.today().toString()));
    }

    private String developer() {
        return db.sql("select developer_name from settlement_contract where purchase_no = ?")
                .param(bought.purchase())
                .query(String.class)
                .single();
    }

    private long owed() {
        return scenario.balanceFen("developer/" + bought.filed().developerCode() + "/clawback");
    }
}
