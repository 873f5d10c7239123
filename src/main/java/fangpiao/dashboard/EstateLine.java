package fangpiao.dashboard;

import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.pool.UnitStatus;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The estate that a pool entry is about, with its units. */
public record EstateLine(
        String name,
        String address,
        String developer,
        String creditCode,
        SaleStage saleStage,
        String permitNo,
        String escrowBank,
        String escrowAccount,
        LocalDate deliveryOn,
        String noticeNo,
        LocalDate publishedOn,
        LocalDate noticeEndsOn,
        String cooperationNo,
        LocalDate cooperationUntil,
        Concession concession,
        List<UnitLine> units) {

    /** A unit as the register of the pool has it. */
    public record UnitLine(
            String no, PropertyType type, BigDecimal areaSqm, Money filed, Money byVoucher, UnitStatus status) {}
}
