package fangpiao.spreadsheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A list as it came, with a column 问题 behind its last one and the wrong cells coloured. */
final class MarkedSheet {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final XlsxPage page = new XlsxPage(file, "问题清单");
    private final List<List<Cell>> lines;
    private final int headerRow;
    private final Map<Integer, List<Complaint>> complaints;
    private final int problems;

    MarkedSheet(List<List<Cell>> lines, int headerRow, Complaints complaints) {
        this.lines = lines;
        this.headerRow = headerRow;
        this.complaints = complaints.all().stream().collect(groupingBy(Complaint::row));
        this.problems = lines.stream().mapToInt(List::size).max().orElse(0);
    }

    byte[] bytes() {
        for (List<Cell> line : lines) write(line, line.get(0).row());
        page.finish();
        return file.toByteArray();
    }

    private void write(List<Cell> line, int row) {
        for (Cell cell : line) page.value(row - 1, cell.column(), valueOf(cell));
        if (row == headerRow) page.value(row - 1, problems, "问题");
        List<Complaint> wrong = complaints.getOrDefault(row, List.of());
        if (wrong.isEmpty()) return;
        page.value(row - 1, problems, wrong.stream().map(MarkedSheet::shortly).collect(joining("；")));
        for (Cell cell : line)
            if (wrong.stream().anyMatch(one -> one.letters().equals(cell.letters())))
                page.wrong(row - 1, cell.column());
    }

    private static Object valueOf(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> new BigDecimal(cell.text());
            case DATE -> cell.day().<Object>map(day -> day).orElse(cell.text());
            case TEXT, FAULTY -> cell.isBlank() ? null : cell.text();
        };
    }

    private static String shortly(Complaint complaint) {
        return complaint.column() + complaint.rule();
    }
}
