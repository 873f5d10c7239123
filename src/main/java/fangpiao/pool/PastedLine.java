package fangpiao.pool;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One line of a unit list as a clerk has pasted it in, cut into its cells. */
class PastedLine implements UnitSource {

    private static final int ALL = UnitColumn.values().length;

    private final int lineNo;
    private final String[] cells;
    private final boolean priceMayLack;
    private final List<String> mistakes;

    PastedLine(int lineNo, String line, boolean priceMayLack, List<String> mistakes) {
        this.lineNo = lineNo;
        this.cells = line.split("[,，\\t]", -1);
        this.priceMayLack = priceMayLack;
        this.mistakes = mistakes;
    }

    /** Whether it has as many cells as it should; a mistake if not. */
    boolean isWhole() {
        if (cells.length == ALL || lacksVoucherPrice()) return true;
        mistakes.add("第%d行应有%d列，实有%d列".formatted(lineNo, ALL, cells.length));
        return false;
    }

    @Override
    public boolean lacksVoucherPrice() {
        return priceMayLack && cells.length == ALL - 1;
    }

    @Override
    public <T> T read(UnitColumn column, Function<String, Optional<T>> reader) {
        Optional<T> value = reader.apply(cells[column.ordinal()].strip());
        if (value.isEmpty()) complain(column, column.rule());
        return value.orElse(null);
    }

    @Override
    public void complain(UnitColumn column, String rule) {
        mistakes.add("第%d行第%d列（%s）%s".formatted(lineNo, column.ordinal() + 1, column.chinese(), rule));
    }
}
