package fangpiao.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesInGeneralTest {

    private static final Pattern ENGINE_TABLE = Pattern.compile("\\bact_(ru|hi|re|id|ge)_");
    private static final Pattern REASON = Pattern.compile("\"label\": \"(R\\d\\d) ([^\"（]+)");

    @Test
    void only_one_class_of_the_pages_reads_the_engines_tables() throws IOException {
        try (var sources = Files.list(Path.of("src/main/java/fangpiao/dashboard"))) {
            assertThat(sources.filter(
                                    source -> ENGINE_TABLE.matcher(text(source)).find())
                            .map(Path::getFileName))
                    .containsExactly(Path.of("EngineTables.java"));
        }
    }

    @Test
    void pages_and_forms_call_a_reason_by_the_same_words() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            words.load(reader);
        }
        var offered = reasonsOfTheForms();

        assertThat(offered).hasSize(25);
        assertThat(offered).allSatisfy((code, name) -> assertThat(words.getProperty("reason." + code))
                .isEqualTo(name));
    }

    private static Map<String, String> reasonsOfTheForms() throws IOException {
        var reasons = new TreeMap<String, String>();
        try (var forms = Files.find(Path.of("forms"), 2, (path, file) -> file.isRegularFile())) {
            forms.map(PagesInGeneralTest::text)
                    .flatMap(form -> REASON.matcher(form).results())
                    .forEach(reason -> reasons.put(reason.group(1), reason.group(2)));
        }
        return reasons;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
