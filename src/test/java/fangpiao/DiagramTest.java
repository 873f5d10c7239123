package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The diagrams say what the house agreed on: who does what with which form, and where each answer leads. */
class DiagramTest {

    private static final String CHINESE = "[^a-zA-Z]*[\\u4e00-\\u9fff][^a-zA-Z]*";
    private static final Set<String> DUTIES = Set.of(
            "MAKE",
            "CALCULATE",
            "LEGAL",
            "CHECK",
            "FUND",
            "APPROVE",
            "PRINT",
            "SEAL",
            "HAND_OVER",
            "INSPECT",
            "COUNTERSIGN",
            "PUBLISH",
            "SUPERVISE",
            "PAY",
            "RECEIPT");

    @TestFactory
    Stream<DynamicTest> every_file_holds_one_process_of_its_own_name() {
        return Drawing.all()
                .map(drawing -> DynamicTest.dynamicTest(drawing.name(), () -> {
                    var processes = drawing.model().getModelElementsByType(Process.class);
                    assertThat(processes).singleElement().satisfies(process -> {
                        assertThat(drawing.name()).isEqualTo(kebab(process.getId()) + ".bpmn");
                        assertThat(process.getName()).matches(CHINESE);
                        assertThat(process.isExecutable()).isTrue();
                        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
                        assertThat(process.getCamundaVersionTag()).isEqualTo("1.0");
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_name_is_chinese() {
        return each(FlowNode.class, node -> assertThat(node.getName()).matches(CHINESE));
    }

    @TestFactory
    Stream<DynamicTest> every_flow_is_called_after_its_two_ends() {
        return each(SequenceFlow.class, flow -> {
            var target = flow.getTarget().getId();
            assertThat(flow.getId())
                    .isEqualTo(flow.getSource().getId() + "To"
                            + target.substring(0, 1).toUpperCase() + target.substring(1));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_node_is_reached_and_left() {
        return each(FlowNode.class, node -> {
            var name = node.getElementType().getTypeName();
            var begins = name.equals("startEvent")
                    || name.equals("boundaryEvent")
                    || isEventSubProcess(node)
                    || isLink(node, "intermediateCatchEvent");
            var ends = name.equals("endEvent") || isEventSubProcess(node) || isLink(node, "intermediateThrowEvent");
            assertThat(node.getIncoming().isEmpty()).isEqualTo(begins);
            assertThat(node.getOutgoing().isEmpty()).isEqualTo(ends);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_user_task_tells_the_clerk_what_to_do_in_one_sentence() {
        return each(UserTask.class, task -> assertThat(task.getDocumentations())
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence.getTextContent()).matches(CHINESE).matches("[^。]{8,80}。")));
    }

    @TestFactory
    Stream<DynamicTest> every_user_task_has_a_duty_a_group_and_a_form_of_its_own() {
        return each(UserTask.class, task -> {
            assertThat(duty(task)).hasValueSatisfying(duty -> assertThat(DUTIES).contains(duty));
            assertThat(task.getCamundaCandidateGroups()).matches("[a-z-]+|\\$\\{approvalGroup}");
            assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(formOf(task)).isRegularFile();
        });
    }

    @TestFactory
    Stream<DynamicTest> every_process_that_people_start_has_a_start_form_a_duty_and_a_group() {
        return each(StartEvent.class, start -> {
            if (start.getCamundaFormRef() == null) {
                assertThat(duty(start)).isEmpty();
                return;
            }
            assertThat(start.getCamundaFormRef()).isEqualTo(start.getId());
            assertThat(start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding"))
                    .isEqualTo("deployment");
            assertThat(formOf(start)).isRegularFile();
            assertThat(duty(start)).hasValue("MAKE");
            assertThat(process(start).getCamundaCandidateStarterGroups()).matches("[a-z-]+(,[a-z-]+)*");
        });
    }

    @TestFactory
    Stream<DynamicTest> every_service_task_is_answered_by_the_delegate_of_its_own_name() {
        return each(ServiceTask.class, task -> assertThat(task.getCamundaDelegateExpression())
                .isEqualTo("${" + task.getId() + "}"));
    }

    @TestFactory
    Stream<DynamicTest> every_approval_level_comes_from_the_decision_table() {
        return each(BusinessRuleTask.class, task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${determineLevel}");
            assertThat(property(task, "decision")).hasValue("approvalLevel");
            assertThat(task.getSucceedingNodes().list())
                    .as("the approval whose level is determined")
                    .singleElement()
                    .extracting(FlowNode::getId)
                    .isEqualTo(task.getId().replaceFirst("^determine(.+)Level$", "approve$1"));
        });
    }

    @TestFactory
    Stream<DynamicTest> who_is_found_by_amount_votes_in_as_many_seats_as_the_table_says_and_nobody_else_does() {
        return each(UserTask.class, task -> {
            var votes = task.getLoopCharacteristics();
            if (!task.getCamundaCandidateGroups().equals("${approvalGroup}")) {
                assertThat(votes).isNull();
                return;
            }
            assertThat(votes).isInstanceOfSatisfying(MultiInstanceLoopCharacteristics.class, seats -> {
                assertThat(seats.isSequential()).isFalse();
                assertThat(seats.getLoopCardinality().getTextContent()).isEqualTo("${approvalSeats}");
                assertThat(seats.getCompletionCondition().getTextContent()).isEqualTo("${quorum.isReached(execution)}");
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> every_approval_by_amount_shows_its_sum_and_asks_for_minutes_where_a_meeting_decides() {
        return each(UserTask.class, task -> {
            if (!task.getCamundaCandidateGroups().equals("${approvalGroup}")) return;
            assertThat(formOf(task))
                    .content()
                    .contains("\"=approvalLevel\"", "\"minutesNo\"")
                    .contains("\"=collective = null or collective != true or decision = \\\"RETURN\\\"\"");
        });
    }

    @TestFactory
    Stream<DynamicTest> every_gateway_asks_and_every_answer_leads_somewhere() {
        return each(ExclusiveGateway.class, gateway -> {
            assertThat(gateway.getName()).endsWith("？");
            assertThat(gateway.getDefault()).isNotNull();
            assertThat(gateway.getOutgoing())
                    .hasSizeGreaterThan(1)
                    .allMatch(flow -> flow.getName() != null && flow.getName().matches(CHINESE))
                    .allMatch(flow -> (flow.getConditionExpression() == null) == (flow == gateway.getDefault()));
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_saves_between_a_click_and_its_work() {
        return each(FlowNode.class, node -> {
            assertThat(node.isCamundaAsyncBefore()).isFalse();
            assertThat(node.isCamundaAsyncAfter()).isFalse();
        });
    }

    /** The flow goes on at another place of the picture, or comes from there. */
    private static boolean isLink(FlowNode node, String type) {
        return node.getElementType().getTypeName().equals(type)
                && !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    }

    static Path formOf(FlowNode node) {
        return Path.of("forms", kebab(process(node).getId()), kebab(node.getId()) + ".form");
    }

    static String kebab(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    private static Process process(FlowNode node) {
        return node.getModelInstance()
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private static Optional<String> duty(BaseElement element) {
        return property(element, "duty");
    }

    private static Optional<String> property(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(property -> property.getCamundaValue())
                .findFirst();
    }

    private static <T extends FlowElement> Stream<DynamicTest> each(Class<T> type, Consumer<T> check) {
        return Drawing.all()
                .flatMap(drawing -> drawing.model().getModelElementsByType(type).stream())
                .map(element -> DynamicTest.dynamicTest(element.getId(), () -> check.accept(element)));
    }
}
