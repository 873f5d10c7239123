package fangpiao.settlement;

import fangpiao.Scenario;
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
import java.time.LocalDate;
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

    private final Scenario scenario;
    private final Household household;
    private final VoucherDesk vouchers;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final JdbcClient db;
    private final BankSimulator bank;
    private final PaymentScenario payments;

    SettlementScenario(
            Scenario scenario,
            Household household,
            VoucherDesk vouchers,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            JdbcClient db,
            BankSimulator bank,
            PaymentScenario payments) {
        this.scenario = scenario;
        this.household = household;
        this.vouchers = vouchers;
        this.events = events;
        this.transaction = transaction;
        this.db = db;
        this.bank = bank;
        this.payments = payments;
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
        transaction.executeWithoutResult(
                status -> voucherNos.forEach(no -> commit(filed, purchase, new VoucherNo(no), stage, byEach)));
        return filed;
    }

    public Filed aFiledContract(String voucherNo, SaleStage stage, String byVoucher) {
        return aFiledContract(List.of(voucherNo), stage, byVoucher);
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

    private void commit(Filed filed, CaseNo purchase, VoucherNo voucher, SaleStage stage, String yuan) {
        vouchers.hold(voucher, Money.yuan(yuan), purchase);
        vouchers.commit(voucher, Money.yuan(yuan), purchase, new Account(filed.payable()));
        events.publishEvent(committed(filed, purchase, voucher, stage, Money.yuan(yuan)));
    }

    public Map<String, Object> claim(Filed filed, String node) {
        var form = new HashMap<String, Object>();
        form.put("filingNo", filed.filingNo());
        form.put("node", node);
        form.put("invoiceNo", "2453%08d".formatted(filed.filingNo().hashCode() & 0x3ffffff));
        form.put("invoiceYuan", filed.price());
        form.put("payeeAccount", filed.escrowAccount());
        return form;
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

    void proves(String caseNo) {
        scenario.complete(
                "inspector", caseNo, "proveNode", proof(scenario.today().toString()));
    }

    Map<String, Object> proof(String provenOn) {
        return Map.of(
                "decision", "APPROVE", "opinion", "现场已核", "proofNo", "YS-" + scenario.unique(), "provenOn", provenOn);
    }

    public void checks(String caseNo) {
        checksAs("reviewer", caseNo);
    }

    public void checksAs(String reviewer, String caseNo) {
        scenario.complete(
                reviewer,
                caseNo,
                "checkClaim",
                Map.of(
                        "decision",
                        "APPROVE",
                        "opinion",
                        "材料齐全",
                        "contractSeen",
                        true,
                        "invoiceSeen",
                        true,
                        "paymentOrderSeen",
                        true,
                        "escrowSeen",
                        true));
    }

    /** A claim whose papers are checked comes to the orders that wait. */
    public void goesOnAfterCheck(String caseNo) {
        scenario.approve("chief", caseNo, "approveClaim");
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

    private static ContractCommitted committed(
            Filed filed, CaseNo purchase, VoucherNo voucher, SaleStage stage, Money byVoucher) {
        return new ContractCommitted(
                purchase,
                voucher,
                filed.filingNo(),
                LocalDate.parse("2024-09-20"),
                filed.developerCode(),
                "昆明测试置业有限公司",
                "LP-TEST",
                stage,
                "XS-PILOT-XKZ",
                Money.yuan(filed.price()),
                byVoucher,
                filed.escrowAccount(),
                "富滇银行西山支行");
    }

    /** The good road, one official after the other. */
    private enum Step {
        PROVE("proveNode", (us, caseNo) -> us.proves(caseNo)),
        CHECK("checkClaim", (us, caseNo) -> us.checks(caseNo)),
        APPROVE("approveClaim", (us, caseNo) -> us.scenario.approve("chief", caseNo, "approveClaim")),
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
