package fangpiao.spreadsheet;

import fangpiao.shared.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet being written. */
final class XlsxPage {

    private static final String HEADER_GREY = "E7E6E6";
    private static final String WRONG = "F8D7DA";
    private static final int WIDTH = 16;

    private final Workbook workbook;
    private final Worksheet sheet;

    XlsxPage(OutputStream file, String name) {
        workbook = new Workbook(file, "fangpiao", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    void header(int row, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
            sheet.style(row, column).bold().fillColor(HEADER_GREY).set();
            sheet.width(column, WIDTH);
        }
    }

    void row(int row, List<?> values) {
        for (int column = 0; column < values.size(); column++) value(row, column, values.get(column));
    }

    void value(int row, int column, Object value) {
        if (value instanceof Money money) figure(row, column, BigDecimal.valueOf(money.fen(), 2), "#,##0.00");
        else if (value instanceof LocalDate day) day(row, column, day);
        else if (value instanceof Number number) sheet.value(row, column, number);
        else if (value != null) sheet.value(row, column, value.toString());
    }

    void wrong(int row, int column) {
        sheet.style(row, column).fillColor(WRONG).set();
    }

    /** So many rows stay at the top of the window. */
    void keepInView(int rows) {
        sheet.freezePane(0, rows);
    }

    /** What is written leaves; its rows cannot be changed any more. */
    void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void finish() {
        try {
            workbook.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void figure(int row, int column, Number figure, String format) {
        sheet.value(row, column, figure);
        sheet.style(row, column).format(format).set();
    }

    private void day(int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }
}
