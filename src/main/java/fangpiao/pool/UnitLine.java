package fangpiao.pool;

import fangpiao.policy.PropertyType;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One unit as the developer's list describes it; building and room without the words around them (3栋 → 03). */
record UnitLine(
        String building, String room, PropertyType type, BigDecimal areaSqm, Money filedPrice, Money voucherPrice) {

    private static final Pattern BUILDING_WORD = Pattern.compile("(号楼|栋|幢|座|#)$");
    private static final Pattern ROOM_WORD = Pattern.compile("(室|号)$");
    private static final Pattern LABEL = Pattern.compile("[0-9A-Z]([0-9A-Z-]{0,6}[0-9A-Z])?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** 3栋, 03幢 and 3 are one building. */
    static Optional<String> building(String text) {
        return label(text, BUILDING_WORD, 2);
    }

    static Optional<String> room(String text) {
        return label(text, ROOM_WORD, 4);
    }

    /** Where a unit is within its estate, from how others write it; nothing if it cannot be that. */
    static Optional<String> door(String building, String room) {
        return building(building).flatMap(b -> room(room).map(r -> b + "-" + r));
    }

    /** Cuts off the word after the label and fills plain numbers up with zeros. */
    private static Optional<String> label(String text, Pattern word, int digits) {
        String label = word.matcher(text).replaceFirst("").toUpperCase(Locale.ROOT);
        if (!LABEL.matcher(label).matches()) return Optional.empty();
        return Optional.of(
                DIGITS.matcher(label).matches() ? "0".repeat(Math.max(0, digits - label.length())) + label : label);
    }

    String unitNo(String estateCode) {
        return estateCode + "-" + door();
    }

    boolean hasDoor() {
        return building != null && room != null;
    }

    /** Where it is within its estate: 03-1201. */
    String door() {
        return building + "-" + room;
    }

    UnitLine at(Money price) {
        return new UnitLine(building, room, type, areaSqm, filedPrice, price);
    }
}
