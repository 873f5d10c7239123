package fangpiao.pool;

import static java.util.stream.Collectors.groupingBy;

import fangpiao.policy.PropertyType;
import fangpiao.shared.Money;
import fangpiao.spreadsheet.Complaints;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a uploaded unit list would bring into the pool. */
public record UnitListPreview(ListUpload upload, List<UnitLine> units, Complaints complaints) {

    private static final int FIRST = 20;

    /** The units of one type together. */
    public record Sum(PropertyType type, int units, BigDecimal areaSqm, Money filed, Money voucher) {

        static Sum of(PropertyType type, List<UnitLine> units) {
            return new Sum(
                    type,
                    units.size(),
                    units.stream().map(UnitLine::areaSqm).reduce(BigDecimal.ZERO, BigDecimal::add),
                    Money.sum(units.stream().map(UnitLine::filedPrice).toList()),
                    Money.sum(units.stream().map(UnitLine::voucherPrice).toList()));
        }

        /** What a square metre costs with a voucher on average, rounded to the fen. */
        public Money perSqm() {
            return voucher.share(100, areaSqm.movePointRight(2).longValueExact(), java.math.RoundingMode.HALF_UP);
        }
    }

    public boolean isGood() {
        return complaints.isEmpty();
    }

    public List<UnitLine> first() {
        return units.subList(0, Math.min(FIRST, units.size()));
    }

    /** By type; only of a list without complaints, others cannot be added up. */
    public List<Sum> sums() {
        Map<PropertyType, List<UnitLine>> byType = units.stream()
                .collect(groupingBy(
                        UnitLine::type, () -> new EnumMap<>(PropertyType.class), java.util.stream.Collectors.toList()));
        return byType.entrySet().stream()
                .map(each -> Sum.of(each.getKey(), each.getValue()))
                .toList();
    }
}
