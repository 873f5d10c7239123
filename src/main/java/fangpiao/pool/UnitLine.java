package fangpiao.pool;

import fangpiao.policy.PropertyType;
import fangpiao.shared.Money;
import java.math.BigDecimal;

/** One unit as the developer's list describes it; building and room without the words around them (3栋 → 03). */
record UnitLine(
        String building, String room, PropertyType type, BigDecimal areaSqm, Money filedPrice, Money voucherPrice) {

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
