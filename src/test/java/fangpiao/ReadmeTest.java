package fangpiao;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the README shows of the house is so. */
class ReadmeTest {

    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");
    private static final Pattern ARROW = Pattern.compile("(?m)^ +(\\w+ --> \\w+)$");
    private static final Path MODULES = Path.of("src/main/java/fangpiao");

    @TestFactory
    Stream<DynamicTest> the_picture_of_the_modules_shows_what_they_declare() {
        return inBothLanguages(readme -> {
            var drawn =
                    ARROW.matcher(readme).results().map(arrow -> arrow.group(1)).collect(toSet());
            assertThat(drawn).isEqualTo(arrows(declared()));
        });
    }

    @TestFactory
    Stream<DynamicTest> the_table_of_cases_names_every_task() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            var tasks = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .map(UserTask::getName)
                    .toList();
            return inBothLanguages(readme -> assertThat(readme).contains(tasks));
        }
    }

    private interface Claim {
        void check(String readme) throws IOException;
    }

    private static Stream<DynamicTest> inBothLanguages(Claim claim) {
        return Stream.of("README.md", "README.zh-CN.md")
                .map(file -> DynamicTest.dynamicTest(file, () -> claim.check(Files.readString(Path.of(file)))));
    }

    /** From the cover pages; everybody may use {@code shared}, so that is not drawn. */
    private static Map<String, Set<String>> declared() throws IOException {
        try (var modules = Files.list(MODULES)) {
            return modules.filter(Files::isDirectory)
                    .collect(toMap(module -> module.getFileName().toString(), ReadmeTest::declaredBy));
        }
    }

    private static Set<String> declaredBy(Path module) {
        try {
            String cover = Files.readString(module.resolve("package-info.java"));
            String uses = cover.substring(cover.indexOf("allowedDependencies"));
            return NAME.matcher(uses)
                    .results()
                    .map(ReadmeTest::name)
                    .filter(name -> !name.equals("shared"))
                    .collect(toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(MatchResult quoted) {
        return quoted.group(1);
    }

    private static Set<String> arrows(Map<String, Set<String>> declared) {
        var arrows = new HashSet<String>();
        declared.forEach((module, uses) -> uses.stream()
                .filter(used -> uses.stream()
                        .noneMatch(other ->
                                !other.equals(used) && reach(other, declared).contains(used)))
                .forEach(used -> arrows.add(module + " --> " + used)));
        return arrows;
    }

    private static Set<String> reach(String module, Map<String, Set<String>> declared) {
        var reached = new HashSet<>(declared.get(module));
        declared.get(module).forEach(used -> reached.addAll(reach(used, declared)));
        return reached;
    }
}
