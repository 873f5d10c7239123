package fangpiao.policychange;

import fangpiao.engine.FormField;
import fangpiao.engine.Step;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the forms of {@code bpmn/policy-change.bpmn} collect, and who hands them in. */
@Component
class PolicyChangeProcess {

    private static final FormField<String> NEW_CODE = FormField.text("newCode");
    private static final FormField<String> BASE_CODE = FormField.text("baseCode");
    private static final FormField<String> VERSION_NAME = FormField.text("versionName");
    private static final FormField<String> CITY = FormField.text("city");
    private static final FormField<String> PROJECT_CODE = FormField.text("projectCode");
    private static final FormField<String> LEGAL_BASIS = FormField.text("legalBasis");
    private static final FormField<LocalDate> ISSUED_ON = FormField.date("issuedOn");
    private static final FormField<LocalDate> EFFECTIVE_FROM = FormField.date("effectiveFrom");
    private static final FormField<String> REASON = FormField.text("reason");

    private final IdentityService identities;

    PolicyChangeProcess(IdentityService identities) {
        this.identities = identities;
    }

    /** Whose click is being worked. */
    String person() {
        return identities.getCurrentAuthentication().getUserId();
    }

    static ChangeRequest request(DelegateExecution step) {
        return new ChangeRequest(
                NEW_CODE.get(step),
                BASE_CODE.get(step),
                VERSION_NAME.get(step).strip(),
                CITY.find(step).map(String::strip).orElse(null),
                PROJECT_CODE.find(step).orElse(null),
                LEGAL_BASIS.get(step).strip(),
                ISSUED_ON.get(step),
                EFFECTIVE_FROM.get(step),
                REASON.get(step).strip());
    }

    static boolean isApproved(DelegateExecution step) {
        return Step.DECISION.get(step).equals("APPROVE");
    }

    static boolean isSentBack(DelegateExecution step) {
        return Step.DECISION.get(step).equals("RETURN");
    }
}
