package fangpiao.settlement;

import fangpiao.Scenario;
import fangpiao.document.Attachments;
import fangpiao.document.Upload;
import fangpiao.issuance.Household;
import fangpiao.ledger.Account;
import fangpiao.payment.BankSimulator;
import fangpiao.payment.PaymentScenario;
import fangpiao.policy.SaleStage;
import fangpiao.purchase.ContractCommitted;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A developer who has sold a home for a voucher, and the officials who pay the claim. */
@Component
public class SettlementScenario {

    /** What a scenario needs to know of a filed contract. */
    public record Filed(String filingNo, String developerCode, String escrowAccount, String price) {

        public String payable() {
            return "developer/" + developerCode + "/payable";
        }
    }

    private static final String PILOT = "XS-PILOT-XKZ";

    /** All that a reviewer can have seen. */
    static final List<String> PAPERS = List.of(
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

    /** A paper that proves each node. */
    private static final Map<String, String> KINDS = Map.of(
            "CONTRACT_FILED", "FILING_CERTIFICATE",
            "MAIN_STRUCTURE_TOPPED", "STRUCTURE_RECORD",
            "DELIVERABLE", "COMPLETION_FILING",
            "DELIVERED", "DELIVERY_NOTE",
            "FIRST_REGISTRATION", "REGISTRATION",
            "TITLE_ISSUED", "TITLE",
            "TRANSFER_REGISTERED", "TITLE",
            "RETENTION", "WARRANTY_RECORD");

    private final Scenario scenario;
    private final Household household;
    private final VoucherDesk vouchers;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JdbcClient db;
    private final BankSimulator bank;
    private final PaymentScenario payments;
    private final Attachments attachments;
    private final SoldHomes homes;
    private String rules = PILOT;

    SettlementScenario(
            Scenario scenario,
            Household household,
            VoucherDesk vouchers,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            JdbcClient db,
            BankSimulator bank,
            Attachments attachments,
            SoldHomes homes,
            PaymentScenario payments) {
        this.scenario = scenario;
        this.household = household;
        this.vouchers = vouchers;
        this.events = events;
        this.transaction = transaction;
        this.db = db;
        this.bank = bank;
        this.payments = payments;
        this.attachments = attachments;
        this.homes = homes;
    }

    public void bankAnswersAtOnce() {
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    /** What the bank has paid into the account of an estate. */
    public Money paidInto(Filed filed) {
        return bank.paidInto(filed.escrowAccount());
    }

    public String aVoucher(String equity) {
        return household.voucherOf(household.appliesAndReaches("end", equity));
    }

    public Filed aFiledContract(SaleStage stage, String byVoucher) {
        return aFiledContract(aVoucher("973430"), stage, byVoucher);
    }

    /** A contract of 1,200,000 yuan is filed and each of the vouchers pays so much of it. */
    public Filed aFiledContract(List<String> voucherNos, SaleStage stage, String byEach) {
        int n = scenario.unique();
        var filed = new Filed("WQ-" + n, "91530112MA6K%06d".formatted(n), "871900%010d".formatted(n), "1200000.00");
        var purchase = new CaseNo("GF-TEST-" + n);
        transaction.executeWithoutResult(status -> {
            String home = homes.sold(purchase, filed);
            voucherNos.forEach(no -> commit(filed, purchase, home, new VoucherNo(no), stage, byEach));
        });
        return filed;
    }

    public Filed aFiledContract(String voucherNo, SaleStage stage, String byVoucher) {
        return aFiledContract(List.of(voucherNo), stage, byVoucher);
    }

    /** The same, divided and measured by another rule version. */
    public Filed aFiledContractBy(String ruleVersion, SaleStage stage, String byVoucher) {
        return aFiledContractBy(ruleVersion, List.of(aVoucher("973430")), stage, byVoucher);
    }

    Filed aFiledContractBy(String ruleVersion, List<String> voucherNos, SaleStage stage, String byEach) {
        rules = ruleVersion;
        try {
            return aFiledContract(voucherNos, stage, byEach);
        } finally {
            rules = PILOT;
        }
    }

    /** A contract for another home of the same estate. */
    public Filed aFiledContractBeside(Filed other, String building, String byVoucher) {
        int n = scenario.unique();
        var voucher = new VoucherNo(aVoucher("973430"));
        var filed = new Filed("WQ-" + n, other.developerCode(), other.escrowAccount(), other.price());
        var purchase = new CaseNo("GF-TEST-" + n);
        transaction.executeWithoutResult(status -> {
            String home = homes.sold(purchase, estateOf(other), building, "%04d".formatted(n));
            commit(filed, purchase, home, voucher, SaleStage.PRESALE, byVoucher);
        });
        return filed;
    }

    String estateOf(Filed filed) {
        return db.sql("select estate_no from settlement_contract where filing_no = ?")
                .param(filed.filingNo())
                .query(String.class)
                .single();
    }

    /** What a purchase has filed. */
    public Filed filedBy(String purchaseNo) {
        return db.sql("""
                select filing_no, developer_code, escrow_account, price_fen from settlement_contract
                where purchase_no = ?""")
                .param(purchaseNo)
                .query((row, n) -> new Filed(
                        row.getString("filing_no"),
                        row.getString("developer_code"),
                        row.getString("escrow_account"),
                        new Money(row.getLong("price_fen")).plain()))
                .single();
    }

    private void commit(Filed filed, CaseNo purchase, String home, VoucherNo voucher, SaleStage stage, String yuan) {
        vouchers.hold(voucher, Money.yuan(yuan), purchase);
        vouchers.commit(voucher, Money.yuan(yuan), purchase, new Account(filed.payable()));
        events.publishEvent(committed(filed, purchase, home, voucher, stage, Money.yuan(yuan)));
    }

    public Map<String, Object> claim(Filed filed, String node) {
        var form = new HashMap<String, Object>();
        form.put("filingNo", filed.filingNo());
        form.put("node", node);
        form.put("claimYuan", dueAt(filed, node).plain());
        form.put("invoiceNo", "2453%08d".formatted(filed.filingNo().hashCode() & 0x3ffffff));
        form.put("invoiceYuan", filed.price());
        form.put("payeeAccount", filed.escrowAccount());
        return form;
    }

    /** By the contract's table; one fen where the contract has no such node. */
    private Money dueAt(Filed filed, String node) {
        return new Money(
                db.sql("""
                select greatest(coalesce(sum(t.amount_fen), 0), 1)::bigint
                from settlement_tranche t join settlement_contract c using (purchase_no)
                where c.filing_no = ? and t.node = ?""").params(filed.filingNo(), node).query(Long.class).single());
    }

    public String opens(Filed filed, String node) {
        return scenario.start("verifier", "developerSettlement", claim(filed, node));
    }

    /** A claim that every official agreed to, up to the given task. */
    public String opensAndReaches(String task, Filed filed, String node) {
        String caseNo = opens(filed, node);
        for (Step step : Step.values()) {
            if (step.key.equals(task)) return caseNo;
            step.take(this, caseNo);
        }
        return caseNo;
    }

    public void proves(String caseNo) {
        proves(caseNo, scenario.today().toString());
    }

    public void proves(String caseNo, String provenOn) {
        attaches("inspector", caseNo, "NODE_PROOF");
        scenario.complete("inspector", caseNo, "proveNode", proof(caseNo, provenOn));
    }

    /** What an inspector enters who has seen a paper about the home of the claim. */
    public Map<String, Object> proof(String caseNo, String provenOn) {
        Map<String, Object> home = homeOf(caseNo);
        return new HashMap<>(Map.of(
                "decision",
                "APPROVE",
                "opinion",
                "现场已核",
                "proofSource",
                "NEW",
                "proofKind",
                KINDS.get((String) home.get("node")),
                "proofNo",
                "YS-" + scenario.unique(),
                "proofBuilding",
                home.get("building"),
                "proofPermitNo",
                home.get("permit_no"),
                "provenOn",
                provenOn));
    }

    /** A paper of a claim, as a file. */
    public void attaches(String user, String caseNo, String document) {
        var content = ("%%PDF-1.4 %d".formatted(scenario.unique())).getBytes(StandardCharsets.US_ASCII);
        attachments.add(new CaseNo(caseNo), List.of(new Upload(document, document + ".pdf", content)), user);
    }

    private Map<String, Object> homeOf(String caseNo) {
        return db.sql("""
                select claim.node, unit.building, estate.permit_no
                from settlement_claim claim
                join settlement_contract contract using (purchase_no)
                join unit on unit.no = contract.unit_no
                join estate on estate.code = unit.estate_code
                where claim.case_no = ?""").param(caseNo).query().singleRow();
    }

    public void checks(String caseNo) {
        checks(caseNo, PAPERS);
    }

    /** Agrees, having seen these papers. */
    void checks(String caseNo, Collection<String> papersSeen) {
        checksAs("reviewer", caseNo, papersSeen);
    }

    /** Agrees, but takes a penalty off. */
    public void checksTakingOff(String caseNo, String penaltyYuan) {
        scenario.complete(
                "reviewer",
                caseNo,
                "checkClaim",
                Map.of(
                        "decision",
                        "APPROVE",
                        "opinion",
                        "材料齐全",
                        "papersSeen",
                        PAPERS,
                        "penaltyYuan",
                        penaltyYuan,
                        "penaltyReason",
                        "逾期报送网签备案",
                        "penaltyDocumentNo",
                        "西更罚〔2024〕3号"));
    }

    public void checksAs(String reviewer, String caseNo) {
        checksAs(reviewer, caseNo, PAPERS);
    }

    private void checksAs(String reviewer, String caseNo, Collection<String> papersSeen) {
        scenario.complete(
                reviewer,
                caseNo,
                "checkClaim",
                Map.of("decision", "APPROVE", "opinion", "材料齐全", "papersSeen", List.copyOf(papersSeen)));
    }

    /** Hands in the same papers once more. */
    public void corrects(String caseNo, Filed filed) {
        var form = new HashMap<>(claim(filed, "CONTRACT_FILED"));
        form.remove("filingNo");
        form.remove("node");
        form.remove("claimYuan");
        form.put("opinion", "已补正");
        scenario.complete("verifier", caseNo, "correctClaim", form);
    }

    /** A claim whose papers are checked comes to the orders that wait. */
    public void goesOnAfterCheck(String caseNo) {
        scenario.approveByAmount(caseNo, "approveClaim");
        scenario.approve("finance", caseNo, "releaseFunds");
        prepares(caseNo);
    }

    /** The cashier puts the claim among the payments, and the batch with it goes to the bank. */
    public void pays(String caseNo) {
        prepares(caseNo);
        payments.goesToTheBank(caseNo);
    }

    public void prepares(String caseNo) {
        scenario.complete("cashier", caseNo, "payClaim", Map.of("paymentConfirmed", true));
    }

    public String receives(String caseNo) {
        String receiptNo = "HD-" + scenario.unique();
        scenario.complete("finance", caseNo, "confirmReceipt", receipt(receiptNo));
        return receiptNo;
    }

    public void comesBack(String caseNo) {
        scenario.complete(
                "finance", caseNo, "confirmReceipt", Map.of("decision", "FAILED", "opinion", "账户名称与账号不符，银行退回"));
    }

    Map<String, Object> receipt(String receiptNo) {
        return Map.of(
                "decision",
                "RECEIVED",
                "receiptNo",
                receiptNo,
                "paidOn",
                scenario.today().toString());
    }

    public String paymentStatus(String caseNo) {
        return db.sql("select string_agg(status, ',' order by key) from payment_order where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** The keys of a case's orders, by the number of the fund that pays. */
    public Map<String, String> keysByPayer(String caseNo) {
        return db
                .sql("select payer, max(key) as key from payment_order where case_no = ? group by payer")
                .param(caseNo)
                .query((row, n) -> Map.entry(row.getString("payer"), row.getString("key")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public String claimStatus(String caseNo) {
        return db.sql("select status from settlement_claim where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    private ContractCommitted committed(
            Filed filed, CaseNo purchase, String home, VoucherNo voucher, SaleStage stage, Money byVoucher) {
        return new ContractCommitted(
                purchase,
                voucher,
                filed.filingNo(),
                LocalDate.parse("2024-09-20"),
                filed.developerCode(),
                "昆明测试置业有限公司",
                home.substring(0, home.indexOf('-')),
                home,
                stage,
                rules,
                Money.yuan(filed.price()),
                byVoucher,
                filed.escrowAccount(),
                "富滇银行西山支行");
    }

    /** The good road, one official after the other. */
    private enum Step {
        PROVE("proveNode", (us, caseNo) -> us.proves(caseNo)),
        CHECK("checkClaim", (us, caseNo) -> us.checks(caseNo)),
        APPROVE("approveClaim", (us, caseNo) -> us.scenario.approveByAmount(caseNo, "approveClaim")),
        RELEASE("releaseFunds", (us, caseNo) -> us.scenario.approve("finance", caseNo, "releaseFunds")),
        PAY("payClaim", (us, caseNo) -> us.pays(caseNo)),
        RECEIVE("confirmReceipt", (us, caseNo) -> us.receives(caseNo));

        private final String key;
        private final BiConsumer<SettlementScenario, String> act;

        Step(String key, BiConsumer<SettlementScenario, String> act) {
            this.key = key;
            this.act = act;
        }

        private void take(SettlementScenario us, String caseNo) {
            act.accept(us, caseNo);
        }
    }
}
