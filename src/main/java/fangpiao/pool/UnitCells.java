package fangpiao.pool;

import fangpiao.policy.PropertyType;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One line of a unit list, cut into its cells; what is wrong with them is added to the mistakes of the list. */
class UnitCells {

    /** The columns of the list, in its order. */
    private enum Column {
        BUILDING("栋号", "应为数字或字母，例如3栋"),
        ROOM("房号", "应为数字或字母，例如1201"),
        TYPE("类型", "应为住宅、商业、办公或车位"),
        AREA("建筑面积", "应为大于零、最多两位小数的平方米数"),
        FILED_PRICE("备案总价", "应为大于零、最多两位小数的金额（元）"),
        VOUCHER_PRICE("房票总价", "应为大于零、最多两位小数的金额（元）");

        private final String chinese;
        private final String rule;

        Column(String chinese, String rule) {
            this.chinese = chinese;
            this.rule = rule;
        }
    }

    private static final int ALL = Column.values().length;

    private final int lineNo;
    private final String[] cells;
    private final Concession concession;
    private final List<String> mistakes;

    UnitCells(int lineNo, String line, Concession concession, List<String> mistakes) {
        this.lineNo = lineNo;
        this.cells = line.split("[,，\\t]", -1);
        this.concession = concession;
        this.mistakes = mistakes;
    }

    /** The unit; of no use if the line has added a mistake. */
    UnitLine read() {
        if (cells.length != ALL && !lacksVoucherPrice()) {
            mistakes.add("第%d行应有%d列，实有%d列".formatted(lineNo, ALL, cells.length));
            return null;
        }
        var unit = new UnitLine(
                read(Column.BUILDING, UnitLine::building),
                read(Column.ROOM, UnitLine::room),
                read(Column.TYPE, UnitCells::type),
                read(Column.AREA, text -> amount(text, 6)),
                read(Column.FILED_PRICE, UnitCells::price),
                lacksVoucherPrice() ? null : read(Column.VOUCHER_PRICE, UnitCells::price));
        return unit.filedPrice() == null ? unit : priced(unit);
    }

    private boolean lacksVoucherPrice() {
        return !concession.isNone() && cells.length == ALL - 1;
    }

    private UnitLine priced(UnitLine unit) {
        Money ceiling = concession.priceOf(unit.filedPrice());
        if (lacksVoucherPrice()) {
            if (!ceiling.isPositive()) wrong(Column.FILED_PRICE, "让利后应大于零");
            return unit.at(ceiling);
        }
        if (unit.voucherPrice() != null && unit.voucherPrice().exceeds(ceiling))
            wrong(Column.VOUCHER_PRICE, "不得高于备案总价" + conceding(ceiling));
        return unit;
    }

    private String conceding(Money ceiling) {
        return concession.isNone() ? "" : "让利%s后的%s元".formatted(concession.share(), ceiling);
    }

    private <T> T read(Column column, Function<String, Optional<T>> reader) {
        Optional<T> value = reader.apply(cells[column.ordinal()].strip());
        if (value.isEmpty()) wrong(column, column.rule);
        return value.orElse(null);
    }

    private void wrong(Column column, String rule) {
        mistakes.add("第%d行第%d列（%s）%s".formatted(lineNo, column.ordinal() + 1, column.chinese, rule));
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
