package fangpiao.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * What was ticked in a checklist. Tasklist sends it as a JSON list of words, our own pages as a list; the domain gets the
 * words in a row with commas between, in the order of the alphabet.
 */
final class Ticks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private Ticks() {}

    /** The value as it was handed in; the engine does not unpack JSON by itself. */
    static Object raw(Map<String, Object> submitted, String key) {
        return submitted instanceof VariableMap variables && variables.getValueTyped(key) instanceof JsonValue json
                ? json.getValueSerialized()
                : submitted.get(key);
    }

    /** Nothing if it is no list of words. */
    static Optional<String> in(Object value) {
        if (value instanceof Collection<?> list)
            return list.stream().allMatch(String.class::isInstance)
                    ? Optional.of(inARow(list.stream().map(String.class::cast).toList()))
                    : Optional.empty();
        return value instanceof String text ? parse(text) : Optional.empty();
    }

    static List<String> of(String row) {
        return List.of(row.split(","));
    }

    private static Optional<String> parse(String text) {
        if (text.isBlank()) return Optional.of("");
        try {
            return in(new ArrayList<>(JSON.readValue(text, WORDS)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String inARow(List<String> words) {
        return String.join(",", new TreeSet<>(words));
    }
}
