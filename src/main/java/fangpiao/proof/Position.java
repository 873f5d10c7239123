package fangpiao.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.engine.CaseKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Where a case must stand in its diagram, by the state its table gives it. Read from {@code proof/positions.csv}, which says
 * what its columns mean.
 *
 * @param name of the state, for people
 * @param elements of which exactly one waits
 * @param beside elements that may wait at the same time
 */
record Position(CaseKind kind, String state, String name, List<String> elements, List<String> beside) {

    /** Nothing needs to wait. */
    static final String NOWHERE = "-";

    /** No case stays in that state. */
    static final String NEVER = "never";

    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    static List<Position> all() {
        var file = Objects.requireNonNull(Position.class.getResourceAsStream("/proof/positions.csv"));
        try (var rows = TABLE.parse(new InputStreamReader(file, UTF_8))) {
            return rows.stream().map(Position::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Position> of(CaseKind kind) {
        return all().stream().filter(position -> position.kind() == kind).toList();
    }

    /** The names of the states of a kind of case. */
    static Map<String, String> statesOf(CaseKind kind) {
        return of(kind).stream()
                .collect(Collectors.toMap(Position::state, Position::name, (one, other) -> one, LinkedHashMap::new));
    }

    boolean mayBeNowhere() {
        return elements.contains(NOWHERE);
    }

    /** The elements of the diagram this speaks of. */
    Stream<String> drawn() {
        return Stream.concat(elements.stream(), beside.stream())
                .filter(element -> !element.equals(NOWHERE) && !element.equals(NEVER));
    }

    private static Position read(CSVRecord row) {
        return new Position(
                CaseKind.ofProcess(row.get("process")),
                row.get("state"),
                row.get("name"),
                elements(row.get("position")),
                elements(row.get("beside")));
    }

    private static List<String> elements(String cell) {
        return Stream.of(cell.split("\\|"))
                .filter(element -> !element.isEmpty())
                .toList();
    }
}
