package fangpiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A brace that is missing in the style sheet hides all that stands behind it, and no browser complains. */
class StyleSheetTest {

    private static final Path SHEET = Path.of("src/main/resources/static/css/fangpiao.css");

    @Test
    void every_rule_ends_before_the_next_stands_at_the_margin() throws IOException {
        var swallowed = new ArrayList<String>();
        int depth = 0;
        for (String line :
                Files.readString(SHEET).replaceAll("(?s)/\\*.*?\\*/", "").split("\n")) {
            if (depth > 0 && line.matches("[@.#:a-z].*")) swallowed.add(line);
            depth += count(line, '{') - count(line, '}');
        }

        assertThat(swallowed).isEmpty();
        assertThat(depth).isZero();
    }

    private static int count(String line, char brace) {
        return (int) line.chars().filter(c -> c == brace).count();
    }
}
