package fangpiao.engine;

import fangpiao.engine.TimeLimits.Appeared;
import fangpiao.engine.TimeLimits.Named;
import fangpiao.shared.CaseNo;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every user task its due date when it appears, by the property {@code limit} of the task and of the process in the
 * diagram. A task whose diagram computes a due date itself keeps that one. While a task with the property {@code pause}
 * is open, the clock of its case stands still.
 */
class DueDates extends AbstractBpmnParseListener {

    private static final String LIMIT = "limit";
    private static final String PAUSE = "pause";

    private final Supplier<TimeLimits> limits;
    private final Supplier<Rounds> rounds;

    DueDates(Supplier<TimeLimits> limits, Supplier<Rounds> rounds) {
        this.limits = limits;
        this.rounds = rounds;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Optional<String> limit = DiagramProperty.find(element, LIMIT);
        Optional<String> pause = DiagramProperty.find(element, PAUSE);
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, fresh -> begin((TaskEntity) fresh, limit, pause));
        if (pause.isPresent())
            Stream.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE)
                    .forEach(end -> task.addTaskListener(end, done -> goOn((TaskEntity) done)));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        DiagramProperty.find(element, LIMIT).ifPresent(limit -> definition.setProperty(LIMIT, limit));
    }

    private void begin(TaskEntity task, Optional<String> ofStep, Optional<String> pause) {
        var ofCase = Optional.ofNullable((String) task.getProcessDefinition().getProperty(LIMIT));
        var appeared = new Appeared(
                caseOf(task),
                task.getId(),
                task.getTaskDefinitionKey(),
                new Named(ofStep, ofCase),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                pause);
        Instant due = limits.get().begin(appeared);
        task.setDueDate(Date.from(due));
        if (pause.isPresent()) rounds.get().askedBack(appeared.caseNo(), appeared.stepKey(), appeared.taskId(), due);
    }

    private void goOn(TaskEntity task) {
        limits.get().goOn(caseOf(task), task.getId());
    }

    private static CaseNo caseOf(TaskEntity task) {
        return new CaseNo(task.getProcessInstance().getBusinessKey());
    }
}
