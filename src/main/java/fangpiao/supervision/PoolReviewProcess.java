package fangpiao.supervision;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.choices;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.number;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseNumbers;
import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.shared.CaseNo;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/pool-review.bpmn}, and what its forms hand over. */
@Component
class PoolReviewProcess {

    static final FormField<PoolReview.Conclusion> DECISION = choice("decision", PoolReview.Conclusion.class);
    static final FormField<Trigger> GROUND = choice("ground", Trigger.class);

    private static final String REVIEW_DUE = "reviewDue";
    private static final FormField<String> ESTATE_CODE = text("estateCode");
    private static final FormField<ReviewRequest.Cause> CAUSE = choice("cause", ReviewRequest.Cause.class);
    private static final FormField<String> CAUSE_DETAIL = text("causeDetail");

    private final RuntimeService engine;
    private final IdentityService identities;
    private final CaseNumbers numbers;

    PoolReviewProcess(RuntimeService engine, IdentityService identities, CaseNumbers numbers) {
        this.engine = engine;
        this.identities = identities;
        this.numbers = numbers;
    }

    /** The calendar opens the case, not the person whose click happens to be going on. */
    CaseNo begin(ReviewRequest request) {
        CaseNo caseNo = numbers.next(CaseKind.POOL_REVIEW);
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            engine.startProcessInstanceByMessage(REVIEW_DUE, caseNo.value(), variables(caseNo, request));
            return caseNo;
        } finally {
            identities.setAuthentication(person);
        }
    }

    /** The same keys that the start form has, and kept no longer. */
    private static VariableMap variables(CaseNo caseNo, ReviewRequest request) {
        return Variables.putValue(ProcessVariable.CASE_NO.name(), caseNo.value())
                .putValueTyped(ESTATE_CODE.key(), Variables.stringValue(request.estateCode(), true))
                .putValueTyped(
                        CAUSE.key(), Variables.stringValue(request.cause().name(), true))
                .putValueTyped(CAUSE_DETAIL.key(), Variables.stringValue(request.detail(), true));
    }

    static ReviewRequest request(VariableScope form) {
        return new ReviewRequest(ESTATE_CODE.get(form), CAUSE.get(form), CAUSE_DETAIL.get(form));
    }

    static SiteReview site(VariableScope form) {
        return new SiteReview(
                choice("progress", SiteReview.Progress.class).get(form),
                date("inspectedOn").get(form),
                date("stoppedSince").find(form).orElse(null),
                date("expectedDeliveryOn").get(form),
                number("complaintsUpheld").get(form),
                choices("triggers", Trigger.class).find(form).orElse(Set.of()));
    }
}
