package fangpiao.rescission;

import static fangpiao.Scenario.refusalOf;

import fangpiao.Scenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A household that gives a bought home back, its developer, and the officials who see the money home. */
@Component
public class RescissionScenario {

    /** A home that was bought, and the contract the developer may claim on. */
    public record Bought(String purchase, String home, Filed filed) {

        String payable() {
            return filed.payable();
        }

        String debt() {
            return "developer/" + filed.developerCode() + "/clawback";
        }
    }

    private final Scenario scenario;
    private final PurchaseScenario purchases;
    private final SettlementScenario settlement;
    private final VoucherDesk vouchers;
    private final JdbcClient db;

    RescissionScenario(
            Scenario scenario,
            PurchaseScenario purchases,
            SettlementScenario settlement,
            VoucherDesk vouchers,
            JdbcClient db) {
        this.scenario = scenario;
        this.purchases = purchases;
        this.settlement = settlement;
        this.vouchers = vouchers;
        this.db = db;
    }

    /** So many homes of one developer, each bought with a voucher of its own that pays so much. */
    public List<Bought> homesBoughtFor(String... yuan) {
        List<String> homes = purchases.homesFor1000000(yuan.length);
        return IntStream.range(0, yuan.length)
                .mapToObj(i -> buys(purchases.aVoucherOf(yuan[i]), homes.get(i), yuan[i]))
                .toList();
    }

    Bought buys(VoucherCard voucher, String home, String yuan) {
        return bought(purchases.appliesAndReaches("end", voucher, home, yuan), home);
    }

    /** With several vouchers, of the buyer and of the family. */
    Bought buys(Map<String, Object> request, String home) {
        String purchase = purchases.applies(request);
        var verified = purchases.verified();
        verified.put("kinshipProof", "户口簿");
        scenario.complete("verifier", purchase, "verifyVoucher", verified);
        purchases.subscribes(purchase);
        scenario.approve("reviewer", purchase, "checkContract");
        purchases.isFiled(purchase);
        return bought(purchase, home);
    }

    private Bought bought(String purchase, String home) {
        return new Bought(purchase, home, settlement.filedBy(purchase));
    }

    /** The developer has been paid what is due at these nodes. */
    public void isPaid(Bought bought, String... nodes) {
        for (String node : nodes) settlement.opensAndReaches("end", bought.filed(), node);
    }

    Map<String, Object> request(Bought bought) {
        int n = scenario.unique();
        return new HashMap<>(Map.of(
                "filingNo",
                bought.filed().filingNo(),
                "ground",
                "MUTUAL",
                "documentNo",
                "JC-" + n,
                "rescindedOn",
                scenario.today().toString(),
                "cancellationNo",
                "ZX-" + n));
    }

    String opens(Bought bought) {
        return opens(request(bought));
    }

    String opens(Map<String, Object> request) {
        return scenario.start("verifier", "contractRescission", request);
    }

    /** Asked for and checked; it waits for whom the ladder names. */
    String opensAndIsChecked(Bought bought) {
        String caseNo = opens(bought);
        scenario.approve("reviewer", caseNo, "checkRescission");
        return caseNo;
    }

    void isApproved(String caseNo, String approver) {
        scenario.approve(approver, caseNo, "approveRescission");
    }

    /** Asked for, checked and approved. */
    String rescinds(Bought bought, String approver) {
        String caseNo = opensAndIsChecked(bought);
        isApproved(caseNo, approver);
        return caseNo;
    }

    /** Rescinded, and the developer told to repay. */
    public String rescindsAndDemands(Bought bought, String approver) {
        String caseNo = rescinds(bought, approver);
        demands(caseNo);
        return caseNo;
    }

    void demands(String caseNo) {
        scenario.complete("verifier", caseNo, "demandRepayment", demand());
    }

    Map<String, Object> demand() {
        return Map.of(
                "noticeNo",
                "西更追〔2024〕%d号".formatted(scenario.unique()),
                "servedOn",
                scenario.today().toString());
    }

    String repays(String caseNo, String yuan) {
        var receipt = receipt(yuan);
        scenario.complete("finance", caseNo, "confirmRepayment", receipt);
        return receipt.get("receiptNo").toString();
    }

    Map<String, Object> receipt(String yuan) {
        return new HashMap<>(Map.of(
                "decision",
                "RECEIVED",
                "receiptNo",
                "TK-" + scenario.unique(),
                "repaidYuan",
                yuan,
                "paidOn",
                scenario.today().toString()));
    }

    void setsOff(String caseNo, String claim) {
        scenario.complete("finance", caseNo, "confirmRepayment", Map.of("decision", "SET_OFF", "claimNo", claim));
    }

    String refusalOfRepayment(String caseNo, Map<String, Object> form) {
        return refusalOf(() -> scenario.complete("finance", caseNo, "confirmRepayment", form));
    }

    VoucherCard voucherOf(Bought bought) {
        return vouchersOf(bought).get(0);
    }

    List<VoucherCard> vouchersOf(Bought bought) {
        return db.sql("select voucher_no from purchase_voucher_part where purchase_no = ? order by voucher_no")
                .param(bought.purchase())
                .query((row, n) -> vouchers.card(new VoucherNo(row.getString(1))))
                .list();
    }

    String statusOf(String caseNo) {
        return word("select status from contract_rescission where case_no = ?", caseNo);
    }

    String statusOfPurchase(Bought bought) {
        return word("select status from purchase where case_no = ?", bought.purchase());
    }

    /** What stands on the back of a voucher: kind, amount and what was left. */
    List<String> backOf(VoucherCard voucher) {
        return db.sql("select kind, amount_fen, left_fen from endorsement where voucher_no = ? order by seq")
                .param(voucher.no().value())
                .query((row, n) -> row.getString(1) + " " + new Money(row.getLong(2)) + " " + new Money(row.getLong(3)))
                .list();
    }

    private String word(String sql, String caseNo) {
        return db.sql(sql).param(caseNo).query(String.class).single();
    }

    static CaseNo no(String caseNo) {
        return new CaseNo(caseNo);
    }
}
