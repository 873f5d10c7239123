package fangpiao.market;

import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import java.time.LocalDate;

/** A unit in the list of all estates. */
record UnitLine(
        String estateCode,
        String estate,
        String address,
        SaleStage stage,
        LocalDate deliveryOn,
        Concession concession,
        UnitOffer offer) {}
