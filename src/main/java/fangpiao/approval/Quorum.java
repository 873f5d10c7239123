package fangpiao.approval;

import static fangpiao.engine.CaseNumbers.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asked by the diagrams after each vote: are more needed? */
@Component("quorum")
public class Quorum {

    private final ApprovalDesk desk;

    Quorum(ApprovalDesk desk) {
        this.desk = desk;
    }

    /** @param vote the seat whose task has just been handed in */
    public boolean isReached(DelegateExecution vote) {
        return vote.getVariable("nrOfInstances").equals(1) || desk.isDecided(caseOf(vote), vote.getCurrentActivityId());
    }
}
