package fangpiao.settlement;

import static fangpiao.policy.SaleStage.PRESALE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.settlement.SettlementScenario.Filed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables refuse by themselves, whoever writes to them. */
@ApplicationTest
class SettlementTablesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    JdbcClient db;

    Filed filed;
    String caseNo;

    @BeforeEach
    void a_claim() {
        scenario.todayIs("2024-08-30");
        filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");
        caseNo = settlement.opens(filed, "CONTRACT_FILED");
    }

    @Test
    void a_second_live_claim_to_a_node() {
        assertThatThrownBy(() -> copyClaim("purchase_no", "node")).hasMessageContaining("one_live_claim_per_node");
    }

    @Test
    void an_invoice_for_two_contracts() {
        scenario.todayIs("2024-08-30");
        Filed other = settlement.aFiledContract(PRESALE, "700000");
        String otherContract = "(select purchase_no from settlement_contract where filing_no = '%s')";

        assertThatThrownBy(() -> copyClaim(otherContract.formatted(other.filingNo()), "node"))
                .hasMessageContaining("one_contract_per_invoice");
    }

    @Test
    void a_second_contract_with_one_filing_number() {
        assertThatThrownBy(() -> db.sql("""
                insert into settlement_contract
                select purchase_no || 'X', filing_no, filed_on, developer_code, developer_name, estate_no, sale_stage,
                       price_fen, escrow_account, escrow_bank, unit_no
                from settlement_contract where filing_no = ?""").param(filed.filingNo()).update())
                .hasMessageContaining("one_contract_per_filing");
    }

    @Test
    void a_changed_tranche_and_a_changed_contract() {
        for (String table : new String[] {"settlement_tranche", "settlement_contract", "payment_answer"}) {
            assertThatThrownBy(() -> db.sql("delete from " + table).update()).hasMessageContaining("append-only");
            assertThatThrownBy(() -> db.sql("truncate " + table + " cascade").update())
                    .hasMessageContaining("append-only");
        }
    }

    private void copyClaim(String purchaseNo, String node) {
        db.sql("""
                insert into settlement_claim (case_no, purchase_no, node, invoice_no, invoice_fen, payee_account, status,
                                              handed_in_on, opened_at)
                select case_no || 'X', %s, %s, invoice_no, invoice_fen, payee_account, status, handed_in_on, opened_at
                from settlement_claim where case_no = ?""".formatted(purchaseNo, node)).param(caseNo).update();
    }
}
