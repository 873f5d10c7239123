package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whoever can send a case back says in the same way to where, why, and what has to be put right. */
class ReturnFormsTest {

    @TestFactory
    Stream<DynamicTest> a_form_that_sends_back_asks_to_which_step_of_its_diagram_for_what_reason_and_what_for() {
        return Drawing.all().flatMap(drawing -> {
            Map<String, String> steps = new HashMap<>();
            var tasks = drawing.model().getModelElementsByType(UserTask.class);
            tasks.forEach(task -> steps.put(task.getId(), task.getName()));
            return tasks.stream().map(task -> DynamicTest.dynamicTest(task.getId(), () -> check(task, steps)));
        });
    }

    private static void check(UserTask task, Map<String, String> steps) throws IOException {
        Map<String, JsonNode> fields = fieldsOf(task);
        if (!choices(fields.get("decision")).containsKey("RETURN")) {
            assertThat(fields).doesNotContainKeys("returnTo", "returnItems");
            return;
        }
        var targets = choices(fields.get("returnTo"));
        assertThat(targets).isNotEmpty();
        assertThat(steps).containsAllEntriesOf(targets).doesNotContainValue(null);
        assertThat(targets).doesNotContainKey(task.getId()).containsKey(text(fields.get("returnTo"), "defaultValue"));
        assertThat(choices(fields.get("returnItems")).keySet()).isNotEmpty().noneMatch(item -> item.contains(","));
        assertThat(fields.get("reasonCode").path("validate").path("required").asBoolean())
                .isTrue();
        assertThat(fields.get("opinion").path("validate").path("required").asBoolean())
                .isTrue();
    }

    private static Map<String, JsonNode> fieldsOf(UserTask task) throws IOException {
        var fields = new HashMap<String, JsonNode>();
        for (JsonNode field :
                new ObjectMapper().readTree(DiagramTest.formOf(task).toFile()).path("components"))
            if (field.has("key")) fields.put(text(field, "key"), field);
        return fields;
    }

    private static Map<String, String> choices(JsonNode field) {
        var choices = new HashMap<String, String>();
        if (field != null)
            StreamSupport.stream(field.path("values").spliterator(), false)
                    .forEach(choice -> choices.put(text(choice, "value"), text(choice, "label")));
        return choices;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
