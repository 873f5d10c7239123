package fangpiao.policychange;

import fangpiao.policy.Notation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A parameter that is a table: its columns on the page, and how a pack writes a row of it. */
enum RowShape {
    /** {@code 0-6:4%} */
    BANDS(List.of("from", "to", "rate"), "%s-%s:%s"),
    /** {@code CONTRACT_FILED:60%} */
    TRANCHES(List.of("node", "rate"), "%s:%s");

    private final List<String> columns;
    private final String row;

    RowShape(List<String> columns, String row) {
        this.columns = columns;
        this.row = row;
    }

    static Optional<RowShape> of(Notation.Kind kind) {
        return Arrays.stream(values())
                .filter(shape -> shape.name().equals(kind.name()))
                .findFirst();
    }

    List<String> columns() {
        return columns;
    }

    /** The cells of each row of a table as a pack writes it; the last one is a share without its percent sign. */
    List<List<String>> rows(String text) {
        return Stream.of(text.split("[\\s;；]+"))
                .filter(word -> !word.isEmpty())
                .map(this::cells)
                .toList();
    }

    private List<String> cells(String word) {
        String[] cells = Percent.shown(word).split("[-:：]", columns.size());
        return Arrays.stream(Arrays.copyOf(cells, columns.size()))
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    /** The table as a pack writes it, from its columns; a row without any entry is none. */
    String text(List<List<String>> columns) {
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, rows)
                .mapToObj(
                        row -> columns.stream().map(column -> cell(column, row)).toList())
                .filter(cells -> !String.join("", cells).isEmpty())
                .map(this::row)
                .collect(Collectors.joining(" "));
    }

    private String row(List<String> cells) {
        Object[] written = cells.toArray();
        written[written.length - 1] = Percent.written(cells.get(cells.size() - 1));
        return row.formatted(written);
    }

    private static String cell(List<String> column, int row) {
        return row < column.size() ? column.get(row).replaceAll("\\s", "") : "";
    }
}
