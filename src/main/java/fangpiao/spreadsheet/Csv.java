package fangpiao.spreadsheet;

import fangpiao.shared.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads comma separated text (RFC 4180); the sign between the fields may also be a tab or a semicolon. */
final class Csv {

    /** A blank line counts as a row, and a quote that is not quite at the beginning or the end is forgiven. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .get();

    private Csv() {}

    static List<List<Cell>> lines(String text) {
        var lines = new ArrayList<List<Cell>>();
        var format = FORMAT.builder().setDelimiter(separatorOf(text)).get();
        try (var records = format.parse(new StringReader(text))) {
            for (CSVRecord record : records) {
                lines.add(cells(record, lines.size() + 1));
                if (lines.size() > Sheet.MOST_ROWS) throw Sheet.tooLong();
            }
        } catch (IOException | UncheckedIOException unclosed) {
            throw new Refusal("CSV文件第%d行的引号没有结束。".formatted(lines.size() + 1));
        }
        return lines;
    }

    private static List<Cell> cells(CSVRecord record, int row) {
        var cells = new ArrayList<Cell>();
        for (String content : record) cells.add(new Cell(row, cells.size(), Cell.Kind.TEXT, Sheet.tidy(content)));
        return cells;
    }

    private static char separatorOf(String text) {
        return ",\t;"
                .chars()
                .mapToObj(sign -> (char) sign)
                .max((one, other) -> Long.compare(count(text, one), count(text, other)))
                .orElseThrow();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }
}
