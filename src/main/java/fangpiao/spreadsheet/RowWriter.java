package fangpiao.spreadsheet;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;

/**
 * A list on its way to whoever asked for it, row by row: it may be long, and is never in memory as a whole. Cells may be
 * text, numbers, amounts and days, or null.
 */
public interface RowWriter extends Closeable {

    void header(List<String> names);

    void row(List<?> cells);

    /** One sheet of that name. */
    static RowWriter xlsx(OutputStream file, String name) {
        return new XlsxRows(file, name);
    }

    /** Text in UTF-8 that a spreadsheet knows for what it is. */
    static RowWriter csv(OutputStream file) {
        return new CsvRows(file);
    }
}
