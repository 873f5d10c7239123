package fangpiao.developer;

import fangpiao.policy.PropertyType;
import fangpiao.pool.UnitStatus;
import fangpiao.shared.Money;
import java.math.BigDecimal;

/** A unit as its developer sees it; {@code takenBy} is the purchase that has it, null if none. */
public record OwnUnit(
        String no,
        String estateCode,
        String estateName,
        String building,
        String room,
        PropertyType type,
        BigDecimal areaSqm,
        Money filed,
        Money byVoucher,
        UnitStatus status,
        String takenBy) {

    public boolean isOnSale() {
        return status == UnitStatus.LISTED;
    }
}
