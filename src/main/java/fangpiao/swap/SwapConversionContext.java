package fangpiao.swap;

import fangpiao.agreement.Agreement;
import fangpiao.calculation.Calculation;
import fangpiao.calculation.Row;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.payment.Payee;
import fangpiao.payment.PaymentDesk;
import fangpiao.policy.Parameters;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a conversion show above their fields: whose home it was, what becomes a voucher, and the fee. */
@Component
class SwapConversionContext implements FormContext {

    private final SwapConversionDesk desk;
    private final ClearingAmounts amounts;
    private final ProjectDesk projects;
    private final PaymentDesk payments;

    SwapConversionContext(
            SwapConversionDesk desk, ClearingAmounts amounts, ProjectDesk projects, PaymentDesk payments) {
        this.desk = desk;
        this.amounts = amounts;
        this.projects = projects;
        this.payments = payments;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SWAP_CONVERSION;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        SwapConversion conversion = desk.get(caseNo);
        Agreement agreement = desk.agreementOf(caseNo);
        var shown = new HashMap<String, Object>(entered(conversion, agreement));
        shown.put("facts", facts(conversion, agreement));
        shown.put(
                "amountLines", Row.of(amounts.of(caseNo).map(Calculation::lines).orElse(List.of())));
        shown.put("calculationSheetUrl", "/calculation-sheets/" + caseNo + ".pdf");
        shown.put("accountName", agreement.holderName());
        shown.put("supplementUrl", "/supplements/" + caseNo + ".pdf");
        return shown;
    }

    /** What was cleared last; before that what agreement and rules say, ready to be computed. */
    private Map<String, Object> entered(SwapConversion conversion, Agreement agreement) {
        Clearing clearing = conversion.clearing();
        if (clearing == null) return proposed(agreement);
        return Map.of(
                "feeArea", clearing.areaM2().toPlainString(),
                "feeRateYuan", clearing.rate().plain(),
                "feeFrom", clearing.from().toString(),
                "agreedDelivery", clearing.agreedDelivery().toString(),
                "feeStop", clearing.stop().toString(),
                "feePaidYuan", clearing.paid().plain());
    }

    private Map<String, Object> proposed(Agreement agreement) {
        String rate = desk.rulesToday(agreement)
                .find(Parameters.TRANSITION_RATE)
                .map(Money::plain)
                .orElse("");
        return Map.of(
                "decision", "RECALCULATE", "feeArea", agreement.buildingAreaM2().toPlainString(), "feeRateYuan", rate);
    }

    private List<Fact> facts(SwapConversion conversion, Agreement agreement) {
        var facts = new ArrayList<>(List.of(
                Fact.of("案件号", conversion.caseNo()),
                Fact.of("征收项目", projects.get(agreement.projectCode()).name()),
                Fact.of("被征收人", agreement.holderName() + "（" + agreement.holderIdNo() + "）"),
                Fact.of("联系电话", agreement.holderPhone()),
                Fact.of("房屋坐落", agreement.propertyAddress() + "，" + agreement.buildingAreaM2() + " ㎡"),
                Fact.of("协议", agreement.agreementNo() + "（" + agreement.signedOn() + "签订，" + agreement.mode() + "）"),
                Fact.of("产权调换部分", agreement.swapPart() + " 元"),
                Fact.of("转房票部分", conversion.converted() + " 元"),
                Fact.of("过渡费差额", difference(conversion)),
                Fact.of("补充协议", conversion.supplement()),
                Fact.of("收款账户", account(conversion.payee())),
                Fact.of("当前状态", conversion.status().chinese())));
        facts.addAll(payments.facts(conversion.caseNo()));
        return facts;
    }

    private static String difference(SwapConversion conversion) {
        if (conversion.payable() == null) return null;
        if (conversion.due().isPositive()) return "应补发 " + conversion.due() + " 元";
        if (conversion.setOff().isPositive()) return "多领 " + conversion.setOff() + " 元，从房票权益中扣减";
        return "已结清，无差额";
    }

    private static String account(Payee payee) {
        return payee == null ? null : payee.name() + "，" + payee.account() + "，" + payee.bank();
    }
}
