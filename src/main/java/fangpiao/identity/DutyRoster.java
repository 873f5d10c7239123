package fangpiao.identity;

import fangpiao.engine.CaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Which roles act under which duty, step by step, as the diagrams in force draw it. */
@Component
public class DutyRoster {

    private final RepositoryService repository;
    private final Diagrams diagrams;

    DutyRoster(RepositoryService repository, Diagrams diagrams) {
        this.repository = repository;
        this.diagrams = diagrams;
    }

    /** By kind of case, in the order of the diagram; what opens a case first. */
    public List<StepDuty> steps() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .flatMap(definition -> steps(definition).stream())
                .toList();
    }

    public List<StepDuty> steps(CaseKind kind) {
        return steps(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(kind.processKey())
                .latestVersion()
                .singleResult());
    }

    private List<StepDuty> steps(ProcessDefinition definition) {
        BpmnModelInstance diagram = repository.getBpmnModelInstance(definition.getId());
        CaseKind kind = CaseKind.ofProcess(definition.getKey());
        Process process = diagram.getModelElementById(definition.getKey());
        var steps = new ArrayList<StepDuty>();
        diagram.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .map(start -> new StepDuty(
                        kind,
                        start.getId(),
                        start.getName(),
                        dutyOf(start),
                        true,
                        roles(process.getCamundaCandidateStarterGroupsList().stream()),
                        false))
                .forEach(steps::add);
        diagram.getModelElementsByType(UserTask.class).stream()
                .map(task -> new StepDuty(
                        kind,
                        task.getId(),
                        task.getName(),
                        dutyOf(task),
                        false,
                        roles(diagrams.groupsOf(task, diagram)),
                        property(task, "secondFactor").anyMatch("true"::equals)))
                .forEach(steps::add);
        return steps;
    }

    private static Set<Role> roles(Stream<String> groups) {
        return groups.flatMap(group -> Role.ofGroup(group).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Duty dutyOf(BaseElement step) {
        return property(step, "duty").map(Duty::valueOf).findFirst().orElseThrow();
    }

    private static Stream<String> property(BaseElement step, String name) {
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue);
    }
}
