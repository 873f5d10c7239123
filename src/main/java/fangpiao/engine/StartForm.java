package fangpiao.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A start form for our own pages, out of the file that Tasklist shows: a form is written once, with its rules. */
public class StartForm {

    /** Some fields below a heading; the heading is empty where the form has none. */
    public record Part(String title, List<Field> fields) {}

    /**
     * A field as a page draws it.
     *
     * @param required always, whatever else is filled in
     * @param choices value → name; empty where nothing is to choose
     */
    public record Field(
            String key,
            String type,
            String label,
            String hint,
            boolean required,
            Integer maxLength,
            Map<String, String> choices) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Part> parts = new ArrayList<>();
    private final FormSchema schema;

    private StartForm(JsonNode form) {
        schema = new FormSchema(form, null);
        form.path("components").forEach(this::add);
    }

    static StartForm read(InputStream file) throws IOException {
        return new StartForm(JSON.readTree(file));
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public boolean has(String key) {
        return fields().anyMatch(field -> field.key().equals(key));
    }

    /** What a browser has sent, in the types of the fields; whatever belongs to no field is left out. */
    public Map<String, Object> answers(Map<String, String> entries) {
        var answers = new LinkedHashMap<String, Object>();
        fields().forEach(field -> {
            String entry = entries.getOrDefault(field.key(), "").strip();
            if (!entry.isEmpty()) answers.put(field.key(), typed(field, entry));
        });
        return answers;
    }

    /** What is wrong with which field; the form is handed in to the engine all the same, which asks again. */
    public Map<String, String> complaints(Map<String, Object> answers) {
        try {
            return schema.complaints(answers);
        } catch (Refusal unreadable) {
            return Map.of("", unreadable.getMessage());
        }
    }

    private Stream<Field> fields() {
        return parts.stream().flatMap(part -> part.fields().stream());
    }

    private void add(JsonNode component) {
        if (component.path("type").asText().equals("text")) {
            parts.add(new Part(component.path("text").asText().replaceFirst("^#+ *", ""), new ArrayList<>()));
        } else if (component.has("key")) {
            if (parts.isEmpty()) parts.add(new Part("", new ArrayList<>()));
            parts.get(parts.size() - 1).fields().add(field(FormRule.of(component)));
        }
    }

    private static Field field(FormRule rule) {
        return new Field(
                rule.key(),
                rule.type(),
                rule.label(),
                rule.hint(),
                rule.required() && rule.hide() == null,
                rule.maxLength(),
                rule.choices());
    }

    private static Object typed(Field field, String entry) {
        return switch (field.type()) {
            case "checkbox" -> Set.of("true", "on").contains(entry);
            case "number" -> entry.matches("-?\\d{1,9}(\\.\\d{1,6})?") ? number(entry) : entry;
            default -> entry;
        };
    }

    private static Number number(String entry) {
        var number = new BigDecimal(entry);
        return number.stripTrailingZeros().scale() <= 0 ? (Number) number.intValueExact() : number;
    }
}
