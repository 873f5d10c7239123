package fangpiao.cashout;

import static fangpiao.policy.SaleStage.READY;

import fangpiao.Scenario;
import fangpiao.demo.Clerk;
import fangpiao.payment.PaymentScenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A holder who wants money, and the officials who pay him. */
@Component
public class CashOutScenario {

    /** What holders of Kunming have: a bonus in the face that is theirs from 85 per cent on. */
    static final String KUNMING = "XS-PILOT-XKZ";

    private final Scenario scenario;
    private final Clerk clerk;
    private final PurchaseScenario purchases;
    private final SettlementScenario settlement;
    private final VoucherDesk vouchers;
    private final PolicyDesk policies;
    private final PaymentScenario payments;
    private final JdbcClient db;

    CashOutScenario(
            Scenario scenario,
            Clerk clerk,
            PurchaseScenario purchases,
            SettlementScenario settlement,
            VoucherDesk vouchers,
            PolicyDesk policies,
            PaymentScenario payments,
            JdbcClient db) {
        this.scenario = scenario;
        this.clerk = clerk;
        this.purchases = purchases;
        this.settlement = settlement;
        this.vouchers = vouchers;
        this.policies = policies;
        this.payments = payments;
        this.db = db;
    }

    /** A rule version of its own with a few parameters that are not the defaults. */
    String rules(String... pairs) {
        String code = "CASH-" + scenario.unique();
        var texts = new ArrayList<>(List.of("version.code", code));
        texts.addAll(List.of(pairs));
        policies.draft(Rules.book(texts.toArray(String[]::new)), "author");
        return code;
    }

    /** Of 1,000,000 and a bonus of 80,000, of which so much has been used. */
    VoucherCard aVoucherUsed(String yuan) {
        return aVoucherUsed(yuan, "1000000", "80000", KUNMING);
    }

    VoucherCard aVoucherUsed(String yuan, String equity, String bonus, String rules) {
        VoucherCard voucher = purchases.aVoucherOf(equity, bonus, rules);
        if (yuan.equals("0")) return voucher;
        settlement.aFiledContract(voucher.no().value(), READY, yuan);
        return now(voucher);
    }

    VoucherCard now(VoucherCard voucher) {
        return vouchers.card(voucher.no());
    }

    Map<String, Object> claim(VoucherCard voucher) {
        return new HashMap<>(Map.of(
                "voucherNo",
                voucher.no().value(),
                "cashOutKind",
                "BALANCE",
                "applicationNo",
                "DFSQ-" + scenario.unique(),
                "cause",
                "余额不足以再购一套房屋",
                "identitySeen",
                true,
                "accountName",
                voucher.holderName(),
                "bankName",
                "富滇银行西山支行",
                "accountNo",
                accountOf(voucher),
                "accountProof",
                "储蓄存折复印件"));
    }

    Map<String, Object> claimOfBonus(VoucherCard voucher) {
        var claim = claim(voucher);
        claim.put("cashOutKind", "USE_BONUS");
        return claim;
    }

    /** A bank account of the holder that no other scenario uses. */
    String accountOf(VoucherCard voucher) {
        return "8719" + voucher.no().value().replaceAll("\\D", "").substring(6);
    }

    String claims(VoucherCard voucher) {
        return claims(claim(voucher));
    }

    String claims(Map<String, Object> claim) {
        return scenario.start("intake", "balanceCashout", claim);
    }

    public String claimsAndReaches(String task, VoucherCard voucher) {
        String caseNo = claims(voucher);
        goesOnTo(task, caseNo);
        return caseNo;
    }

    String claimsBonusAndReaches(String task, VoucherCard voucher) {
        String caseNo = claims(claimOfBonus(voucher));
        goesOnTo(task, caseNo);
        return caseNo;
    }

    /** From where it waits, up to the given task. */
    void goesOnTo(String task, String caseNo) {
        Map<String, Runnable> road = new LinkedHashMap<>();
        road.put("checkCashOut", () -> isChecked(caseNo));
        road.put("approveCashOut", () -> isApproved(caseNo));
        road.put("payCashOut", () -> pays(caseNo));
        road.put("confirmCashOut", () -> receives(caseNo));
        for (var step : road.entrySet()) {
            if (step.getKey().equals(task)) return;
            if (scenario.openTasks(caseNo).contains(step.getKey()))
                step.getValue().run();
        }
    }

    void isChecked(String caseNo) {
        scenario.complete("reviewer", caseNo, "checkCashOut", checked());
    }

    Map<String, Object> checked() {
        return Map.of("decision", "APPROVE", "accountSeen", true, "opinion", "金额复算一致，账户属实");
    }

    public void isApproved(String caseNo) {
        scenario.approve(clerk.candidateFor(caseNo), caseNo, "approveCashOut");
    }

    void pays(String caseNo) {
        scenario.complete("cashier", caseNo, "payCashOut", Map.of("paymentConfirmed", true));
        payments.goesToTheBank(caseNo);
    }

    void receives(String caseNo) {
        scenario.complete(
                "finance",
                caseNo,
                "confirmCashOut",
                Map.of(
                        "decision",
                        "RECEIVED",
                        "receiptNo",
                        "HD-DF-" + scenario.unique(),
                        "paidOn",
                        scenario.today().toString()));
    }

    void comesBack(String caseNo) {
        scenario.complete("finance", caseNo, "confirmCashOut", Map.of("decision", "FAILED", "opinion", "账号已销户，银行退回"));
    }

    void amends(String caseNo, VoucherCard voucher, String accountNo) {
        scenario.complete(
                "intake",
                caseNo,
                "amendAccount",
                Map.of(
                        "accountName",
                        voucher.holderName(),
                        "bankName",
                        "富滇银行西山支行",
                        "accountNo",
                        accountNo,
                        "accountProof",
                        "新开账户证明",
                        "opinion",
                        "原账户已销户"));
    }

    /** Hands the claim in once more, as the form shows it but for a few fields. */
    void corrects(String caseNo, VoucherCard voucher, Map<String, Object> changes) {
        var form = claim(voucher);
        form.keySet().removeAll(List.of("voucherNo", "cashOutKind", "identitySeen"));
        form.putAll(Map.of("decision", "RESUBMIT", "opinion", "已按意见补正"));
        form.putAll(changes);
        scenario.complete("intake", caseNo, "correctCashOut", form);
    }

    void withdraws(String caseNo) {
        scenario.complete(
                "intake", caseNo, "correctCashOut", Map.of("decision", "WITHDRAW", "opinion", "持票人书面撤回，拟继续购房"));
    }

    String statusOf(String caseNo) {
        return db.sql("select status from cash_out where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** Reason, accounts and amount of each page that a case has written, accounts without the voucher's number. */
    List<String> pagesOf(String caseNo) {
        return db.sql("""
                select reason || ' ' || replace(from_account, book || '/', '') || ' ' || replace(to_account, book || '/', '')
                       || ' ' || to_char(amount_fen / 100.0, 'FM999999990.00')
                from ledger_transfer where case_no = ? order by page""").param(caseNo).query(String.class).list();
    }
}
