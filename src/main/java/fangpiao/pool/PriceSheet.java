package fangpiao.pool;

import static fangpiao.pool.UnitColumn.BUILDING;
import static fangpiao.pool.UnitColumn.FILED_PRICE;
import static fangpiao.pool.UnitColumn.ROOM;
import static fangpiao.pool.UnitColumn.VOUCHER_PRICE;
import static java.util.stream.Collectors.toMap;

import fangpiao.shared.Money;
import fangpiao.spreadsheet.Complaints;
import fangpiao.spreadsheet.Row;
import fangpiao.spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * New prices for units of one estate, from a spreadsheet file: building, room, filed and voucher price. All rows are good
 * or none is taken.
 *
 * @param prices of the rows that can be read, changed or not
 */
public record PriceSheet(Sheet file, List<NewPrice> prices) {

    public static PriceSheet read(byte[] content, List<PricedUnit> units, Concession concession) {
        Sheet file = Sheet.read(
                content, List.of(BUILDING.column(), ROOM.column(), FILED_PRICE.column(), VOUCHER_PRICE.column()));
        Map<String, PricedUnit> byDoor = units.stream().collect(toMap(PricedUnit::door, Function.identity()));
        Map<String, Integer> rowOfUnit = new HashMap<>();
        var prices = new ArrayList<NewPrice>();
        for (Row row : file.rows()) {
            Optional<PricedUnit> unit = unit(row, byDoor);
            unit.ifPresent(known -> refuseTwice(row, rowOfUnit.putIfAbsent(known.no(), row.number())));
            unit.flatMap(known -> price(row, known, concession)).ifPresent(prices::add);
        }
        return new PriceSheet(file, List.copyOf(prices));
    }

    public Complaints complaints() {
        return file.complaints();
    }

    public List<NewPrice> changes() {
        return prices.stream().filter(NewPrice::isChange).toList();
    }

    private static Optional<PricedUnit> unit(Row row, Map<String, PricedUnit> byDoor) {
        Optional<String> building = read(row, BUILDING, UnitLine::building);
        Optional<String> room = read(row, ROOM, UnitLine::room);
        if (building.isEmpty() || room.isEmpty()) return Optional.empty();
        PricedUnit unit = byDoor.get(building.get() + "-" + room.get());
        if (unit == null) row.complain(ROOM.column(), "本楼盘没有这套房源");
        return Optional.ofNullable(unit);
    }

    private static Optional<NewPrice> price(Row row, PricedUnit unit, Concession concession) {
        Optional<Money> filed = read(row, FILED_PRICE, UnitCells::price);
        if (filed.isEmpty()) return Optional.empty();
        Money ceiling = concession.priceOf(filed.get());
        Optional<Money> voucher = row.cell(VOUCHER_PRICE.column()).isBlank()
                ? Optional.of(ceiling)
                : read(row, VOUCHER_PRICE, UnitCells::price);
        if (voucher.filter(price -> price.exceeds(ceiling)).isPresent())
            row.complain(VOUCHER_PRICE.column(), "不得高于%s元".formatted(ceiling));
        return voucher.map(price -> new NewPrice(unit, filed.get(), price));
    }

    private static void refuseTwice(Row row, Integer earlier) {
        if (earlier != null) row.complain(ROOM.column(), "与第%d行是同一套房源".formatted(earlier));
    }

    private static <T> Optional<T> read(Row row, UnitColumn column, Function<String, Optional<T>> reader) {
        return row.read(column.column(), cell -> cell.words().flatMap(reader), column.rule());
    }
}
