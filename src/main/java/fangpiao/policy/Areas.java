package fangpiao.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/** The names of areas ({@code areas.csv}), which the rules know by their codes of GB/T 2260. */
final class Areas {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setCommentMarker('#').get();

    private static final Map<String, String> NAMES = names();

    private Areas() {}

    /** The name, or the code where none is known. */
    static String say(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static Map<String, String> names() {
        try (var lines =
                FORMAT.parse(new InputStreamReader(new ClassPathResource("areas.csv").getInputStream(), UTF_8))) {
            return lines.stream().collect(Collectors.toUnmodifiableMap(line -> line.get(0), line -> line.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
