package fangpiao.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as text by field: {@code {"purchases":[{"price":"1.00"}]}} has {@code purchases[0].price}. */
public final class JsonTexts {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private JsonTexts() {}

    /** Refuses numbers and other values that are not text: a money amount must not pass through a floating point number. */
    public static Map<String, String> of(JsonNode question) {
        var json = new JsonTexts();
        if (!question.isObject()) json.complain("", "请求应为一个JSON对象");
        json.walk("", question);
        if (!json.complaints.isEmpty()) throw new Unanswerable(json.complaints);
        return json.texts;
    }

    private void walk(String field, JsonNode node) {
        if (node.isObject())
            node.properties()
                    .forEach(entry ->
                            walk(field.isEmpty() ? entry.getKey() : field + "." + entry.getKey(), entry.getValue()));
        else if (node.isArray()) for (int i = 0; i < node.size(); i++) walk(field + "[" + i + "]", node.get(i));
        else if (node.isTextual()) texts.put(field, node.textValue());
        else if (!node.isNull()) complain(field, "「" + field + "」应写作字符串，如 \"1012367.20\"");
    }

    private void complain(String field, String message) {
        complaints.add(new Complaint(field, message));
    }
}
