package fangpiao.spreadsheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a list, found by its name in the header.
 *
 * @param required whether the list must have it and each row fill it in
 * @param otherNames how others call it
 */
public record Column(String name, boolean required, List<String> otherNames) {

    public static Column required(String name, String... otherNames) {
        return new Column(name, true, List.of(otherNames));
    }

    public static Column optional(String name, String... otherNames) {
        return new Column(name, false, List.of(otherNames));
    }

    /** Whether a cell of the header means this column: 备案总价（元） is 备案总价. */
    boolean isCalled(String header) {
        String bare = header.replaceAll("[（(].*?[）)]|[\\s*＊]", "");
        return Stream.concat(Stream.of(name), otherNames.stream()).anyMatch(bare::equalsIgnoreCase);
    }
}
