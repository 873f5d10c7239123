package fangpiao.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesInGeneralTest {

    private static final Pattern ENGINE_TABLE = Pattern.compile("\\bact_(ru|hi|re|id|ge)_");
    private static final Pattern REASON = Pattern.compile("\"label\": \"R\\d\\d ");

    @Test
    void only_one_class_of_the_pages_reads_the_engines_tables() throws IOException {
        try (var sources = Files.list(Path.of("src/main/java/fangpiao/dashboard"))) {
            assertThat(sources.filter(
                                    source -> ENGINE_TABLE.matcher(text(source)).find())
                            .map(Path::getFileName))
                    .containsExactly(Path.of("EngineTables.java"));
        }
    }

    /** They stand in {@code ReasonCode}, for forms and pages alike. */
    @Test
    void no_form_has_a_list_of_reasons_of_its_own() throws IOException {
        try (var forms = Files.find(Path.of("forms"), 2, (path, file) -> file.isRegularFile())) {
            assertThat(forms.filter(form -> REASON.matcher(text(form)).find())).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
