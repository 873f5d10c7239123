package fangpiao.spreadsheet;

import fangpiao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the visible sheets of an XLSX file. */
final class Xlsx {

    /** The spreadsheet calculates with so many digits; more are the noise of its binary fractions. */
    private static final MathContext PRECISION = new MathContext(15);

    private static final BigDecimal DIGITS_LOST = BigDecimal.TEN.pow(15);
    private static final String STYLES = "/styles.xml";
    private static final int WIDEST = 200;
    private static final long MOST_UNPACKED = 400L << 20;
    private static final int BUFFER = 1 << 16;

    private Xlsx() {}

    static List<List<List<Cell>>> lines(byte[] file) {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(hasFormats(file), true))) {
            var sheets = new ArrayList<List<List<Cell>>>();
            for (var sheet : workbook.getSheets().toList())
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) sheets.add(lines(sheet));
            return sheets;
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Refusal("文件已损坏或不是XLSX表格，请用表格软件重新另存为.xlsx后再上传。");
        }
    }

    /**
     * Some programs export cells without any format; the reader must not look for them then. A small file that unpacks
     * to a huge one is no list.
     */
    private static boolean hasFormats(byte[] file) throws IOException {
        long unpacked = 0;
        boolean formats = false;
        byte[] buffer = new byte[BUFFER];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                formats |= entry.getName().endsWith(STYLES);
                try (var content = zip.getInputStream(entry)) {
                    for (int read; (read = content.read(buffer)) > 0; )
                        if ((unpacked += read) > MOST_UNPACKED) throw new Refusal("文件展开后过大，不能读取。");
                }
            }
        }
        return formats;
    }

    private static List<List<Cell>> lines(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        var lines = new ArrayList<List<Cell>>();
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                List<Cell> line = line(row);
                if (line.stream().allMatch(Cell::isBlank)) continue;
                lines.add(line);
                if (lines.size() > Sheet.MOST_ROWS) throw Sheet.tooLong();
            }
        }
        return lines;
    }

    private static List<Cell> line(org.dhatim.fastexcel.reader.Row row) {
        var line = new ArrayList<Cell>();
        int width = Math.min(row.getCellCount(), WIDEST);
        for (int column = 0; column < width; column++) line.add(cell(row, column));
        return line;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Row row, int column) {
        var cell = row.getOptionalCell(column).orElse(null);
        int number = row.getRowNum();
        if (cell == null) return new Cell(number, column, Cell.Kind.TEXT, "");
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) return new Cell(number, column, Cell.Kind.FAULTY, cell.getRawValue());
        if (value instanceof BigDecimal figure) return figure(number, column, figure, cell);
        if (value == null && cell.getFormula() != null)
            return new Cell(number, column, Cell.Kind.FAULTY, "=" + cell.getFormula());
        String text = value == null ? "" : Sheet.tidy(value.toString());
        boolean error = cell.getFormula() != null && text.matches("#[A-Z/0]+[!?]?");
        return new Cell(number, column, error ? Cell.Kind.FAULTY : Cell.Kind.TEXT, text);
    }

    private static Cell figure(int row, int column, BigDecimal figure, org.dhatim.fastexcel.reader.Cell cell) {
        if (isDate(cell)) return date(row, column, cell.asDate());
        String text = figure.round(PRECISION).stripTrailingZeros().toPlainString();
        Cell.Kind kind = figure.abs().compareTo(DIGITS_LOST) < 0 ? Cell.Kind.NUMBER : Cell.Kind.FAULTY;
        return new Cell(row, column, kind, text);
    }

    private static Cell date(int row, int column, LocalDateTime date) {
        boolean midnight = date.toLocalTime().equals(LocalTime.MIDNIGHT);
        String text = midnight ? date.toLocalDate().toString() : date.toString().replace('T', ' ');
        return new Cell(row, column, Cell.Kind.DATE, text);
    }

    /** By its number format: one that shows years or days. */
    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        boolean builtIn = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        return builtIn || format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[yd].*");
    }
}
