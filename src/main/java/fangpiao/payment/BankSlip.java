package fangpiao.payment;

import fangpiao.engine.FormField;
import fangpiao.engine.Step;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the finance officer reads on the bank's paper: the money has arrived, or it came back. */
public sealed interface BankSlip {

    /** Of which order it speaks. */
    FormField<String> PAYMENT_KEY = FormField.text("paymentKey");

    FormField<String> RECEIPT_NO = FormField.text("receiptNo");
    FormField<LocalDate> PAID_ON = FormField.date("paidOn");

    record Received(String receiptNo, LocalDate paidOn) implements BankSlip {}

    record Returned(String reason) implements BankSlip {}

    /** As the forms that confirm a payment hand it in. */
    static BankSlip in(VariableScope form) {
        return Step.DECISION.get(form).equals("RECEIVED")
                ? new Received(RECEIPT_NO.get(form), PAID_ON.get(form))
                : new Returned(Step.OPINION.get(form));
    }
}
