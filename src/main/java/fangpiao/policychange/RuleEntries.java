package fangpiao.policychange;

import static java.util.stream.Collectors.joining;

import fangpiao.policy.Evidence;
import fangpiao.policy.Notation.Kind;
import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of the edit page, as it was typed: a parameter's code names its field. */
record RuleEntries(MultiValueMap<String, String> fields) {

    private static final String CONFIRMED = "confirmed:";
    private static final String SOURCE = "source:";

    /** The fields of a book that is opened for writing. */
    static RuleEntries of(RuleBook book) {
        var entries = new RuleEntries(new LinkedMultiValueMap<>());
        for (HeadLine line : HeadLine.values()) entries.fields.add(line.code(), book.text(line.code()));
        for (Parameter<?> parameter : Parameters.all()) entries.enter(parameter, book);
        return entries;
    }

    /** The book that they write. */
    RuleBook book(String code) {
        var texts = new HashMap<String, String>();
        var evidence = new HashMap<String, Evidence>();
        texts.put("version.code", code);
        for (HeadLine line : HeadLine.values()) texts.put(line.code(), value(line.code()));
        for (Parameter<?> parameter : Parameters.all()) {
            String text = text(parameter);
            texts.put(parameter.code(), text);
            if (!text.isEmpty() && hasEvidence(parameter)) evidence.put(parameter.code(), evidence(parameter));
        }
        return new RuleBook(texts, evidence);
    }

    public String value(String field) {
        return values(field).stream().findFirst().orElse("").strip();
    }

    List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    boolean confirmed(Parameter<?> parameter) {
        return fields.containsKey(CONFIRMED + parameter.code());
    }

    String source(Parameter<?> parameter) {
        return value(SOURCE + parameter.code());
    }

    /** The rows of a table, cell by cell. */
    List<List<String>> rows(Parameter<?> parameter, RowShape shape) {
        List<List<String>> columns = columns(parameter, shape);
        return IntStream.range(0, columns.get(0).size())
                .mapToObj(row -> columns.stream()
                        .map(column -> row < column.size() ? column.get(row) : "")
                        .toList())
                .toList();
    }

    private void enter(Parameter<?> parameter, RuleBook book) {
        String code = parameter.code();
        String text = book.text(code);
        RowShape.of(parameter.notation().kind())
                .ifPresentOrElse(
                        shape -> shape.rows(text).forEach(row -> enterRow(code, shape, row)),
                        () -> words(parameter, text).forEach(word -> fields.add(code, word)));
        Evidence known = book.evidence().get(code);
        if (known == null || text.isEmpty()) return;
        if (known.confirmed()) fields.add(CONFIRMED + code, "true");
        fields.add(SOURCE + code, known.source());
    }

    private void enterRow(String code, RowShape shape, List<String> row) {
        for (int i = 0; i < row.size(); i++)
            fields.add(code + "." + shape.columns().get(i), row.get(i));
    }

    private static Stream<String> words(Parameter<?> parameter, String text) {
        return switch (parameter.notation().kind()) {
            case SOME_OF -> Stream.of(text.split("[\\s,，、;；]+"));
            case SHARE -> Stream.of(Percent.shown(text));
            default -> Stream.of(text);
        };
    }

    private String text(Parameter<?> parameter) {
        Kind kind = parameter.notation().kind();
        return RowShape.of(kind)
                .map(shape -> shape.text(columns(parameter, shape)))
                .orElseGet(() -> switch (kind) {
                    case SOME_OF -> values(parameter.code()).stream().collect(joining(" "));
                    case SHARE -> Percent.written(value(parameter.code()));
                    default -> value(parameter.code());
                });
    }

    private boolean hasEvidence(Parameter<?> parameter) {
        return confirmed(parameter) || !source(parameter).isEmpty();
    }

    private Evidence evidence(Parameter<?> parameter) {
        return new Evidence(confirmed(parameter), source(parameter));
    }

    private List<List<String>> columns(Parameter<?> parameter, RowShape shape) {
        return shape.columns().stream()
                .map(column -> values(parameter.code() + "." + column))
                .toList();
    }
}
