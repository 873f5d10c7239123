package fangpiao.swap;

import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseMessages;
import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.payment.Payee;
import fangpiao.payment.PaymentReceived;
import fangpiao.payment.PaymentReturned;
import fangpiao.shared.CaseNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/swap-conversion.bpmn}, and what its forms hand over. */
@Component
class SwapConversionProcess {

    static final FormField<String> MINUTES_NO = text("minutesNo");

    /** Whether something of the transition fee is still due; asked in the transaction of the signature. */
    static final ProcessVariable<Boolean> FEE_PAYABLE = new ProcessVariable<>("feePayable", Boolean.class);

    private final CaseMessages cases;

    SwapConversionProcess(CaseMessages cases) {
        this.cases = cases;
    }

    void feePaid(CaseNo caseNo) {
        cases.tell(PaymentReceived.MESSAGE, caseNo);
    }

    void feeReturned(CaseNo caseNo) {
        cases.tell(PaymentReturned.MESSAGE, caseNo);
    }

    void payFeeAgain(CaseNo caseNo) {
        cases.reopen(caseNo, "payTransitionFee");
    }

    /** What the list hands in for each household that was ticked. */
    static Map<String, Object> startForm(String agreementNo, LocalDate appliedOn) {
        return Map.of(
                "agreementNo",
                agreementNo,
                "appliedOn",
                appliedOn.toString(),
                "coOwnersSigned",
                true,
                "voluntary",
                true);
    }

    static ConversionRequest request(VariableScope form) {
        return new ConversionRequest(
                text("agreementNo").get(form),
                date("appliedOn").get(form),
                money("convertedPartYuan").find(form));
    }

    static Clearing clearing(VariableScope form) {
        return new Clearing(
                new BigDecimal(text("feeArea").get(form)),
                money("feeRateYuan").get(form),
                date("feeFrom").get(form),
                date("agreedDelivery").get(form),
                date("feeStop").get(form),
                money("feePaidYuan").get(form));
    }

    static Supplement supplement(VariableScope form) {
        return new Supplement(
                text("supplementaryAgreementNo").get(form), date("signedOn").get(form));
    }

    /** Null unless all of it was filled in. */
    static Payee payee(VariableScope form) {
        var name = text("accountName").find(form);
        var account = text("accountNo").find(form);
        var bank = text("bankName").find(form);
        if (name.isEmpty() || account.isEmpty() || bank.isEmpty()) return null;
        return new Payee(name.get(), account.get(), bank.get());
    }
}
