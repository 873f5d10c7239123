package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The forms can be shown by this Tasklist (form-js 1.8.7), are in Chinese, and let nothing unbounded in. */
class FormFilesTest {

    /** A file picker or a document preview kills the whole form; a dynamic list blocks its Complete button. */
    private static final Set<String> SHOWN_BY_TASKLIST = Set.of(
            "text",
            "html",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "datetime",
            "table");

    private static final String CHINESE = ".*[\\u4e00-\\u9fff].*";

    @Test
    void every_form_belongs_to_a_user_task_or_a_start_and_the_other_way_round() {
        assertThat(files()).containsExactlyInAnyOrderElementsOf(formsInDiagrams());
    }

    @TestFactory
    Stream<DynamicTest> every_form_is_called_as_its_file_and_made_for_this_tasklist() {
        return eachForm(form -> {
            assertThat(form.file().getFileName()).hasToString(DiagramTest.kebab(form.text("id")) + ".form");
            assertThat(form.text("executionPlatform")).isEqualTo("Camunda Platform");
            assertThat(form.text("executionPlatformVersion")).isEqualTo("7.24.0");
            assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
            assertThat(form.text("type")).isEqualTo("default");
        });
    }

    @TestFactory
    Stream<DynamicTest> every_component_is_one_that_tasklist_can_show() {
        return eachForm(form -> assertThat(form.components())
                .isNotEmpty()
                .allMatch(component ->
                        SHOWN_BY_TASKLIST.contains(component.path("type").asText())));
    }

    @TestFactory
    Stream<DynamicTest> keys_and_ids_are_unique_and_follow_from_each_other() {
        return eachForm(form -> {
            assertThat(form.fields())
                    .extracting(field -> field.path("key").asText())
                    .doesNotHaveDuplicates();
            assertThat(form.components())
                    .extracting(it -> it.path("id").asText())
                    .doesNotHaveDuplicates();
            assertThat(form.fields()).allMatch(field -> field.path("id")
                    .asText()
                    .equals("Field_" + field.path("key").asText()));
        });
    }

    @TestFactory
    Stream<DynamicTest> everything_an_official_reads_is_chinese() {
        return eachForm(form -> assertThat(form.words()).isNotEmpty().allMatch(word -> word.matches(CHINESE)));
    }

    @TestFactory
    Stream<DynamicTest> every_text_has_a_pattern_or_a_greatest_length() {
        return eachForm(form -> assertThat(form.fields())
                .filteredOn(field -> field.path("type").asText().startsWith("text"))
                .allMatch(field -> field.path("validate").has("pattern")
                        || field.path("validate").path("maxLength").asInt() > 0));
    }

    @TestFactory
    Stream<DynamicTest> every_pattern_compiles() {
        return eachForm(form -> form.fields().stream()
                .map(field -> field.path("validate").path("pattern").asText())
                .forEach(pattern -> assertThat(Pattern.compile(pattern)).isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> money_is_text_in_yuan_with_at_most_two_decimals() {
        return eachForm(form -> assertThat(form.fields())
                .filteredOn(field -> field.path("key").asText().endsWith("Yuan"))
                .allMatch(field -> field.path("type").asText().equals("textfield")
                        && field.path("label").asText().endsWith("（元）")
                        && field.path("validate").path("pattern").asText().equals("^\\d{1,12}(\\.\\d{1,2})?$")));
    }

    @TestFactory
    Stream<DynamicTest> a_condition_asks_for_another_field_and_hides_while_that_is_empty() {
        return eachForm(form -> assertThat(form.fields())
                .filteredOn(field -> field.has("conditional"))
                .allMatch(field -> field.path("conditional")
                        .path("hide")
                        .asText()
                        .matches("=(\\w+) = null or \\1 (=|!=) (\"[\\w-]+\"|true)( or decision = \"RETURN\")?")));
    }

    private record Form(Path file, JsonNode json) {

        static Form read(Path file) {
            try {
                return new Form(file, new ObjectMapper().readTree(file.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text(String name) {
            return json.path(name).asText();
        }

        List<JsonNode> components() {
            return StreamSupport.stream(json.path("components").spliterator(), false)
                    .toList();
        }

        List<JsonNode> fields() {
            return components().stream().filter(it -> it.has("key")).toList();
        }

        List<String> words() {
            return components().stream()
                    .flatMap(it -> Stream.of(
                            Stream.of(it),
                            StreamSupport.stream(it.path("values").spliterator(), false),
                            StreamSupport.stream(it.path("columns").spliterator(), false)))
                    .flatMap(nodes -> nodes)
                    .flatMap(node -> Stream.of("label", "dateLabel", "text", "description")
                            .map(node::get))
                    .filter(word -> word != null)
                    .map(JsonNode::asText)
                    .toList();
        }
    }

    private static Set<Path> formsInDiagrams() {
        var forms = new TreeSet<Path>();
        Drawing.all().map(Drawing::model).forEach(model -> {
            model.getModelElementsByType(UserTask.class).forEach(task -> forms.add(DiagramTest.formOf(task)));
            model.getModelElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getCamundaFormRef() != null)
                    .map(FlowNode.class::cast)
                    .forEach(start -> forms.add(DiagramTest.formOf(start)));
        });
        return forms;
    }

    private static List<Path> files() {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<DynamicTest> eachForm(Consumer<Form> check) {
        return files().stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> check.accept(Form.read(file))));
    }
}
