package fangpiao.pool;

import fangpiao.shared.Refusal;
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
 * A unit list (一房一价表) from a spreadsheet file. All rows are good or none is taken; what is wrong is known cell by cell.
 *
 * @param units those that can be read; of no use while there are complaints
 */
record UnitSheet(Sheet file, List<UnitLine> units) {

    static UnitSheet read(byte[] content, Concession concession) {
        Sheet file = Sheet.read(content, UnitColumn.columns());
        var units = new ArrayList<UnitLine>();
        Map<String, Integer> rowOfDoor = new HashMap<>();
        for (Row row : file.rows()) {
            var source = new OfRow(row);
            UnitLine unit = new UnitCells(source, concession).read();
            units.add(unit);
            Integer earlier = unit.hasDoor() ? rowOfDoor.putIfAbsent(unit.door(), row.number()) : null;
            if (earlier != null) source.complain(UnitColumn.ROOM, "与第%d行是同一套房源".formatted(earlier));
        }
        return new UnitSheet(file, List.copyOf(units));
    }

    List<UnitLine> requireGood() {
        if (!complaints().isEmpty())
            throw new Refusal(
                    "一房一价表有%d处错误，未录入任何房源，请改正后重新上传。".formatted(complaints().count()));
        return units;
    }

    public Complaints complaints() {
        return file.complaints();
    }

    private record OfRow(Row row) implements UnitSource {

        @Override
        public boolean lacksVoucherPrice() {
            return row.cell(UnitColumn.VOUCHER_PRICE.column()).isBlank();
        }

        @Override
        public <T> T read(UnitColumn column, Function<String, Optional<T>> reader) {
            return row.read(column.column(), cell -> cell.words().flatMap(reader), column.rule())
                    .orElse(null);
        }

        @Override
        public void complain(UnitColumn column, String rule) {
            row.complain(column.column(), rule);
        }
    }
}
