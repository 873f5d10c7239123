package fangpiao.reconciliation;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.reconciliation.ReconciliationScenario.Account;
import fangpiao.reconciliation.ReconciliationScenario.Claim;
import fangpiao.settlement.SettlementScenario;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bank gives money back after the claim was closed as paid (到账后退汇): two persons turn it back, and it is paid once more. */
@ApplicationTest
class LateReturnTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ReconciliationScenario reconciliation;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    JdbcClient db;

    Account account;
    Claim claim;
    String difference;

    @BeforeEach
    void a_claim_that_was_paid_and_whose_money_came_back_a_week_later() {
        settlement.bankAnswersAtOnce();
        scenario.todayIs("2024-08-30");
        account = reconciliation.anAccount();
        scenario.todayIs("2024-10-08");
        claim = reconciliation.aClaim(account);
        reconciliation.imports(
                reconciliation.aStatement(account).pays("B1", claim.amount(), claim.payeeAccount(), claim.key()));
        reconciliation.thenClaimIsSettled(claim);
        scenario.todayIs("2024-10-15");
        reconciliation.imports(reconciliation.next(account).giveBack("B2", claim.amount(), claim.key(), "AC04 账户已销户"));
        difference = reconciliation.difference(account, DifferenceKind.LATE_RETURN);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void one_person_alone_changes_nothing() {
        long owed = owed();

        reconciliation.explains(difference, Resolution.RETURNED, null);

        assertThat(owed()).isEqualTo(owed);
        assertThat(settlement.claimStatus(claim.caseNo())).isEqualTo("PAID");
    }

    @Test
    void the_books_turn_it_back_and_the_claim_waits_for_the_cashier() {
        long owed = owed();

        reconciliation.settles(difference, Resolution.RETURNED, null);

        assertThat(owed()).isEqualTo(owed + claim.amount().fen());
        assertThat(pages()).containsExactly("SETTLE 6000001", "BANK_RETURN 6000001");
        assertThat(settlement.claimStatus(claim.caseNo())).isEqualTo("RELEASED");
        assertThat(settlement.paymentStatus(claim.caseNo())).isEqualTo("FAILED");
        assertThat(reconciliation.found(account)).containsExactly("B1 PAYMENT KEY", "B2 RETURN PERSON");
        reconciliation.thenClaimWaitsAt(claim, "payClaim");
    }

    @Test
    void the_receipt_of_the_first_payment_stays_written_down() {
        reconciliation.settles(difference, Resolution.RETURNED, null);

        assertThat(db.sql("select paid_on || ' ' || return_reason from payment_order where key = ?")
                        .param(claim.key())
                        .query(String.class)
                        .single())
                .isEqualTo("2024-10-08 AC04 账户已销户（流水号B2）");
    }

    @Test
    void it_is_paid_once_more_under_a_new_key_and_closed_by_the_statement() {
        reconciliation.settles(difference, Resolution.RETURNED, null);
        settlement.pays(claim.caseNo());
        scenario.todayIs("2024-10-16");

        reconciliation.imports(
                reconciliation.next(account).pays("B3", claim.amount(), claim.payeeAccount(), claim.caseNo() + "-2"));

        reconciliation.thenClaimIsSettled(claim);
        assertThat(settlement.paymentStatus(claim.caseNo())).isEqualTo("FAILED,RECEIVED");
        assertThat(pages()).containsExactly("SETTLE 6000001", "BANK_RETURN 6000001", "SETTLE 6000001");
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void it_may_come_back_a_second_time() {
        reconciliation.settles(difference, Resolution.RETURNED, null);
        settlement.pays(claim.caseNo());
        settlement.receives(claim.caseNo());
        scenario.todayIs("2024-10-16");
        reconciliation.imports(reconciliation
                .next(account)
                .pays("B3", claim.amount(), claim.payeeAccount(), claim.caseNo() + "-2")
                .giveBack("B4", claim.amount(), claim.caseNo() + "-2", "AC04 账户已销户"));

        reconciliation.settles(
                reconciliation.difference(account, DifferenceKind.LATE_RETURN), Resolution.RETURNED, null);

        reconciliation.thenClaimWaitsAt(claim, "payClaim");
        assertThat(reconciliation.found(account))
                .containsExactly("B1 PAYMENT KEY", "B2 RETURN PERSON", "B3 PAYMENT PERSON", "B4 RETURN PERSON");
        assertThat(reconciliation.open(account)).isEmpty();
    }

    @Test
    void nothing_is_paid_before_the_return_is_booked() {
        reconciliation.explains(difference, Resolution.RETURNED, null);

        assertThat(scenario.openTasks(claim.caseNo())).isEmpty();
        assertThat(settlement.paymentStatus(claim.caseNo())).isEqualTo("RECEIVED");
    }

    @Test
    void another_account_of_an_estate_is_not_changed_on_the_way() {
        var form = reconciliation.explanation(Resolution.RETURNED, null);
        form.put("newBankName", "建设银行马街支行");
        form.put("newAccountNo", "6217003860000012342");
        scenario.complete("finance", difference, "explainDifference", form);

        assertThat(refusalOf(() -> reconciliation.agrees(difference))).contains("先办理监管账户变更");
    }

    @Test
    void half_an_account_is_none() {
        var form = reconciliation.explanation(Resolution.RETURNED, null);
        form.put("newAccountNo", "6217003860000012342");

        assertThat(refusalOf(() -> scenario.complete("finance", difference, "explainDifference", form)))
                .contains("开户行和账号须一并填写");
    }

    @Test
    void a_contract_that_is_being_rescinded_has_no_claim_to_pay_again() {
        db.sql("""
                insert into settlement_stop (rescission_no, purchase_no, stopped_at)
                select 'TF-DZ-' || case_no, purchase_no, now() from settlement_claim where case_no = ?""").param(claim.caseNo()).update();
        reconciliation.explains(difference, Resolution.RETURNED, null);

        assertThat(refusalOf(() -> reconciliation.agrees(difference))).contains("已由退房案", "停止结算");
    }

    private long owed() {
        return scenario.balanceFen(claim.filed().payable());
    }

    private List<String> pages() {
        return db.sql("select reason || ' ' || amount_fen from ledger_transfer where case_no = ? order by book, page")
                .param(claim.caseNo())
                .query(String.class)
                .list();
    }
}
