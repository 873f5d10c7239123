package fangpiao.settlement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.SaleStage.PRESALE;
import static fangpiao.policy.SaleStage.READY;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.payment.BankSimulator;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.startup.DemoPassword;
import fangpiao.voucher.VoucherCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a settlement can go, told through its forms. */
@ApplicationTest
class DeveloperSettlementTest {

    private static final List<String> GATES = List.of("proveNode", "checkClaim", "approveClaim", "releaseFunds");
    private static final Map<String, String> OFFICIALS = Map.of(
            "proveNode", "inspector", "checkClaim", "reviewer", "approveClaim", "chief", "releaseFunds", "finance");

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    BankSimulator bank;

    @Autowired
    PoolScenario developer;

    @Autowired
    Users users;

    @BeforeEach
    void some_weeks_after_the_filing() {
        scenario.todayIs("2024-08-30");
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void each_tranche_is_claimed_and_paid_by_itself_and_the_last_takes_the_residual_fen() {
        Filed filed = filedOn("2024-10-08", "700000.01");

        thenPays(filed, "CONTRACT_FILED", 420_000_01);
        thenPays(filed, "MAIN_STRUCTURE_TOPPED", 210_000_00);
        thenPays(filed, "FIRST_REGISTRATION", 70_000_00);

        assertThat(scenario.balanceFen(filed.payable())).isZero();
        assertThat(bank.paidInto(filed.escrowAccount())).hasToString("700,000.01");
    }

    @Test
    void who_let_a_developer_in_does_not_approve_alone_what_it_is_paid() {
        Filed filed = filedOn("2024-10-08", "100000");
        var application = developer.application();
        application.put("creditCode", filed.developerCode());
        application.put("developerName", "昆明测试置业有限公司");
        String both = "both" + scenario.unique();
        users.ensure(both, "兼岗人员", DemoPassword.VALUE, Role.POOL_APPROVER, Role.SECTION_HEAD);
        String entry =
                developer.appliesAndReaches("approveEntry", application, PoolScenario.TWO_HOMES_AND_A_PARKING_LOT);
        scenario.approve(both, entry, "approveEntry");

        String claim = settlement.opensAndReaches("approveClaim", filed, "CONTRACT_FILED");
        assertThat(refusalOf(() -> scenario.approve(both, claim, "approveClaim")))
                .contains("按不相容岗位分离要求，您在关联案件" + entry + "已办理「入库审批」（审批，", "不能再办理「结算审批」（审批）。");
        scenario.thenCaseWaitsAt(claim, "approveClaim");
    }

    @Test
    void a_ready_home_is_settled_in_one_tranche() {
        Filed filed = settlement.aFiledContract(READY, "480000");
        scenario.todayIs("2024-10-08");

        assertThat(refusalOf(() -> settlement.opens(filed, "CONTRACT_FILED")))
                .isEqualTo("本合同（现房）没有「合同网签备案」这一结算节点，可申请的节点为：具备交付条件。");
        thenPays(filed, "DELIVERABLE", 480_000_00);
    }

    @Test
    void what_a_purchase_has_filed_the_developer_may_claim() {
        scenario.todayIs("2024-10-08");
        VoucherCard voucher = purchases.aVoucherOf("700000.01");
        String purchase = purchases.appliesAndReaches("end", voucher, purchases.aHomeFor1000000(), "700000.01");

        Filed filed = settlement.filedBy(purchase);

        thenPays(filed, "CONTRACT_FILED", 420_000_01);
        thenPays(filed, "MAIN_STRUCTURE_TOPPED", 210_000_00);
        thenPays(filed, "FIRST_REGISTRATION", 70_000_00);
    }

    @Test
    void a_contract_that_two_vouchers_paid_is_claimed_once_and_booked_in_both_books() {
        var vouchers = List.of(settlement.aVoucher("600000"), settlement.aVoucher("600000"));
        Filed filed = settlement.aFiledContract(vouchers, PRESALE, "100000.01");
        scenario.todayIs("2024-10-08");

        thenPays(filed, "CONTRACT_FILED", 120_000_02);

        assertThat(bank.paidInto(filed.escrowAccount())).hasToString("120,000.02");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(80_000_00);
    }

    @Test
    void every_gate_can_reject_the_claim_and_the_tranche_may_be_claimed_anew() {
        Filed filed = filedOn("2024-10-08", "700000");
        for (String gate : GATES) {
            String caseNo = settlement.opensAndReaches(gate, filed, "CONTRACT_FILED");

            scenario.reject(OFFICIALS.get(gate), caseNo, gate);

            scenario.thenCaseEndedAt(caseNo, "claimRejected");
            assertThat(settlement.claimStatus(caseNo)).isEqualTo("REJECTED");
        }
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(700_000_00);
    }

    @Test
    void every_gate_can_send_the_claim_back_and_it_begins_again_at_the_node() {
        Filed filed = filedOn("2024-10-08", "700000");
        for (String node : List.of("CONTRACT_FILED", "MAIN_STRUCTURE_TOPPED"))
            for (String gate : GATES.subList(0, 2)) thenIsCorrected(filed, node, gate);
        for (String gate : GATES.subList(2, 4)) thenIsCorrected(filed, "FIRST_REGISTRATION", gate);
    }

    @Test
    void a_correction_is_checked_as_the_claim_was() {
        Filed filed = filedOn("2024-10-08", "700000");
        String caseNo = settlement.opens(filed, "CONTRACT_FILED");
        scenario.sendBack("inspector", caseNo, "proveNode");

        assertThat(scenario.shown("verifier", caseNo, "correctClaim", "invoiceYuan"))
                .isEqualTo("1200000.00");
        assertThat(refusalOf(() -> corrects(caseNo, filed, "invoiceYuan", "1199999.99")))
                .contains("与合同总价 1,200,000.00 元不一致");
        scenario.thenCaseWaitsAt(caseNo, "correctClaim");
    }

    @Test
    void money_that_came_back_is_sent_again_under_a_new_key() {
        Filed filed = filedOn("2024-10-08", "700000");
        String caseNo = settlement.opensAndReaches("confirmReceipt", filed, "CONTRACT_FILED");

        settlement.comesBack(caseNo);

        scenario.thenCaseWaitsAt(caseNo, "payClaim");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(700_000_00);
        settlement.pays(caseNo);
        settlement.receives(caseNo);
        scenario.thenCaseEndedAt(caseNo, "claimSettled");
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("FAILED,RECEIVED");
        assertThat(scenario.balanceFen(filed.payable())).isEqualTo(280_000_00);
    }

    @Test
    void the_size_of_the_tranche_decides_who_approves() {
        Filed filed = filedOn("2024-10-08", "900000");
        Filed other = filedOn("2024-10-08", "800000");
        String large = settlement.opensAndReaches("approveClaim", filed, "CONTRACT_FILED");
        String small = settlement.opensAndReaches("approveClaim", other, "CONTRACT_FILED");

        assertThat(refusalOf(() -> scenario.approve("chief", large, "approveClaim")))
                .contains("不属于您的岗位");
        scenario.approve("deputy", large, "approveClaim");
        scenario.approve("chief", small, "approveClaim");
    }

    @Test
    void the_task_list_shows_the_developer_and_the_tranche() {
        Filed filed = filedOn("2024-10-08", "700000.01");
        String caseNo = settlement.opens(filed, "CONTRACT_FILED");

        assertThat(scenario.shown("inspector", caseNo, "proveNode", "holderName"))
                .isEqualTo("昆明测试置业有限公司");
        assertThat(scenario.shown("inspector", caseNo, "proveNode", "amountYuan"))
                .isEqualTo("420,000.01");
        assertThat(scenario.shown("inspector", caseNo, "proveNode", "facts").toString())
                .contains("第1期，合同网签备案", "420,000.01 元（肆拾贰万元零壹分）", filed.escrowAccount());
    }

    @Test
    void refuses_what_can_be_seen_from_the_papers() {
        Filed filed = filedOn("2024-10-08", "700000");

        assertThat(refusalOf(() -> opensWith(filed, "filingNo", "WQ-NONE")))
                .isEqualTo("没有网签备案号为「WQ-NONE」的房票购房合同，请核对备案证明。");
        assertThat(refusalOf(() -> opensWith(filed, "node", "DELIVERABLE")))
                .isEqualTo("本合同（期房）没有「具备交付条件」这一结算节点，可申请的节点为：合同网签备案、主体封顶、首次登记。");
        assertThat(refusalOf(() -> opensWith(filed, "invoiceYuan", "420000")))
                .isEqualTo("发票金额 420,000.00 元与合同总价 1,200,000.00 元不一致；购房款发票须按合同总价开具，不按本期结算金额开具。");
        assertThat(refusalOf(() -> opensWith(filed, "payeeAccount", "6222000000000000")))
                .endsWith("不一致，结算款只能付入监管账户。");
    }

    @Test
    void refuses_a_second_claim_to_the_same_tranche() {
        Filed filed = filedOn("2024-10-08", "700000");
        String first = settlement.opens(filed, "CONTRACT_FILED");

        assertThat(refusalOf(() -> settlement.opens(filed, "CONTRACT_FILED")))
                .isEqualTo("本合同「合同网签备案」一期已由结算案" + first + "申请（待核验节点），不能重复申请。");
    }

    @Test
    void refuses_an_invoice_of_another_contract_but_takes_it_again_for_the_next_tranche() {
        Filed filed = filedOn("2024-10-08", "300000");
        settlement.opens(filed, "CONTRACT_FILED");
        Object invoiceNo = settlement.claim(filed, "CONTRACT_FILED").get("invoiceNo");
        scenario.todayIs("2024-08-30");
        Filed other = filedOn("2024-10-08", "300000");

        settlement.opens(filed, "MAIN_STRUCTURE_TOPPED");
        assertThat(refusalOf(() -> opensWith(other, "invoiceNo", invoiceNo)))
                .isEqualTo("发票" + invoiceNo + "已用于备案号「" + filed.filingNo() + "」的合同，不能重复使用。");
    }

    @Test
    void refuses_a_proof_from_the_future_and_a_filing_before_itself() {
        Filed filed = filedOn("2024-10-08", "700000");
        String caseNo = settlement.opens(filed, "CONTRACT_FILED");

        assertThat(refusalOf(() ->
                        scenario.complete("inspector", caseNo, "proveNode", settlement.proof(caseNo, "2024-10-09"))))
                .isEqualTo("节点达成日期 2024-10-09 晚于今天，请核对证明文件。");
        assertThat(refusalOf(() ->
                        scenario.complete("inspector", caseNo, "proveNode", settlement.proof(caseNo, "2024-09-19"))))
                .isEqualTo("节点达成日期 2024-09-19 早于合同备案日期 2024-09-20，请核对证明文件。");
        scenario.thenCaseWaitsAt(caseNo, "proveNode");
    }

    @Test
    void takes_a_building_that_was_topped_out_before_the_home_was_sold() {
        Filed filed = filedOn("2024-10-08", "700000");
        String caseNo = settlement.opens(filed, "MAIN_STRUCTURE_TOPPED");

        settlement.proves(caseNo, "2023-12-01");

        scenario.thenCaseWaitsAt(caseNo, "checkClaim");
    }

    @Test
    void who_claims_for_the_developer_may_not_prove_the_node() {
        Filed filed = filedOn("2024-10-08", "700000");
        String caseNo = settlement.opens(filed, "CONTRACT_FILED");

        assertThat(refusalOf(() ->
                        scenario.complete("verifier", caseNo, "proveNode", settlement.proof(caseNo, "2024-10-08"))))
                .contains("不属于您的岗位");
    }

    @Test
    void a_receipt_confirms_one_payment() {
        Filed filed = filedOn("2024-10-08", "700000");
        String first = settlement.opensAndReaches("confirmReceipt", filed, "CONTRACT_FILED");
        String second = settlement.opensAndReaches("confirmReceipt", filed, "MAIN_STRUCTURE_TOPPED");
        String receiptNo = settlement.receives(first);

        assertThat(refusalOf(
                        () -> scenario.complete("finance", second, "confirmReceipt", settlement.receipt(receiptNo))))
                .isEqualTo("银行回单 " + receiptNo + " 已用于另一笔付款入账，不能重复使用。");
    }

    /** Filed on 2024-09-20, and it is now the given day. */
    private Filed filedOn(String today, String byVoucher) {
        Filed filed = settlement.aFiledContract(PRESALE, byVoucher);
        scenario.todayIs(today);
        return filed;
    }

    private void thenPays(Filed filed, String node, long fen) {
        long before = scenario.balanceFen(filed.payable());

        String caseNo = settlement.opensAndReaches("end", filed, node);

        scenario.thenCaseEndedAt(caseNo, "claimSettled");
        assertThat(settlement.claimStatus(caseNo)).isEqualTo("PAID");
        assertThat(before - scenario.balanceFen(filed.payable())).isEqualTo(fen);
    }

    private void thenIsCorrected(Filed filed, String node, String gate) {
        String caseNo = settlement.opensAndReaches(gate, filed, node);
        scenario.sendBack(OFFICIALS.get(gate), caseNo, gate);
        scenario.thenCaseWaitsAt(caseNo, "correctClaim");

        corrects(caseNo, filed, "opinion", "已补正");

        scenario.thenCaseWaitsAt(caseNo, "proveNode");
        scenario.reject("inspector", caseNo, "proveNode");
    }

    private void corrects(String caseNo, Filed filed, String field, Object value) {
        var form = new HashMap<>(settlement.claim(filed, "CONTRACT_FILED"));
        form.remove("filingNo");
        form.remove("node");
        form.remove("claimYuan");
        form.put("opinion", "已补正");
        form.put(field, value);
        scenario.complete("verifier", caseNo, "correctClaim", form);
    }

    private String opensWith(Filed filed, String field, Object value) {
        var form = new HashMap<>(settlement.claim(filed, "CONTRACT_FILED"));
        form.put(field, value);
        return scenario.start("verifier", "developerSettlement", form);
    }
}
