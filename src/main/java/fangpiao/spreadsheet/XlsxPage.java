package fangpiao.spreadsheet;

import fangpiao.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(file, "fangpiao", "1.0");
    private final Worksheet sheet;

    XlsxPage(String name) {
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

    byte[] bytes() {
        try {
            workbook.finish();
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
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
