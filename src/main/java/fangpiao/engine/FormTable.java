package fangpiao.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A table of a form.
 *
 * @param source the name of the list it shows
 * @param columns key → title
 */
record FormTable(String title, String source, Map<String, String> columns) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormTable of(JsonNode component) {
        var columns = new LinkedHashMap<String, String>();
        for (JsonNode column : component.path("columns"))
            columns.put(column.path("key").asText(), column.path("label").asText());
        return new FormTable(
                component.path("label").asText(),
                component.path("dataSource").asText().substring(1),
                columns);
    }

    /** @param list the rows as the form gets them */
    FilledForm.Table filled(Object list) {
        var rows = new ArrayList<List<String>>();
        for (JsonNode row : JSON.<JsonNode>valueToTree(list)) rows.add(cells(row));
        return new FilledForm.Table(title, List.copyOf(columns.values()), rows);
    }

    private List<String> cells(JsonNode row) {
        return columns.keySet().stream().map(key -> row.path(key).asText("")).toList();
    }

    /** The word beside a value in a list of choices; null if it is not among them. */
    static String nameOf(Object value, Object choices) {
        return StreamSupport.stream(JSON.<JsonNode>valueToTree(choices).spliterator(), false)
                .filter(choice -> choice.path("value").asText().equals(value))
                .map(choice -> choice.path("label").asText())
                .findFirst()
                .orElse(null);
    }
}
