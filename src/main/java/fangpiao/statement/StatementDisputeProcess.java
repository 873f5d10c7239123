package fangpiao.statement;

import fangpiao.engine.CaseKind;
import fangpiao.engine.ProcessVariable;
import fangpiao.shared.CaseNo;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What the application tells {@code bpmn/statement-dispute.bpmn}. */
@Component
class StatementDisputeProcess {

    /** The last day for the answer, as the tasks read it. */
    static final ProcessVariable<String> DISPUTE_DUE = new ProcessVariable<>("disputeDue", String.class);

    private final RuntimeService engine;
    private final IdentityService identities;

    StatementDisputeProcess(RuntimeService engine, IdentityService identities) {
        this.engine = engine;
        this.identities = identities;
    }

    /** The house opens it, not the developer's clerk who objects. */
    void start(CaseNo caseNo) {
        Map<String, Object> variables = Map.of(ProcessVariable.CASE_NO.name(), caseNo.value());
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            engine.startProcessInstanceByKey(CaseKind.STATEMENT_DISPUTE.processKey(), caseNo.value(), variables);
        } finally {
            identities.setAuthentication(person);
        }
    }
}
