package fangpiao.market;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** The address of a page with its question, and of the next question. */
class Link {

    /** What we know; anything else in the address was added by somebody on its way. */
    private static final List<String> FIELDS = List.of(
            "yuan",
            "own",
            "type",
            "q",
            "district",
            "stage",
            "priceFrom",
            "priceTo",
            "areaFrom",
            "areaTo",
            "deliveryBy",
            "reducedBy",
            "conceding",
            "sort",
            "view",
            "building");

    private static final List<String> OF_MEANS = List.of("yuan", "own");

    private final String path;
    private final Map<String, String> asked;

    Link(String path, Map<String, String> asked) {
        this.path = path;
        this.asked = new LinkedHashMap<>();
        FIELDS.stream()
                .filter(field -> !asked.getOrDefault(field, "").isBlank())
                .forEach(field -> this.asked.put(field, asked.get(field).strip()));
    }

    /** The same question from its first page. */
    public String here() {
        return of(path, asked);
    }

    /** The same question but for one field. */
    public String with(String field, String value) {
        var next = new LinkedHashMap<>(asked);
        if (value.isEmpty()) next.remove(field);
        else next.put(field, value);
        return of(path, next);
    }

    /** Another page, where only what somebody can pay still matters. */
    public String to(String elsewhere) {
        var kept = new LinkedHashMap<>(asked);
        kept.keySet().retainAll(OF_MEANS);
        return of(elsewhere, kept);
    }

    private static String of(String path, Map<String, String> fields) {
        if (fields.isEmpty()) return path;
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
