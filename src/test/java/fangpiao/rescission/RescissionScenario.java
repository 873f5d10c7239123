package fangpiao.rescission;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

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

    public Bought buys(VoucherCard voucher, String home, String yuan) {
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

    public Map<String, Object> request(Bought bought) {
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

    public String opens(Bought bought) {
        return opens(request(bought));
    }

    public String opens(Map<String, Object> request) {
        return scenario.start("verifier", "contractRescission", request);
    }

    /** Asked for and checked; it waits for whom the ladder names. */
    public String opensAndIsChecked(Bought bought) {
        String caseNo = opens(bought);
        scenario.approve("reviewer", caseNo, "checkRescission");
        return caseNo;
    }

    public void isApproved(String caseNo, String approver) {
        scenario.approve(approver, caseNo, "approveRescission");
    }

    /** Asked for, checked and approved. */
    public String rescinds(Bought bought, String approver) {
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

    public String repays(String caseNo, String yuan) {
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

    public void setsOff(String caseNo, String claim) {
        scenario.complete("finance", caseNo, "confirmRepayment", Map.of("decision", "SET_OFF", "claimNo", claim));
    }

    String refusalOfRepayment(String caseNo, Map<String, Object> form) {
        return refusalOf(() -> scenario.complete("finance", caseNo, "confirmRepayment", form));
    }

    public VoucherCard voucherOf(Bought bought) {
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

    /** What the books say of vouchers and developers that a rescission has touched is what their cases say, at any moment. */
    public void thenBooksAgreeWithTheCases() {
        assertThat(db.sql("""
                with touched as (
                    select distinct voucher_no as no from purchase_voucher_part
                    where purchase_no in (select purchase_no from contract_rescission)
                ), part as (
                    select p.status, v.voucher_no as no, v.amount_fen
                    from purchase_voucher_part v join purchase p on p.case_no = v.purchase_no
                ), books as (
                    select t.no, v.face_fen,
                           (select coalesce(sum(balance_fen), 0) from ledger_account
                            where code = 'voucher/' || t.no || '/available') as available,
                           (select coalesce(sum(balance_fen), 0) from ledger_account
                            where code = 'voucher/' || t.no || '/held') as held,
                           (select coalesce(sum(amount_fen), 0) from ledger_transfer
                            where book = t.no and from_account = 'voucher/' || t.no || '/available'
                              and reason <> 'HOLD') as gone,
                           (select coalesce(sum(case when to_account like 'developer/%/clawback' then amount_fen
                                                     when from_account like 'developer/%/clawback' then -amount_fen end), 0)
                            from ledger_transfer where book = t.no) as owed
                    from touched t join voucher v on v.no = t.no
                ), cases as (
                    select t.no,
                           (select coalesce(sum(amount_fen), 0) from part
                            where no = t.no and status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED')) as held,
                           (select coalesce(sum(amount_fen), 0) from part where no = t.no and status = 'COMMITTED') as committed,
                           (select coalesce(sum(amount_fen), 0) from claw_back where voucher_no = t.no)
                           - (select coalesce(sum(amount_fen), 0) from claw_back_return where voucher_no = t.no) as owed
                    from touched t
                )
                select books.no || ' ' || books || ' ' || cases from books join cases using (no)
                where books.held <> cases.held or books.owed <> cases.owed
                   or books.face_fen <> books.available + books.held + books.gone + cases.committed + cases.owed""").query(String.class).list())
                .as("vouchers whose books and cases differ")
                .isEmpty();
        assertThat(db.sql("""
                with owed as (
                    select c.developer_code as code, sum(t.amount_fen) as fen
                    from settlement_tranche t join settlement_contract c using (purchase_no)
                    join purchase p on p.case_no = c.purchase_no and p.status = 'COMMITTED'
                    where c.developer_code in (select developer_code from settlement_contract
                                               join contract_rescission using (purchase_no))
                    group by 1
                ), settled as (
                    select c.developer_code as code,
                           sum(case when s.status = 'PAID' then t.fen else coalesce(o.amount_fen, 0) end) as fen
                    from settlement_claim s
                    join settlement_contract c using (purchase_no)
                    join purchase p on p.case_no = c.purchase_no and p.status = 'COMMITTED'
                    left join claim_set_off o on o.claim_no = s.case_no
                    cross join lateral (select sum(amount_fen) as fen from settlement_tranche
                                        where purchase_no = s.purchase_no and node = s.node) t
                    group by 1
                )
                select code from owed left join settled using (code)
                where owed.fen - coalesce(settled.fen, 0)
                      <> (select balance_fen from ledger_account where ledger_account.code = 'developer/' || owed.code || '/payable')""").query(String.class).list())
                .as("developers who are owed something else than their claims say")
                .isEmpty();
    }

    private String word(String sql, String caseNo) {
        return db.sql(sql).param(caseNo).query(String.class).single();
    }

    static CaseNo no(String caseNo) {
        return new CaseNo(caseNo);
    }
}
