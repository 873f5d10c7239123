package fangpiao.engine;

import fangpiao.shared.CaseNo;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How a case learns what has happened outside of it: the house tells it, not the person whose click is going on. */
@Component
public class CaseMessages {

    private final RuntimeService engine;
    private final IdentityService identities;

    // lazily, because desks that the engine's own beans need tell cases
    CaseMessages(@Lazy RuntimeService engine, @Lazy IdentityService identities) {
        this.engine = engine;
        this.identities = identities;
    }

    /** Tells a case that waits for it. One that is taking the very step that made it happen knows already. */
    public void tell(String message, CaseNo caseNo) {
        if (isInAStepOf(caseNo)) return;
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            engine.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNo.value())
                    .correlate();
        } finally {
            identities.setAuthentication(person);
        }
    }

    private static boolean isInAStepOf(CaseNo caseNo) {
        BpmnExecutionContext step = Context.getBpmnExecutionContext();
        return step != null && caseNo.value().equals(step.getExecution().getProcessBusinessKey());
    }
}
