package fangpiao.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.engine.DecidedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A step that a diagram offers for bulk decisions asks for nothing that differs from case to case. */
class BulkStepsTest {

    private static final Map<String, Object> OF_ONE = Map.of("approvalGroup", "renewal-approver", "collective", false);
    private static final Map<String, Object> OF_A_MEETING =
            Map.of("approvalGroup", "collective-meeting", "collective", true);

    private record Offered(Path diagram, UserTask task, String decision) {

        DecidedForm form() throws IOException {
            String process = diagram.getFileName().toString().replace(".bpmn", "");
            return read(process, task.getId(), decision);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_form_of_a_bulk_step_offers_its_decision_and_has_only_common_fields() throws IOException {
        return offered()
                .map(one -> DynamicTest.dynamicTest(one.task().getId(), () -> {
                    assertThat(one.form().decisionName()).contains("同意");
                    assertThat(Questions.asksOnlyCommon(one.form(), Stream.of(OF_ONE, OF_A_MEETING)))
                            .isTrue();
                    assertThat(one.form().asked(OF_ONE))
                            .extracting(DecidedForm.Asked::key)
                            .contains("opinion");
                }));
    }

    @Test
    void the_road_of_an_issuance_from_the_lawyer_to_the_approver_is_offered() throws IOException {
        assertThat(offered().map(one -> one.task().getId()))
                .contains("reviewLegality", "checkAmount", "confirmFunds", "approveIssuance")
                .doesNotContain("calculateAmount", "printVoucher", "checkClaim", "confirmReceipt");
    }

    @Test
    void a_form_that_asks_for_a_fact_of_the_case_has_more_than_common_fields() throws IOException {
        DecidedForm papers = read("developer-settlement", "checkClaim", "APPROVE");

        assertThat(Questions.asksOnlyCommon(papers, Stream.of(OF_ONE, OF_A_MEETING)))
                .isFalse();
    }

    @Test
    void the_minutes_are_asked_of_the_meeting_alone() throws IOException {
        DecidedForm form = read("voucher-issuance", "approveIssuance", "APPROVE");

        assertThat(form.asked(OF_ONE)).extracting(DecidedForm.Asked::key).containsExactly("opinion");
        assertThat(form.asked(OF_A_MEETING)).extracting(DecidedForm.Asked::key).containsExactly("minutesNo", "opinion");
    }

    private static DecidedForm read(String process, String task, String decision) throws IOException {
        String file = task.replaceAll("([A-Z])", "-$1").toLowerCase() + ".form";
        try (var form = Files.newInputStream(Path.of("forms", process, file))) {
            return DecidedForm.read(form, decision);
        }
    }

    private static Stream<Offered> offered() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream()
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream()
                                    .flatMap(task -> BulkSteps.decisionOf(task)
                                            .map(decision -> new Offered(file, task, decision))));
        }
    }
}
