package fangpiao.expiry;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.expiry.ExpiryCase.Confirmation;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.settlement.Payee;
import fangpiao.settlement.PaymentDesk;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.Conversion;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of an expiry show above their fields: whose voucher, how to reach them, and what the balance becomes. */
@Component
class VoucherExpiryContext implements FormContext {

    private final ExpiryDesk desk;
    private final VoucherDesk vouchers;
    private final PaymentDesk payments;
    private final PolicyDesk policies;

    VoucherExpiryContext(ExpiryDesk desk, VoucherDesk vouchers, PaymentDesk payments, PolicyDesk policies) {
        this.desk = desk;
        this.vouchers = vouchers;
        this.payments = payments;
        this.policies = policies;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EXPIRY;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        ExpiryCase expiry = desk.get(caseNo);
        VoucherCard voucher = vouchers.card(expiry.voucher());
        var shown = new HashMap<String, Object>(entered(expiry, voucher));
        shown.put("facts", facts(expiry, voucher));
        shown.put("amountLines", amountLines(voucher));
        return shown;
    }

    /** The only name that may be paid; or what was entered before a conversion was sent back. */
    private static Map<String, Object> entered(ExpiryCase expiry, VoucherCard voucher) {
        Confirmation confirmation = expiry.confirmation();
        if (confirmation == null) return Map.of("accountName", voucher.holderName());
        Payee payee = expiry.payee();
        return Map.of(
                "confirmationNo", confirmation.no(),
                "signedOn", confirmation.signedOn().toString(),
                "accountName", payee.name(),
                "accountNo", payee.account(),
                "bankName", payee.bank());
    }

    private List<Fact> facts(ExpiryCase expiry, VoucherCard voucher) {
        var facts = new ArrayList<>(List.of(
                Fact.of("案件号", expiry.caseNo()),
                Fact.of("房票号", voucher.no() + "（" + voucher.status().chinese() + "）"),
                Fact.of("持票人", voucher.holderName() + "（" + voucher.holderIdNo() + "）"),
                Fact.of("联系电话", voucher.holderPhone()),
                Fact.of("原房屋坐落", voucher.propertyAddress()),
                Fact.of("使用期限", voucher.issuedOn() + " 至 " + voucher.expiresOn() + "（含当日）"),
                Fact.of("购房案锁定中", voucher.held() + " 元"),
                Fact.of("转货币确认书", expiry.confirmation()),
                Fact.of("收款账户", account(expiry.payee())),
                Fact.of("当前状态", expiry.status().chinese())));
        facts.addAll(payments.facts(expiry.caseNo()));
        return facts;
    }

    private List<AmountLine> amountLines(VoucherCard voucher) {
        Conversion conversion = vouchers.conversionOf(voucher.no());
        Policy policy = policies.version(voucher.policyVersion());
        return List.of(
                line("票面金额 F", "权益 " + voucher.equity() + "＋奖励 " + voucher.bonus(), conversion.face()),
                line("已使用 U", "已备案合同支付合计", conversion.used()),
                line("余额", "F－U", conversion.left()),
                new AmountLine("使用率 ρ", "U÷F", conversion.useRatio()),
                line("其中奖励 B", "票面所含政策性奖励", conversion.bonus()),
                line("扣回奖励", forfeitFormula(conversion, policy), conversion.forfeited()),
                line("到期应付转货币款", "余额－扣回奖励", conversion.payable()));
    }

    private String forfeitFormula(Conversion conversion, Policy policy) {
        String mark = policy.evidence(Parameters.MIN_RATIO_FOR_CASH).confirmed() ? "" : "，比例待确认";
        String threshold = "（θ " + policy.useRatioForCash() + "，" + policy.code() + mark + "）";
        if (conversion.used().isZero()) return "未使用，奖励全部扣回" + threshold;
        if (conversion.forfeited().isZero()) return "ρ≥θ，不扣回" + threshold;
        return "ρ＜θ，B×（F－U）÷F，四舍五入到分" + threshold;
    }

    private static AmountLine line(String item, String formula, Object amount) {
        return new AmountLine(item, formula, amount.toString());
    }

    private static String account(Payee payee) {
        return payee == null ? null : payee.name() + "，" + payee.account() + "，" + payee.bank();
    }
}
