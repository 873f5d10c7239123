package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.identity.Duty;
import fangpiao.limit.Pause;
import fangpiao.policy.Parameters;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Diagram, form and running code agree: what a .bpmn file names exists in the application, and nothing exists in vain. */
@ApplicationTest
class BpmnWiringTest {

    /** What processes keep; a form field of the same name would be stored beside it or clash with it. */
    static final Set<String> KEPT = Set.of(
            "caseNo",
            "holderName",
            "projectName",
            "amountYuan",
            "amountFen",
            "approvalGroup",
            "approvalSeats",
            "collective",
            "holdUntil",
            "noticeDue",
            "calledCase",
            "clawBack",
            "repaid",
            "repaymentDue",
            "monthClosed",
            "differenceDue",
            "endOfTerm",
            "ladderRung",
            "clockStopped",
            "freezeRenewed");

    @Autowired
    Map<String, JavaDelegate> delegates;

    @Autowired
    List<FormContext> contexts;

    @Autowired
    IdentityService identities;

    @TestFactory
    Stream<DynamicTest> every_service_task_is_answered_by_the_delegate_of_the_same_name() {
        return serviceTasks()
                .map(task -> DynamicTest.dynamicTest(task.getName(), () -> {
                    assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}");
                    assertThat(delegates).containsKey(task.getId());
                }));
    }

    @Test
    void no_delegate_waits_for_a_service_task_that_nobody_drew() {
        assertThat(delegates.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(serviceTasks().map(ServiceTask::getId), Stream.of("determineLevel"))
                                .collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> every_duty_in_a_diagram_is_one_the_separation_of_duties_knows() {
        return models().flatMap(model -> model.getModelElementsByType(CamundaProperty.class).stream())
                .filter(property -> property.getCamundaName().equals("duty"))
                .map(property -> property.getCamundaValue())
                .distinct()
                .map(duty -> DynamicTest.dynamicTest(
                        duty, () -> assertThat(Duty.valueOf(duty)).isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> every_limit_in_a_diagram_is_one_the_rules_count_in_working_days() {
        return models().flatMap(model -> model.getModelElementsByType(CamundaProperty.class).stream())
                .filter(property -> property.getCamundaName().equals("limit"))
                .map(property -> property.getCamundaValue())
                .distinct()
                .map(limit -> DynamicTest.dynamicTest(
                        limit, () -> assertThat(Parameters.workingDays(limit)).isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> every_user_task_names_the_limit_it_is_measured_by() {
        return models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(task -> DynamicTest.dynamicTest(task.getId(), () -> assertThat(propertiesOf(task, "limit"))
                        .hasSize(1)));
    }

    @TestFactory
    Stream<DynamicTest> every_task_that_stops_the_clock_says_why() {
        return models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .flatMap(task -> propertiesOf(task, "pause").stream()
                        .map(reason ->
                                DynamicTest.dynamicTest(task.getId(), () -> assertThat(Pause.Reason.valueOf(reason))
                                        .isEqualTo(Pause.Reason.CORRECTION))));
    }

    @Test
    void the_acts_that_matter_most_may_ask_for_a_second_factor() {
        var guarded = models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(task -> propertiesOf(task, "secondFactor").contains("true"))
                .map(UserTask::getId);
        assertThat(guarded).containsExactlyInAnyOrder("approveIssuance", "approveRules", "approveRelease");
    }

    @TestFactory
    Stream<DynamicTest> every_user_task_goes_to_a_group_that_exists() {
        return models().flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                .filter(group -> !group.startsWith("${"))
                .distinct()
                .map(group -> DynamicTest.dynamicTest(group, () -> assertThat(
                                identities.createGroupQuery().groupId(group).count())
                        .isEqualTo(1)));
    }

    @Test
    void every_kind_of_case_has_its_diagram_and_tells_its_forms_what_to_show() {
        var drawn = models().flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CaseKind.values()).map(CaseKind::processKey).toList());
        assertThat(contexts.stream().map(FormContext::kind)).containsExactlyInAnyOrder(CaseKind.values());
    }

    @TestFactory
    Stream<DynamicTest> every_event_and_called_case_that_is_waited_for_says_what_happens_then() {
        return models().flatMap(model -> Stream.concat(
                        model.getModelElementsByType(IntermediateCatchEvent.class).stream(),
                        model.getModelElementsByType(CallActivity.class).stream()))
                .map(node -> DynamicTest.dynamicTest(node.getName(), () -> assertThat(node.getDocumentations())
                        .hasSize(1)));
    }

    @Test
    void no_form_field_has_the_name_of_something_the_process_keeps() throws IOException {
        var keys = new HashSet<String>();
        try (var files = Files.walk(Path.of("forms"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".form")).toList())
                for (JsonNode component :
                        new ObjectMapper().readTree(file.toFile()).path("components"))
                    keys.add(component.path("key").asText());
        }
        assertThat(keys).doesNotContainAnyElementsOf(KEPT);
    }

    private static List<String> propertiesOf(UserTask task, String name) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .toList();
    }

    private static Stream<ServiceTask> serviceTasks() {
        return models().flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream());
    }

    private static Stream<BpmnModelInstance> models() {
        return Stream.of(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .map(Bpmn::readModelFromFile);
    }
}
