package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every user task its due date when it appears, by the property {@code limit} of the task and of the process in the
 * diagram. A task whose diagram computes a due date itself keeps that one.
 */
class DueDates extends AbstractBpmnParseListener {

    private static final String LIMIT = "limit";

    private final Supplier<TimeLimits> limits;

    DueDates(Supplier<TimeLimits> limits) {
        this.limits = limits;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Optional<String> limit = DiagramProperty.find(element, LIMIT);
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_CREATE, task -> limit((TaskEntity) task, limit));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        DiagramProperty.find(element, LIMIT).ifPresent(limit -> definition.setProperty(LIMIT, limit));
    }

    private void limit(TaskEntity task, Optional<String> ofStep) {
        if (task.getDueDate() != null) return;
        var caseNo = new CaseNo(task.getProcessInstance().getBusinessKey());
        var ofCase = Optional.ofNullable((String) task.getProcessDefinition().getProperty(LIMIT));
        task.setDueDate(Date.from(limits.get().lastMoment(caseNo, new TimeLimits.Named(ofStep, ofCase))));
    }
}
