package fangpiao.issuance;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.idNumber;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.FormField;
import fangpiao.issuance.Receipt.ReceiverKind;
import fangpiao.shared.Money;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of {@code bpmn/voucher-issuance.bpmn} hand over. */
final class VoucherIssuanceProcess {

    static final FormField<String> DEDUCTION_REASON = text("deductionReason");
    static final FormField<String> FUND_NO = text("fundNo");
    static final FormField<String> MINUTES_NO = text("minutesNo");
    static final FormField<String> STOCK_SERIAL = text("stockSerial");
    static final FormField<String> SEAL_LOG_NO = text("sealLogNo");

    private VoucherIssuanceProcess() {}

    static Application application(VariableScope form) {
        return new Application(text("agreementNo").get(form), date("appliedOn").get(form));
    }

    static Money deduction(VariableScope form) {
        return money("deductionYuan").find(form).orElse(Money.ZERO);
    }

    static Receipt receipt(VariableScope form) {
        return new Receipt(
                choice("receiverKind", ReceiverKind.class).get(form),
                text("agentName").find(form).orElse(null),
                idNumber("agentIdNo").find(form).orElse(null),
                text("powerOfAttorneyNo").find(form).orElse(null));
    }
}
