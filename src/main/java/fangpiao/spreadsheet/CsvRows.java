package fangpiao.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.shared.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma separated text (RFC 4180). */
final class CsvRows implements RowWriter {

    private final CSVPrinter lines;

    CsvRows(OutputStream file) {
        try {
            var text = new OutputStreamWriter(file, UTF_8);
            text.append(Lines.BYTE_ORDER_MARK);
            lines = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void header(List<String> names) {
        row(names);
    }

    @Override
    public void row(List<?> cells) {
        try {
            lines.printRecord(cells.stream().map(CsvRows::plain));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** No text may be taken for a formula by the spreadsheet that opens it. */
    private static Object plain(Object cell) {
        if (cell instanceof Money money) return money.plain();
        return cell instanceof String text && text.matches("(?s)[=+@-].*") ? "'" + text : cell;
    }
}
