package fangpiao.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The names of areas ({@code areas.csv}), which the rules know by their codes of GB/T 2260. */
final class Areas {

    private static final Map<String, String> NAMES = names();

    private Areas() {}

    /** The name, or the code where none is known. */
    static String say(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static Map<String, String> names() {
        try {
            return new ClassPathResource("areas.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
