package fangpiao.demo;

import fangpiao.demo.PilotRoad.Contract;
import fangpiao.document.Attachments;
import fangpiao.document.Paper;
import fangpiao.document.Upload;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The road of a developer's claim, up to a step where it is left waiting. */
@Component
@Profile("demo & !test")
class PilotClaims {

    static final List<String> STEPS = List.of(
            "proveNode", "checkClaim", "approveClaim", "releaseFunds", "payClaim", "confirmReceipt", "correctClaim");

    private static final List<String> PAPERS = List.of(
            "APPLICATION",
            "VOUCHER_PART",
            "CONTRACT",
            "PAYMENT_ORDER",
            "INVOICE",
            "IDENTITY",
            "AGREEMENT",
            "ESCROW",
            "ACCOUNT",
            "COMMITMENT",
            "PAYMENT_LIST");

    private static final Map<String, String> PROOFS = Map.of(
            "CONTRACT_FILED", "FILING_CERTIFICATE",
            "MAIN_STRUCTURE_TOPPED", "STRUCTURE_RECORD",
            "FIRST_REGISTRATION", "REGISTRATION");

    private final Clerk clerk;
    private final PilotPayments payments;
    private final Attachments attachments;
    private final JdbcClient db;
    private final Clock clock;
    private final byte[] scan;

    PilotClaims(Clerk clerk, PilotPayments payments, Attachments attachments, Paper paper, JdbcClient db, Clock clock) {
        this.clerk = clerk;
        this.payments = payments;
        this.attachments = attachments;
        this.db = db;
        this.clock = clock;
        this.scan = paper.print("demo-paper", Map.of());
    }

    void take(Contract contract, String node, String stop) {
        String caseNo = clerk.start("verifier", "developerSettlement", claim(contract, node));
        for (String step : STEPS.subList(0, 5)) {
            if (step.equals(stop)) return;
            switch (step) {
                case "proveNode" -> proves(caseNo, contract, node, stop);
                case "checkClaim" -> clerk.complete("reviewer", caseNo, step, checked());
                case "approveClaim" -> clerk.approveByAmount(caseNo, step);
                case "releaseFunds" -> clerk.approve("finance", caseNo, step);
                default -> clerk.complete("cashier", caseNo, step, Map.of("paymentConfirmed", true));
            }
            if (stop.equals("correctClaim")) return;
        }
        if (stop.equals("confirmReceipt")) payments.expect(caseNo);
        else payments.expect(caseNo, () -> clerk.complete("finance", caseNo, "confirmReceipt", received(contract)));
    }

    private void proves(String caseNo, Contract contract, String node, String stop) {
        if (stop.equals("correctClaim")) {
            clerk.complete("inspector", caseNo, "proveNode", sentBack());
            return;
        }
        attachments.add(new CaseNo(caseNo), List.of(new Upload("NODE_PROOF", "节点证明.pdf", scan)), "inspector");
        clerk.complete("inspector", caseNo, "proveNode", isProven(caseNo, node) ? adopted() : proof(caseNo, contract));
    }

    /** A building is proven with the first of its homes. */
    private boolean isProven(String caseNo, String node) {
        return db.sql("""
                select exists (select from node_proof p
                               join unit u on u.estate_code = p.estate_code and u.building = p.building
                               join settlement_contract c on c.unit_no = u.no
                               join settlement_claim claim on claim.purchase_no = c.purchase_no
                               where claim.case_no = ? and p.node = ? and p.purchase_no is null)""").params(caseNo, node).query(Boolean.class).single();
    }

    private Map<String, Object> proof(String caseNo, Contract contract) {
        Map<String, Object> home = db.sql("""
                select claim.node, u.building, e.permit_no
                from settlement_claim claim
                join settlement_contract c on c.purchase_no = claim.purchase_no
                join unit u on u.no = c.unit_no
                join estate e on e.code = u.estate_code
                where claim.case_no = ?""").param(caseNo).query().singleRow();
        String node = (String) home.get("node");
        var form = new HashMap<String, Object>();
        form.put("decision", "APPROVE");
        form.put("proofSource", "NEW");
        form.put("proofKind", PROOFS.get(node));
        form.put(
                "proofNo",
                node.equals("CONTRACT_FILED") ? contract.filingNo() : "昆建验2025-%03d".formatted(contract.no()));
        form.put("proofBuilding", home.get("building"));
        form.put("proofPermitNo", home.get("permit_no"));
        form.put("provenOn", today());
        form.put("opinion", "与原件核对一致。");
        return form;
    }

    private static Map<String, Object> adopted() {
        return Map.of("decision", "APPROVE", "proofSource", "ADOPT", "opinion", "本楼栋已核验，情况未变。");
    }

    private static Map<String, Object> sentBack() {
        return Map.of(
                "decision", "RETURN", "reasonCode", "R01", "returnItems", List.of("购房合同与备案"), "opinion", "缺网签备案证明原件。");
    }

    private static Map<String, Object> checked() {
        return Map.of(
                "decision", "APPROVE",
                "papersSeen", PAPERS,
                "opinion", "材料齐全。");
    }

    private Map<String, Object> received(Contract contract) {
        return Map.of("decision", "RECEIVED", "receiptNo", "HD" + contract.no(), "paidOn", today());
    }

    private Map<String, Object> claim(Contract contract, String node) {
        return Map.of(
                "filingNo", contract.filingNo(),
                "node", node,
                "claimYuan", dueAt(contract, node).plain(),
                "invoiceNo", "253000%06d".formatted(contract.no()),
                "invoiceYuan", contract.price().plain(),
                "payeeAccount", contract.escrowAccount());
    }

    private Money dueAt(Contract contract, String node) {
        return new Money(
                db.sql("""
                select sum(t.amount_fen)::bigint from settlement_tranche t join settlement_contract c using (purchase_no)
                where c.filing_no = ? and t.node = ?""").params(contract.filingNo(), node).query(Long.class).single());
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
