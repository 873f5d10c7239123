package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Runs last, over the history that all scenarios have left in their common database: every node of every diagram was
 * entered by some scenario. On its own it fails, as it should.
 */
@ApplicationTest
@Order(Integer.MAX_VALUE)
class FlowNodeCoverageTest {

    @Autowired
    HistoryService history;

    @TestFactory
    Stream<DynamicTest> every_node_of_every_diagram_was_entered() {
        return Stream.of(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .map(file -> DynamicTest.dynamicTest(file.getName(), () -> {
                    Set<String> missed = nodes(file);
                    missed.removeAll(entered());
                    assertThat(missed).as("nodes no scenario has entered").isEmpty();
                }));
    }

    private static Set<String> nodes(File file) {
        return Bpmn.readModelFromFile(file).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !isLink(node))
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** To the engine the two ends of a line that is broken off in the drawing are one line, and no nodes. */
    private static boolean isLink(FlowNode node) {
        return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    }

    private Set<String> entered() {
        return history.createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }
}
