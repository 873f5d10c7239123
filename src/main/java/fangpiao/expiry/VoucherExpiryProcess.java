package fangpiao.expiry;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.expiry.ExpiryCase.Confirmation;
import fangpiao.payment.Payee;
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

    VoucherExpiryProcess(RuntimeService engine, IdentityService identities) {
        this.engine = engine;
        this.identities = identities;
    }

    void start(CaseNo caseNo) {
        Map<String, Object> variables = Map.of(ProcessVariable.CASE_NO.name(), caseNo.value());
        asTheOffice(() -> engine.startProcessInstanceByKey(CaseKind.EXPIRY.processKey(), caseNo.value(), variables));
    }

    void termEnded(CaseNo caseNo) {
        tell(TERM_ENDED, caseNo);
    }

    void voucherUsedUp(CaseNo caseNo) {
        tell(VOUCHER_USED_UP, caseNo);
    }

    private void tell(String message, CaseNo caseNo) {
        asTheOffice(() -> engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo.value())
                .correlate());
    }

    /** The calendar tells the case, not the person whose click happens to be going on. */
    private void asTheOffice(Runnable act) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            act.run();
        } finally {
            identities.setAuthentication(person);
        }
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
