package fangpiao.spreadsheet;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A row of a list. What is wrong with it is added to the complaints of the list. */
public class Row {

    private final int number;
    private final Map<Column, Cell> cells;
    private final Complaints complaints;

    Row(int number, Map<Column, Cell> cells, Complaints complaints) {
        this.number = number;
        this.cells = cells;
        this.complaints = complaints;
    }

    /** As the spreadsheet counts, from 1. */
    public int number() {
        return number;
    }

    public Cell cell(Column column) {
        return cells.getOrDefault(column, Cell.missing(number));
    }

    /** What the reader makes of the cell; empty with a complaint if it makes nothing of it, or if it must not be blank. */
    public <T> Optional<T> read(Column column, Function<Cell, Optional<T>> reader, String rule) {
        Cell cell = cell(column);
        if (cell.kind() == Cell.Kind.FAULTY) return Optional.empty();
        if (cell.isBlank()) {
            if (column.required()) complain(column, "应当填写");
            return Optional.empty();
        }
        Optional<T> value = reader.apply(cell);
        if (value.isEmpty()) complain(column, rule + seenAsDate(cell));
        return value;
    }

    public void complain(Column column, String rule) {
        complaints.add(cell(column), column, rule);
    }

    private static String seenAsDate(Cell cell) {
        return cell.kind() == Cell.Kind.DATE ? "（单元格是日期格式，请改为文本格式后重新填写）" : "";
    }
}
