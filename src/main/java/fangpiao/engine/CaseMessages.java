package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
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
    private final HistoryService history;

    // lazily, because desks that the engine's own beans need tell cases
    CaseMessages(@Lazy RuntimeService engine, @Lazy IdentityService identities, @Lazy HistoryService history) {
        this.engine = engine;
        this.identities = identities;
        this.history = history;
    }

    /** Tells a case that waits for it. One that is taking the very step that made it happen knows already. */
    public void tell(String message, CaseNo caseNo) {
        if (isInAStepOf(caseNo)) return;
        asTheHouse(() -> engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo.value())
                .correlate());
    }

    /**
     * What was done is undone from outside: the case stands before a task of its diagram once more. One that had come to its
     * end begins again there with what it knew; in one that still runs, it goes on beside the rest.
     */
    public void reopen(CaseNo caseNo, String task) {
        asTheHouse(() -> Optional.ofNullable(engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo.value())
                        .singleResult())
                .ifPresentOrElse(
                        running -> engine.createProcessInstanceModification(running.getId())
                                .startBeforeActivity(task)
                                .execute(),
                        () -> restart(lastRunOf(caseNo), task)));
    }

    private void restart(HistoricProcessInstance ended, String task) {
        engine.restartProcessInstances(ended.getProcessDefinitionId())
                .startBeforeActivity(task)
                .processInstanceIds(ended.getId())
                .execute();
    }

    private HistoricProcessInstance lastRunOf(CaseNo caseNo) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .finished()
                .orderByProcessInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .get(0);
    }

    private void asTheHouse(Runnable work) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            work.run();
        } finally {
            identities.setAuthentication(person);
        }
    }

    private static boolean isInAStepOf(CaseNo caseNo) {
        BpmnExecutionContext step = Context.getBpmnExecutionContext();
        return step != null && caseNo.value().equals(step.getExecution().getProcessBusinessKey());
    }
}
