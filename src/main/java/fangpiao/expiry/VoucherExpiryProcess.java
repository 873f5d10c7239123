package fangpiao.expiry;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseMessages;
import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.expiry.ExpiryCase.Confirmation;
import fangpiao.payment.Payee;
import fangpiao.payment.PaymentReceived;
import fangpiao.payment.PaymentReturned;
import fangpiao.shared.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/voucher-expiry.bpmn}, and what its forms hand over. */
@Component
class VoucherExpiryProcess {

    static final FormField<String> MINUTES_NO = text("minutesNo");

    private static final String TERM_ENDED = "termEnded";
    private static final String VOUCHER_USED_UP = "voucherUsedUp";

    private final RuntimeService engine;
    private final IdentityService identities;
    private final CaseMessages cases;

    VoucherExpiryProcess(RuntimeService engine, IdentityService identities, CaseMessages cases) {
        this.engine = engine;
        this.identities = identities;
        this.cases = cases;
    }

    /** The calendar opens the case, not the person whose click happens to be going on. */
    void start(CaseNo caseNo) {
        Map<String, Object> variables = Map.of(ProcessVariable.CASE_NO.name(), caseNo.value());
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            engine.startProcessInstanceByKey(CaseKind.EXPIRY.processKey(), caseNo.value(), variables);
        } finally {
            identities.setAuthentication(person);
        }
    }

    void termEnded(CaseNo caseNo) {
        cases.tell(TERM_ENDED, caseNo);
    }

    void voucherUsedUp(CaseNo caseNo) {
        cases.tell(VOUCHER_USED_UP, caseNo);
    }

    void paid(CaseNo caseNo) {
        cases.tell(PaymentReceived.MESSAGE, caseNo);
    }

    void paymentReturned(CaseNo caseNo) {
        cases.tell(PaymentReturned.MESSAGE, caseNo);
    }

    void payAgain(CaseNo caseNo) {
        cases.reopen(caseNo, "payHolder");
    }

    static Contact contact(VariableScope form) {
        return new Contact(
                choice("contactResult", Contact.Result.class).get(form),
                choice("intention", Contact.Intention.class).find(form).orElse(null));
    }

    static Visit visit(VariableScope form) {
        return new Visit(
                choice("visitResult", Visit.Result.class).get(form),
                date("visitedOn").get(form));
    }

    static Confirmation confirmation(VariableScope form) {
        return new Confirmation(
                text("confirmationNo").get(form), date("signedOn").get(form));
    }

    static Payee payee(VariableScope form) {
        return new Payee(
                text("accountName").get(form),
                text("accountNo").get(form),
                text("bankName").get(form));
    }
}
