package fangpiao.rescission;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables refuse by themselves, whoever writes to them. */
@ApplicationTest
class RescissionTablesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    JdbcClient db;

    String caseNo;

    @BeforeEach
    void a_debt() {
        scenario.todayIs("2024-10-08");
        settlement.bankAnswersAtOnce();
        Bought bought = rescission.homesBoughtFor("100000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        caseNo = rescission.rescinds(bought, "chief");
    }

    @Test
    void a_second_rescission_of_a_purchase() {
        refused("one_rescission_per_purchase", """
                insert into contract_rescission (case_no, purchase_no, policy_version, status, opened_at, ground, document_no,
                                                 rescinded_on, decided_on, cancellation_no)
                select case_no || 'X', purchase_no, policy_version, status, opened_at, ground, document_no, rescinded_on,
                       decided_on, cancellation_no || 'X' from contract_rescission where case_no = ?""");
    }

    @Test
    void a_demand_without_a_last_day() {
        refused("demanded_with_a_last_day", "update contract_rescission set status = 'DEMANDED' where case_no = ?");
    }

    @Test
    void more_coming_back_than_was_paid() {
        refused("claws back", """
                insert into claw_back_return (rescission_no, voucher_no, source, amount_fen, returned_at)
                select rescission_no, voucher_no, 'X', amount_fen + 1, now() from claw_back where rescission_no = ?""");
    }

    @Test
    void a_second_stop_of_a_contract() {
        refused("one_stop_per_contract", """
                insert into settlement_stop (rescission_no, purchase_no, stopped_at)
                select rescission_no || 'X', purchase_no, stopped_at from settlement_stop where rescission_no = ?""");
    }

    @Test
    void a_debt_that_was_changed() {
        refused("append-only", "update claw_back set amount_fen = 1 where rescission_no = ?");
        refused("append-only", "delete from claw_back_return where rescission_no = ?");
    }

    private void refused(String constraint, String sql) {
        assertThatThrownBy(() -> db.sql(sql).param(caseNo).update()).hasMessageContaining(constraint);
    }
}
