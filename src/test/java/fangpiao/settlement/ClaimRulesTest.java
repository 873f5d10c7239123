package fangpiao.settlement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.SaleStage.PRESALE;
import static fangpiao.policy.SaleStage.SECOND_HAND;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.filing.FilingScenario;
import fangpiao.payment.BankSimulator;
import fangpiao.payment.PaymentScenario;
import fangpiao.pool.EscrowDesk;
import fangpiao.pool.EscrowRequest;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of domain §5.2 that a claim is judged by, each at its boundary. */
@ApplicationTest
class ClaimRulesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    FilingScenario authority;

    @Autowired
    EscrowDesk escrow;

    @Autowired
    PaymentScenario payments;

    @Autowired
    BankSimulator bank;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day() {
        scenario.todayIs("2024-09-10");
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_claim_to_one_fen_more_or_less_than_the_instalment_is_refused() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000.01");
        scenario.todayIs("2024-10-08");

        assertThat(refusalOf(() -> claims(filed, "420000.02")))
                .isEqualTo("申请金额 420,000.02 元超过「合同网签备案」一期可结算的 420,000.01 元（该合同房票支付共 700,000.01 元）。");
        assertThat(refusalOf(() -> claims(filed, "420000")))
                .isEqualTo("申请金额 420,000.00 元少于「合同网签备案」一期可结算的 420,000.01 元，一期须一次结清，不分次申请。");
        scenario.thenCaseWaitsAt(claims(filed, "420000.01"), "proveNode");
    }

    @Test
    void a_home_of_second_hand_is_paid_in_one_instalment_when_it_is_transferred() {
        Filed filed = settlement.aFiledContractBy("TONGXIANG-2024", SECOND_HAND, "500000");
        scenario.todayIs("2024-10-08");

        scenario.thenCaseEndedAt(settlement.opensAndReaches("end", filed, "TRANSFER_REGISTERED"), "claimSettled");

        assertThat(settlement.paidInto(filed)).hasToString("500,000.00");
    }

    @Test
    void the_reviewer_sees_who_buys_and_what_he_is_to_the_holder() {
        Filed filed = bought();

        String caseNo = settlement.opens(filed, "CONTRACT_FILED");

        assertThat(facts("inspector", caseNo, "proveNode"))
                .containsPattern("，为房票FP-[\\w-]+持有人的本人")
                .contains("楼盘状态", "在库");
    }

    @Test
    void a_contract_whose_filing_was_cancelled_is_not_paid() {
        Filed filed = bought();
        String caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");

        authority.isCancelled(filed.filingNo());

        String refused = "备案号「" + filed.filingNo() + "」的网签备案已于2024-09-10注销，请先办理退房退款，不能办理此步骤。";
        assertThat(refusalOf(() -> settlement.pays(caseNo))).isEqualTo(refused);
        assertThat(refusalOf(() -> settlement.opens(filed, "MAIN_STRUCTURE_TOPPED")))
                .isEqualTo(refused);
    }

    @Test
    void of_two_identical_claims_at_an_instant_one_is_opened() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");

        CompletableFuture.allOf(claiming(filed), claiming(filed))
                .handle((done, refused) -> done)
                .join();

        assertThat(claimsTo(filed)).isOne();
    }

    @Test
    void an_account_that_was_given_up_is_refused_by_name() {
        Filed filed = bought();
        changes(filed, "5301000000000000777");

        assertThat(refusalOf(() -> settlement.opens(filed, "CONTRACT_FILED")))
                .startsWith("收款账号已停用：监管账户已于2024-09-10由尾号 " + lastFour(filed) + " 变更为尾号 0777（变更依据：BG-1）")
                .endsWith("，请按变更后的账户填写。");
        scenario.thenCaseWaitsAt(claimsInto("5301000000000000777", filed), "proveNode");
    }

    @Test
    void a_claim_under_way_when_the_account_changes_is_corrected_and_proven_anew() {
        Filed filed = bought();
        for (String gate : new String[] {"checkClaim", "approveClaim", "releaseFunds"}) {
            Filed other = bought();
            String caseNo = settlement.opensAndReaches(gate, other, "CONTRACT_FILED");
            changes(other, "53010000000000%05d".formatted(scenario.unique()));

            assertThat(refusalOf(() -> agrees(gate, caseNo))).contains("本案所附账户证明已失效，请退回补正。");
        }
        String caseNo = settlement.opensAndReaches("checkClaim", filed, "CONTRACT_FILED");
        changes(filed, "5301000000000000888");
        scenario.sendBack("reviewer", caseNo, "checkClaim");

        var form = new HashMap<>(settlement.claim(filed, "CONTRACT_FILED"));
        form.keySet().removeAll(List.of("filingNo", "node", "claimYuan"));
        form.put("payeeAccount", "5301000000000000888");
        form.put("opinion", "更换账户");
        scenario.complete("verifier", caseNo, "correctClaim", form);
        scenario.complete(
                "inspector2",
                caseNo,
                "proveNode",
                Map.of("decision", "APPROVE", "opinion", "同前", "proofSource", "ADOPT"));
        settlement.checks(caseNo);

        scenario.thenCaseWaitsAt(caseNo, "approveClaim");
    }

    @Test
    void what_only_waits_for_its_payment_is_paid_into_the_account_of_the_day_it_is_sent() {
        Filed filed = bought();
        String caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        String account = "53019999%08d".formatted(scenario.unique());
        changes(filed, account);

        assertThat(facts("cashier", caseNo, "payClaim")).contains(account, "变更依据：BG-1");
        settlement.pays(caseNo);
        settlement.receives(caseNo);

        assertThat(bank.paidInto(account)).hasToString("360,000.00");
        assertThat(settlement.paidInto(filed)).hasToString("0.00");
    }

    @Test
    void what_waits_for_a_batch_when_the_account_changes_goes_back_to_the_cashier() {
        Filed filed = bought();
        String caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        settlement.prepares(caseNo);
        String account = "53017777%08d".formatted(scenario.unique());

        changes(filed, account);
        scenario.thenCaseWaitsAt(caseNo, "payClaim");
        settlement.pays(caseNo);
        settlement.receives(caseNo);

        assertThat(bank.paidInto(account)).hasToString("360,000.00");
        assertThat(settlement.paidInto(filed)).hasToString("0.00");
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("WITHDRAWN,RECEIVED");
    }

    @Test
    void what_is_in_a_batch_when_the_account_changes_is_not_approved() {
        Filed filed = bought();
        String caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        settlement.prepares(caseNo);
        String batch = payments.batchOf(caseNo);

        changes(filed, "53017777%08d".formatted(scenario.unique()));

        assertThat(refusalOf(() -> payments.approves(batch)))
                .startsWith("结算案" + caseNo + "的支付指令仍付入原账户：监管账户已于2024-09-10由尾号 " + lastFour(filed))
                .endsWith("请撤回该指令，重新办理支付。");
    }

    @Test
    void a_batch_that_was_approved_before_the_account_changed_is_stopped_and_pays_nothing() {
        Filed filed = bought();
        String caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        settlement.prepares(caseNo);
        String batch = payments.batchOf(caseNo);
        payments.approves(batch);

        changes(filed, "53017777%08d".formatted(scenario.unique()));
        payments.windowEnds();
        payments.sheetIsWorked();

        assertThat(payments.lastActOf(batch)).startsWith("CANCELLED|house|").contains("仍付入原账户");
        assertThat(settlement.paidInto(filed)).hasToString("0.00");
        assertThat(settlement.paymentStatus(caseNo)).isEqualTo("WAITING");
    }

    @Test
    void an_order_of_which_the_bank_may_know_keeps_its_account_until_its_fate_is_known() {
        Filed filed = bought();
        String caseNo = settlement.opensAndReaches("payClaim", filed, "CONTRACT_FILED");
        bank.behave(BankSimulator.Manner.NEVER);
        settlement.pays(caseNo);
        settlement.comesBack(caseNo);
        settlement.prepares(caseNo);

        changes(filed, "53017777%08d".formatted(scenario.unique()));
        scenario.thenCaseWaitsAt(caseNo, "confirmReceipt");
        bank.behave(BankSimulator.Manner.AT_ONCE);
        payments.goesToTheBank(caseNo);
        settlement.receives(caseNo);

        assertThat(settlement.paidInto(filed)).hasToString("360,000.00");
    }

    @Test
    void what_was_sent_before_the_change_keeps_the_account_it_was_sent_with() {
        Filed filed = bought();
        String caseNo = settlement.opensAndReaches("confirmReceipt", filed, "CONTRACT_FILED");

        changes(filed, "53018888%08d".formatted(scenario.unique()));
        settlement.receives(caseNo);

        assertThat(settlement.paidInto(filed)).hasToString("360,000.00");
        assertThat(db.sql("select payee_account from payment_order where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo(filed.escrowAccount());
    }

    /** A home of an estate of its own, paid with 600,000 yuan of a voucher. */
    private Filed bought() {
        return settlement.filedBy(purchases.appliesAndReaches(
                "end", purchases.aVoucherOf("600000"), purchases.aHomeFor1000000(), "600000"));
    }

    private void changes(Filed filed, String account) {
        String estate = settlement.estateOf(filed);
        byte[] paper = ("%PDF-1.4 " + scenario.unique()).getBytes();
        escrow.request(new EscrowRequest(estate, "富滇银行城西支行", account, "BG-1", "银行网点撤并"), "证明.pdf", paper, "pool");
        long id = escrow.of(estate).get(0).id();
        escrow.confirm(id, "已向银行核实", "poolchief");
    }

    private void agrees(String gate, String caseNo) {
        switch (gate) {
            case "checkClaim" -> settlement.checks(caseNo);
            case "approveClaim" -> scenario.approveByAmount(caseNo, gate);
            default -> scenario.approve("finance", caseNo, gate);
        }
    }

    private String claims(Filed filed, String yuan) {
        return with(filed, "claimYuan", yuan);
    }

    private String claimsInto(String account, Filed filed) {
        return with(filed, "payeeAccount", account);
    }

    private String with(Filed filed, String field, String value) {
        var form = new HashMap<>(settlement.claim(filed, "CONTRACT_FILED"));
        form.put(field, value);
        return scenario.start("verifier", "developerSettlement", form);
    }

    private CompletableFuture<Void> claiming(Filed filed) {
        return CompletableFuture.runAsync(() -> settlement.opens(filed, "CONTRACT_FILED"));
    }

    private int claimsTo(Filed filed) {
        return db.sql("""
                select count(*) from settlement_claim join settlement_contract using (purchase_no) where filing_no = ?""").param(filed.filingNo()).query(Integer.class).single();
    }

    private String facts(String user, String caseNo, String task) {
        return scenario.shown(user, caseNo, task, "facts").toString();
    }

    private static String lastFour(Filed filed) {
        return filed.escrowAccount().substring(filed.escrowAccount().length() - 4);
    }
}
