package fangpiao.cashout;

import fangpiao.calculation.Row;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.payment.PaymentDesk;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a claim show above their fields: whose voucher, which account, and what is due. */
@Component
class BalanceCashoutContext implements FormContext {

    private final CashOutDesk desk;
    private final Sources sources;
    private final AccountWatch accounts;
    private final VoucherDesk vouchers;
    private final PolicyDesk policies;
    private final PaymentDesk payments;

    BalanceCashoutContext(
            CashOutDesk desk,
            Sources sources,
            AccountWatch accounts,
            VoucherDesk vouchers,
            PolicyDesk policies,
            PaymentDesk payments) {
        this.desk = desk;
        this.sources = sources;
        this.accounts = accounts;
        this.vouchers = vouchers;
        this.policies = policies;
        this.payments = payments;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CASH_OUT;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        CashOut claim = desk.get(caseNo);
        VoucherCard voucher = vouchers.card(claim.voucher());
        var shown = new HashMap<String, Object>(entered(claim));
        shown.put("facts", facts(claim, voucher));
        shown.put("amountLines", Row.of(sources.of(claim.kind()).lines(caseNo, voucher, claim.claimedOn())));
        return shown;
    }

    private static Map<String, Object> entered(CashOut claim) {
        var entered = new HashMap<String, Object>(Map.of(
                "applicationNo", claim.application().no(),
                "cause", claim.application().cause(),
                "accountName", claim.account().payee().name(),
                "accountNo", claim.account().payee().account(),
                "bankName", claim.account().payee().bank(),
                "accountProof", claim.account().proof()));
        if (claim.application().consentNo() != null)
            entered.put("consentNo", claim.application().consentNo());
        return entered;
    }

    private List<Fact> facts(CashOut claim, VoucherCard voucher) {
        Policy policy = policies.version(voucher.policyVersion());
        var facts = new ArrayList<>(List.of(
                Fact.of("案件号", claim.caseNo()),
                Fact.of("兑付内容", claim.kind().chinese()),
                Fact.of("应付金额", claim.payable() + " 元（" + claim.payable().inCapitals() + "）"),
                Fact.of("房票号", voucher.no() + "（" + voucher.status().chinese() + "）"),
                Fact.of("持票人", voucher.holderName() + "（" + voucher.holderIdNo() + "）"),
                Fact.of("联系电话", voucher.holderPhone()),
                Fact.of("使用期限", voucher.issuedOn() + " 至 " + voucher.expiresOn() + "（含当日）"),
                Fact.of("适用规则", policy.name() + "（" + policy.code() + "）"),
                Fact.of("兑付申请表", claim.application().no() + "（" + claim.claimedOn() + "受理）"),
                Fact.of("申请理由", claim.application().cause()),
                Fact.of("共有人同意书", claim.application().consentNo()),
                Fact.of("收款账户", claim.account()),
                Fact.of("银行账户证明", claim.account().proof())));
        accounts.warningOf(claim, voucher).ifPresent(warning -> facts.add(Fact.of("账户提示", warning)));
        facts.add(Fact.of("付款时限", claim.payBy() + "（含当日）"));
        facts.add(Fact.of("当前状态", claim.status().chinese()));
        facts.addAll(payments.facts(claim.caseNo()));
        return facts;
    }
}
