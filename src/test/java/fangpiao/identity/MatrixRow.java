package fangpiao.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of {@code duties/matrix.csv}: one user task; for each role whether it may take the task, and for each duty whether
 * somebody of such a role still may who has acted under that duty in the case before.
 */
record MatrixRow(
        String process, String task, String name, Duty duty, Map<Role, Boolean> roles, Map<Duty, Boolean> after) {

    private static final String AFTER = "after ";

    static List<MatrixRow> all() {
        String file = read();
        List<String> lines = file.lines().toList();
        List<String> header = cells(lines.get(0));
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    private static MatrixRow row(List<String> header, List<String> cells) {
        var roles = new LinkedHashMap<Role, Boolean>();
        var after = new LinkedHashMap<Duty, Boolean>();
        for (int at = 4; at < header.size(); at++) {
            boolean may = mayOf(cells, at);
            if (header.get(at).startsWith(AFTER))
                after.put(Duty.valueOf(header.get(at).substring(AFTER.length())), may);
            else roles.put(Role.ofGroup(header.get(at)).orElseThrow(), may);
        }
        return new MatrixRow(cells.get(0), cells.get(1), cells.get(2), Duty.valueOf(cells.get(3)), roles, after);
    }

    private static boolean mayOf(List<String> cells, int at) {
        return switch (cells.get(at)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("a cell must be yes or no: " + cells);
        };
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static String read() {
        try (var file = MatrixRow.class.getResourceAsStream("/duties/matrix.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles that may take it. */
    List<Role> takers() {
        return new ArrayList<>(roles.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Whose step it is changes with the amount. */
    boolean isOnTheLadder() {
        return takers().size() > 1;
    }

    static Set<String> namesOf(List<MatrixRow> rows) {
        return rows.stream().map(row -> row.process + "/" + row.task).collect(Collectors.toSet());
    }
}
