package fangpiao.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** Which steps the diagrams offer for bulk decisions; a case keeps the diagram it began with, so of all versions. */
@Component
class BulkSteps {

    private static final String PROPERTY = "bulk";

    private final RepositoryService diagrams;
    private final Map<String, List<BulkStep>> byDefinition = new ConcurrentHashMap<>();

    BulkSteps(RepositoryService diagrams) {
        this.diagrams = diagrams;
    }

    List<BulkStep> all() {
        return diagrams.createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(id -> byDefinition.computeIfAbsent(id, this::read).stream())
                .toList();
    }

    private List<BulkStep> read(String definitionId) {
        return diagrams.getBpmnModelInstance(definitionId).getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> decisionOf(task).map(decision -> new BulkStep(definitionId, task.getId(), decision)))
                .toList();
    }

    static Stream<String> decisionOf(UserTask task) {
        return Stream.ofNullable(task.getExtensionElements())
                .map(extensions -> extensions
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list())
                .flatMap(Collection::stream)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue());
    }
}
