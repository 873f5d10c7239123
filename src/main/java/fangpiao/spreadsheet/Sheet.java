package fangpiao.spreadsheet;

import fangpiao.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A list read from a file. */
public class Sheet {

    static final int MOST_ROWS = 100_000;
    private static final int HEADER_WITHIN = 20;
    private static final String FAULTY = "单元格有错误值、未保存结果的公式或超过15位的数字，请改为文本格式后重新填写";

    private final byte[] file;
    private final List<List<Cell>> lines;
    private final Map<Column, Integer> header;
    private final int headerLine;
    private final Complaints complaints = new Complaints();
    private final List<Row> rows = new ArrayList<>();

    private Sheet(byte[] file, List<List<Cell>> lines, Map<Column, Integer> header, int headerLine) {
        this.file = file;
        this.lines = lines;
        this.header = header;
        this.headerLine = headerLine;
    }

    /** The first sheet of the file whose header has all required columns. */
    public static Sheet read(byte[] file, List<Column> columns) {
        var missing = new ArrayList<>(columns.stream().filter(Column::required).toList());
        for (List<List<Cell>> lines : Lines.of(file))
            for (int at = 0; at < Math.min(HEADER_WITHIN, lines.size()); at++) {
                Map<Column, Integer> header = header(lines.get(at), columns);
                List<Column> lacking = columns.stream()
                        .filter(column -> column.required() && !header.containsKey(column))
                        .toList();
                if (lacking.isEmpty()) return new Sheet(file, lines, header, at).filled();
                if (lacking.size() < missing.size()) {
                    missing.clear();
                    missing.addAll(lacking);
                }
            }
        throw new Refusal("表头缺少「%s」。表头应在前%d行内，各列次序不限。"
                .formatted(String.join("、", missing.stream().map(Column::name).toList()), HEADER_WITHIN));
    }

    /** A new file with one sheet; cells may be text, numbers, amounts and days, or null. */
    public static byte[] write(String name, List<String> header, List<? extends List<?>> rows) {
        var file = new ByteArrayOutputStream();
        var page = new XlsxPage(file, name);
        page.header(0, header);
        for (int at = 0; at < rows.size(); at++) page.row(at + 1, rows.get(at));
        page.finish();
        return file.toByteArray();
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What is wrong so far; reading the rows adds to it. */
    public Complaints complaints() {
        return complaints;
    }

    /** Two files with the same mark are the same file. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The same cells again at their places, with what is wrong written behind each row. */
    public byte[] withComplaints() {
        return new MarkedSheet(lines, lines.get(headerLine).get(0).row(), complaints).bytes();
    }

    private Sheet filled() {
        lines.stream()
                .skip(headerLine + 1L)
                .filter(line ->
                        header.values().stream().anyMatch(at -> !at(line, at).isBlank()))
                .forEach(line -> rows.add(row(line)));
        if (rows.isEmpty()) throw new Refusal("表格中只有表头，没有数据。");
        return this;
    }

    private Row row(List<Cell> line) {
        var cells = new HashMap<Column, Cell>();
        header.forEach((column, at) -> cells.put(column, at(line, at)));
        cells.forEach((column, cell) -> {
            if (cell.kind() == Cell.Kind.FAULTY) complaints.add(cell, column, FAULTY);
        });
        return new Row(line.get(0).row(), cells, complaints);
    }

    private static Cell at(List<Cell> line, int column) {
        return column < line.size() ? line.get(column) : new Cell(line.get(0).row(), column, Cell.Kind.TEXT, "");
    }

    private static Map<Column, Integer> header(List<Cell> line, List<Column> columns) {
        var header = new HashMap<Column, Integer>();
        for (Cell cell : line)
            for (Column column : columns)
                if (column.isCalled(cell.text()) && header.putIfAbsent(column, cell.column()) != null)
                    throw new Refusal("表头中「%s」出现了两次。".formatted(column.name()));
        return header;
    }

    static Refusal tooLong() {
        return new Refusal("表格超过%,d行，请分成几个文件。".formatted(MOST_ROWS));
    }

    /** Without the spaces around, which spreadsheets and web pages leave behind in several kinds. */
    static String tidy(String text) {
        return text.replace('\u00A0', ' ')
                .replace("\uFEFF", "")
                .replace("\u200B", "")
                .strip();
    }
}
