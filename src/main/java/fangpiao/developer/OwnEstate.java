package fangpiao.developer;

import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.pool.EstateStatus;
import fangpiao.pool.UnitStatus;
import java.time.LocalDate;
import java.util.Map;

/** An estate as its developer sees it, with how many of its units stand where. */
public record OwnEstate(
        String code,
        String name,
        String address,
        EstateStatus status,
        SaleStage saleStage,
        String permitNo,
        String escrowBank,
        String escrowAccount,
        LocalDate deliveryOn,
        Concession concession,
        Map<UnitStatus, Integer> units) {

    public int in(UnitStatus status) {
        return units.getOrDefault(status, 0);
    }

    public int all() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether it is on the market or only kept from it for a time. */
    public boolean isInPool() {
        return status == EstateStatus.LISTED || status == EstateStatus.SUSPENDED;
    }
}
