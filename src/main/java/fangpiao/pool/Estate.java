package fangpiao.pool;

import fangpiao.policy.SaleStage;
import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** An estate (楼盘) as its developer applies with it. */
record Estate(
        Developer developer,
        String name,
        String address,
        District district,
        SaleStage saleStage,
        String permitNo,
        LocalDate deliveryOn,
        Escrow escrow,
        Concession concession) {

    /** Where the money of presold homes is kept under supervision. */
    record Escrow(String bank, String account) {}

    /** A finished home can be handed over already; a presale home only later. */
    void requirePlausibleDelivery(LocalDate today) {
        if (saleStage == SaleStage.READY && deliveryOn.isAfter(today)) throw new Refusal("现房的交付日期不得晚于今天。");
        if (saleStage == SaleStage.PRESALE && !deliveryOn.isAfter(today)) throw new Refusal("期房的约定交付日期应晚于今天。");
    }
}
