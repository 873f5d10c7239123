package fangpiao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Reads from the deployed diagrams which group works in which kind of case. */
@Component
class Diagrams {

    /** The groups that have a task in a process, and those that may open a case of it. */
    record Cast(String processKey, Set<String> workers, Set<String> starters) {

        Set<String> everybody() {
            return Stream.of(workers, starters).flatMap(Collection::stream).collect(Collectors.toSet());
        }
    }

    /** The property of a business rule task that names the table its bean asks. */
    private static final String DECISION = "decision";

    private final RepositoryService repositoryService;

    Diagrams(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    List<Cast> casts() {
        return repositoryService.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(this::castOf)
                .toList();
    }

    private Cast castOf(ProcessDefinition definition) {
        var diagram = repositoryService.getBpmnModelInstance(definition.getId());
        var workers = diagram.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> groupsOf(task, diagram))
                .collect(Collectors.toSet());
        Process process = diagram.getModelElementById(definition.getKey());
        return new Cast(definition.getKey(), workers, Set.copyOf(process.getCamundaCandidateStarterGroupsList()));
    }

    Stream<String> groupsOf(UserTask task, BpmnModelInstance diagram) {
        return task.getCamundaCandidateGroupsList().stream().flatMap(group -> resolve(group, diagram));
    }

    /** A group written as {@code ${variable}} is one of those the decision table can answer that the diagram asks for it. */
    private Stream<String> resolve(String group, BpmnModelInstance diagram) {
        if (!group.startsWith("${")) {
            return Stream.of(group);
        }
        return diagram.getModelElementsByType(BusinessRuleTask.class).stream()
                .flatMap(rule -> rule
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .singleResult()
                        .getCamundaProperties()
                        .stream())
                .filter(property -> property.getCamundaName().equals(DECISION))
                .map(CamundaProperty::getCamundaValue)
                .distinct()
                .flatMap(this::answersOf);
    }

    /** What stands in the first column of answers. */
    private Stream<String> answersOf(String decisionKey) {
        var decision = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult();
        return repositoryService.getDmnModelInstance(decision.getId()).getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getOutputEntries().iterator().next())
                .map(answer -> answer.getTextContent().trim().replace("\"", ""));
    }
}
