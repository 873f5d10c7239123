package fangpiao.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's web applications speak Chinese: every text the vendor has in English, we have in Chinese. */
class ChineseTextsTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[sd]|</?[a-z]+( [^>]*)?/?>|&[a-z]+;|yyyy-MM-ddTHH:mm:ss");

    private static final Pattern ASCII_PUNCTUATION = Pattern.compile("\\p{IsHan}[,:;?!(]|[,;?!)]\\p{IsHan}");

    /** Angle brackets that enclose a word instead of making it a tag; the word is translated. */
    private static final Set<String> WORDS_IN_BRACKETS = Set.of("<null>", "<undefined>", "<definition>", "<version>");

    /** What reads the same in both languages, and why. */
    private static final Map<String, String> THE_SAME_IN_BOTH = Map.ofEntries(
            Map.entry("ID", "officials write it so"),
            Map.entry("ID*", "the same, as a required field"),
            Map.entry("CSV", "a file format"),
            Map.entry("JSON", "a file format"),
            Map.entry("YYYY-MM-DDTHH:mm:ss", "a pattern, to be typed as it stands"),
            Map.entry("<", "a sign"),
            Map.entry("<=", "a sign"),
            Map.entry(">", "a sign"),
            Map.entry(">=", "a sign"),
            Map.entry("L", "moment's own name of the short date"),
            Map.entry("HH:mm", "moment's pattern of the time of day"),
            Map.entry("1", "the week begins on Monday"),
            Map.entry("4", "the first week of the year is that of 4 January"));

    /** What has no word in Chinese, and why. */
    private static final Map<String, String> NOTHING_IN_CHINESE = Map.of("s", "the ending of the English plural");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void no_text_is_missing_and_none_is_superfluous(String app) throws IOException {
        assertThat(chinese(app).keySet()).isEqualTo(english(app).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void no_text_is_blank_unless_the_english_is(String app) throws IOException {
        Map<String, String> english = english(app);
        assertThat(chinese(app)).allSatisfy((key, text) -> {
            if (!english.get(key).isBlank() && !NOTHING_IN_CHINESE.containsKey(english.get(key))) {
                assertThat(text).as(key).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void a_text_has_the_placeholders_and_the_markup_of_the_english_one(String app) throws IOException {
        Map<String, String> english = english(app);
        assertThat(chinese(app))
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothing_was_left_in_english(String app) throws IOException {
        Map<String, String> english = english(app);
        assertThat(chinese(app)).allSatisfy((key, text) -> {
            if (!text.isBlank() && !THE_SAME_IN_BOTH.containsKey(text)) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chinese_is_punctuated_as_chinese(String app) throws IOException {
        assertThat(chinese(app).values())
                .filteredOn(text -> ASCII_PUNCTUATION
                        .matcher(PLACEHOLDER.matcher(text).replaceAll(""))
                        .find())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void the_app_offers_chinese_first_and_english_to_english_browsers(String app) throws IOException {
        try (InputStream config = getClass().getResourceAsStream(APPS + app + "/scripts/config.js")) {
            assertThat(new String(config.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("availableLocales: ['zh', 'en']")
                    .contains("fallbackLocale: 'zh'");
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !WORDS_IN_BRACKETS.contains(found))
                .sorted()
                .toList();
    }

    private static Map<String, String> english(String app) throws IOException {
        return texts(app, "en");
    }

    private static Map<String, String> chinese(String app) throws IOException {
        return texts(app, "zh");
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        try (InputStream file =
                ChineseTextsTest.class.getResourceAsStream(APPS + app + "/locales/" + language + ".json")) {
            // the vendor's files begin with a byte order mark
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String key, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(key + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(items::add);
            for (int i = 0; i < items.size(); i++) {
                collect(key + "/" + i, items.get(i), texts);
            }
        } else {
            texts.put(key, node.asText());
        }
    }
}
