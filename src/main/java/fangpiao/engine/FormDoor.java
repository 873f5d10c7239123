package fangpiao.engine;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import fangpiao.shared.CaseNo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Stands before every user task and every start form of a diagram while it is read in. What comes through is checked by
 * the form's rules, then by the office's rules about persons, and then lives as transient variables until the click's
 * transaction ends: long enough for the next service task, too short to be stored beside the tables.
 */
class FormDoor extends AbstractBpmnParseListener {

    private final FormSchemas schemas = new FormSchemas();
    private final Supplier<Office> office;
    private final Supplier<CaseNumbers> numbers;
    private final Supplier<Map<CaseKind, FormContext>> contexts;
    private final Supplier<Stream<TaskContext>> ofTasks;
    private final Supplier<Rounds> rounds;

    FormDoor(
            Supplier<Office> office,
            Supplier<CaseNumbers> numbers,
            Supplier<Map<CaseKind, FormContext>> contexts,
            Supplier<Stream<TaskContext>> ofTasks,
            Supplier<Rounds> rounds) {
        this.office = office;
        this.numbers = numbers;
        this.contexts = contexts;
        this.ofTasks = ofTasks;
        this.rounds = rounds;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String form = formOf(element);
        if (form == null) return;
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String duty = dutyOf(element);
        String deployment = scope.getProcessDefinition().getDeploymentId();
        task.setTaskFormHandler(new CheckedForm.OfTask(
                task.getTaskFormHandler(),
                (submitted, at) -> handIn(submitted, (TaskEntity) at, schema(deployment, form), duty)));
        task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned -> assign(assigned, duty));
        task.addTaskListener(TaskListener.EVENTNAME_UPDATE, updated -> release((TaskEntity) updated));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        for (Element start : element.elements("startEvent")) {
            String form = formOf(start);
            if (form == null) continue;
            definition.setStartFormHandler(new CheckedForm.OfStart(
                    definition.getStartFormHandler(),
                    (submitted, at) -> open(
                            submitted,
                            (ExecutionEntity) at,
                            start.attribute("id"),
                            start.attribute("name"),
                            schema(definition.getDeploymentId(), form),
                            dutyOf(start))));
        }
    }

    private void assign(DelegateTask task, String duty) {
        if (task.getAssignee() != null) office.get().assigned(stepOf((TaskEntity) task, duty), task.getAssignee());
    }

    private void release(TaskEntity task) {
        PropertyChange holder = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        if (holder != null && holder.getOrgValue() != null && holder.getNewValue() == null)
            office.get().released(holder.getOrgValueString());
    }

    private void handIn(VariableMap submitted, TaskEntity task, FormSchema schema, String duty) {
        // asked of the execution: a task of ours has no variables of its own, and the engine would look for them
        Map<String, Object> known = task.getExecution().getVariables();
        Map<String, Object> answers = schema.accept(submitted, known);
        Lapse.refuseEarly(task, answers);
        Step step = stepOf(task, duty);
        FilledForm form = schema.filled(shownIn(step, known, schema), answers);
        office.get().acted(step, answers, schema.outcomeName(answers), form);
        rounds.get().handedIn(step, new Rounds.Answer(schema.words(answers), sentBack(answers, schema)));
        keepUntilCommit(answers, task.getExecution());
    }

    /** What the form would show now, before anything follows from the answers. */
    private Map<String, Object> shownIn(Step step, Map<String, Object> known, FormSchema schema) {
        var shown = new HashMap<>(known);
        FormContext context = contexts.get().get(CaseKind.ofProcess(step.processKey()));
        if (context != null) shown.putAll(context.of(step.caseNo(), schema.asked()));
        ofTasks.get()
                .filter(tasks -> schema.asked().contains(tasks.asked()))
                .forEach(tasks -> shown.putAll(tasks.of(step.caseNo(), step.key())));
        return shown;
    }

    /** Cases that began before returns were told apart keep their forms; those name no step. */
    private static Optional<Rounds.SentBack> sentBack(Map<String, Object> answers, FormSchema schema) {
        if (!answers.containsKey(Step.RETURN_TO.key())) return Optional.empty();
        return Optional.of(new Rounds.SentBack(
                answers.get(Step.RETURN_TO.key()).toString(),
                schema.nameOf(Step.RETURN_TO, answers),
                schema.ticked(Step.RETURN_ITEMS, answers)));
    }

    private void open(
            VariableMap submitted, ExecutionEntity started, String key, String name, FormSchema schema, String duty) {
        Map<String, Object> answers = schema.accept(submitted, Map.of());
        String process = started.getProcessDefinition().getKey();
        CaseNo caseNo = numbers.get().next(CaseKind.ofProcess(process));
        started.setProcessBusinessKey(caseNo.value());
        ProcessVariable.CASE_NO.set(started, caseNo.value());
        Step step = new Step(process, key, name, duty, caseNo, null, openersOf(started));
        office.get().acted(step, answers, "发起", schema.filled(Map.of(), answers));
        keepUntilCommit(answers, started);
    }

    private static Set<String> openersOf(ExecutionEntity started) {
        return started.getProcessDefinition().getCandidateStarterGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .collect(Collectors.toSet());
    }

    private static void keepUntilCommit(Map<String, Object> answers, VariableScope scope) {
        answers.forEach((key, value) -> scope.setVariable(key, Variables.untypedValue(value, true)));
    }

    private static Step stepOf(TaskEntity task, String duty) {
        Set<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        // every task of ours has groups: if none are left, another click has completed it since this one read it
        if (groups.isEmpty()) throw new TooLate();
        return new Step(
                task.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                task.getName(),
                duty,
                new CaseNo(task.getProcessInstance().getBusinessKey()),
                task.getId(),
                groups);
    }

    private FormSchema schema(String deployment, String form) {
        return schemas.get(deployment, form);
    }

    private static String formOf(Element element) {
        return element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
    }

    private static String dutyOf(Element element) {
        return DiagramProperty.find(element, "duty")
                .orElseThrow(() -> new IllegalArgumentException(element.attribute("id") + " names no duty"));
    }
}
