package fangpiao.pool;

import static fangpiao.pool.UnitColumn.FILED_PRICE;
import static fangpiao.pool.UnitColumn.VOUCHER_PRICE;

import fangpiao.policy.PropertyType;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one place where a line of a unit list is judged, whether it was pasted in or comes from a spreadsheet. */
class UnitCells {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern AREA = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");
    private static final Pattern YUAN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private final UnitSource line;
    private final Concession concession;

    UnitCells(UnitSource line, Concession concession) {
        this.line = line;
        this.concession = concession;
    }

    /** The unit; of no use if the line was complained of. */
    UnitLine read() {
        var unit = new UnitLine(
                line.read(UnitColumn.BUILDING, UnitLine::building),
                line.read(UnitColumn.ROOM, UnitLine::room),
                line.read(UnitColumn.TYPE, UnitCells::type),
                line.read(UnitColumn.AREA, text -> amount(text, AREA)),
                line.read(FILED_PRICE, UnitCells::price),
                line.lacksVoucherPrice() ? null : line.read(VOUCHER_PRICE, UnitCells::price));
        return unit.filedPrice() == null ? unit : priced(unit);
    }

    static Optional<Money> price(String text) {
        return amount(text, YUAN).map(yuan -> Money.yuan(yuan.toPlainString()));
    }

    private UnitLine priced(UnitLine unit) {
        Money ceiling = concession.priceOf(unit.filedPrice());
        if (line.lacksVoucherPrice()) return conceded(unit, ceiling);
        if (unit.voucherPrice() != null && unit.voucherPrice().exceeds(ceiling))
            line.complain(VOUCHER_PRICE, "不得高于备案总价" + conceding(ceiling));
        return unit;
    }

    private UnitLine conceded(UnitLine unit, Money ceiling) {
        if (concession.isNone()) line.complain(VOUCHER_PRICE, "应当填写");
        else if (!ceiling.isPositive()) line.complain(FILED_PRICE, "让利后应大于零");
        return unit.at(ceiling);
    }

    private String conceding(Money ceiling) {
        return concession.isNone() ? "" : "让利%s后的%s元".formatted(concession.share(), ceiling);
    }

    private static Optional<PropertyType> type(String text) {
        return Arrays.stream(PropertyType.values())
                .filter(type -> type.chinese().equals(text))
                .findFirst();
    }

    private static Optional<BigDecimal> amount(String text, Pattern shape) {
        String plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        if (!shape.matcher(plain).matches()) return Optional.empty();
        return Optional.of(new BigDecimal(plain)).filter(amount -> amount.signum() > 0);
    }
}
