package fangpiao.pool;

import fangpiao.policy.PropertyType;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the unit list (一房一价表) a clerk has pasted in, one unit a line. All lines are good or none is taken; every
 * mistake is told with its line and column, so that the list is corrected once.
 */
class UnitList {

    /** The columns of the list, in its order. */
    enum Column {
        BUILDING("栋号"),
        ROOM("房号"),
        TYPE("类型"),
        AREA("建筑面积"),
        FILED_PRICE("备案总价"),
        VOUCHER_PRICE("房票总价");

        private final String chinese;

        Column(String chinese) {
            this.chinese = chinese;
        }
    }

    private static final int MISTAKES_SHOWN = 10;

    private final List<UnitLine> units = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Integer> lineOfUnit = new HashMap<>();

    private UnitList() {}

    static List<UnitLine> parse(String text) {
        var list = new UnitList();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) if (!lines[i].isBlank()) list.read(i + 1, lines[i]);
        if (list.units.isEmpty() && list.mistakes.isEmpty()) throw new Refusal("房源清单中没有房源。");
        if (!list.mistakes.isEmpty()) throw list.refusal();
        return list.units;
    }

    private void read(int lineNo, String line) {
        String[] cells = line.split("[,，\\t]", -1);
        if (cells.length != Column.values().length) {
            mistakes.add("第%d行应有%d列，实有%d列".formatted(lineNo, Column.values().length, cells.length));
            return;
        }
        int before = mistakes.size();
        var unit = new Cells(lineNo, cells).read();
        if (mistakes.size() == before) add(lineNo, unit);
    }

    private void add(int lineNo, UnitLine unit) {
        Integer earlier = lineOfUnit.putIfAbsent(unit.building() + "-" + unit.room(), lineNo);
        if (earlier != null) mistakes.add("第%d行与第%d行是同一套房源".formatted(lineNo, earlier));
        else units.add(unit);
    }

    private Refusal refusal() {
        String shown = String.join("；", mistakes.subList(0, Math.min(MISTAKES_SHOWN, mistakes.size())));
        String more = mistakes.size() > MISTAKES_SHOWN ? "；另有%d处".formatted(mistakes.size() - MISTAKES_SHOWN) : "";
        return new Refusal("房源清单有误，未录入任何房源：" + shown + more + "。");
    }

    /** One line, cut into its cells. */
    private class Cells {

        private final int lineNo;
        private final String[] cells;

        Cells(int lineNo, String[] cells) {
            this.lineNo = lineNo;
            this.cells = cells;
        }

        UnitLine read() {
            var unit = new UnitLine(
                    cell(Column.BUILDING, "应为数字或字母，例如3栋", text -> label(text, "(号楼|栋|幢|座|#)$", 2)),
                    cell(Column.ROOM, "应为数字或字母，例如1201", text -> label(text, "(室|号)$", 4)),
                    cell(Column.TYPE, "应为住宅、商业、办公或车位", UnitList::type),
                    cell(Column.AREA, "应为大于零、最多两位小数的平方米数", text -> amount(text, 6)),
                    cell(Column.FILED_PRICE, "应为大于零、最多两位小数的金额（元）", UnitList::price),
                    cell(Column.VOUCHER_PRICE, "应为大于零、最多两位小数的金额（元）", UnitList::price));
            if (unit.filedPrice() != null
                    && unit.voucherPrice() != null
                    && unit.voucherPrice().exceeds(unit.filedPrice())) wrong(Column.VOUCHER_PRICE, "不得高于备案总价");
            return unit;
        }

        private <T> T cell(Column column, String rule, Function<String, Optional<T>> reader) {
            Optional<T> value = reader.apply(cells[column.ordinal()].strip());
            if (value.isEmpty()) wrong(column, rule);
            return value.orElse(null);
        }

        private void wrong(Column column, String rule) {
            mistakes.add("第%d行第%d列（%s）%s".formatted(lineNo, column.ordinal() + 1, column.chinese, rule));
        }
    }

    /** Cuts off the word after the label and fills plain numbers up with zeros, so that 3栋 and 03 are one building. */
    private static Optional<String> label(String text, String suffix, int digits) {
        String label = text.replaceFirst(suffix, "").toUpperCase();
        if (!label.matches("[0-9A-Z]([0-9A-Z-]{0,6}[0-9A-Z])?")) return Optional.empty();
        return Optional.of(label.matches("\\d+") ? "0".repeat(Math.max(0, digits - label.length())) + label : label);
    }

    private static Optional<PropertyType> type(String text) {
        return Arrays.stream(PropertyType.values())
                .filter(type -> type.chinese().equals(text))
                .findFirst();
    }

    private static Optional<Money> price(String text) {
        return amount(text, 12).map(yuan -> Money.yuan(yuan.toPlainString()));
    }

    private static Optional<BigDecimal> amount(String text, int digits) {
        if (!text.matches("\\d{1," + digits + "}(\\.\\d{1,2})?")) return Optional.empty();
        return Optional.of(new BigDecimal(text)).filter(amount -> amount.signum() > 0);
    }
}
