package fangpiao.pool;

import fangpiao.shared.Money;

/** A unit of an estate with what it costs now. */
public record PricedUnit(
        String no, String building, String room, UnitStatus status, Money filedPrice, Money voucherPrice) {

    /** What has been taken was bought at its price; only the rest can get another. */
    public boolean isOpenToChange() {
        return status == UnitStatus.LISTED || status == UnitStatus.SUSPENDED;
    }

    String door() {
        return building + "-" + room;
    }
}
