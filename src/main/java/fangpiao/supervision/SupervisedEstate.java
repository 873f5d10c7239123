package fangpiao.supervision;

import fangpiao.policy.SaleStage;
import fangpiao.pool.EstateStatus;
import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * An estate as those see it who look after the pool.
 *
 * @param permitUntil the last day of its presale permit; null if it has none
 * @param cooperationUntil the last day of its agreement; null if none is known
 */
record SupervisedEstate(
        String code,
        String name,
        String developerCode,
        String developerName,
        String districtCode,
        SaleStage saleStage,
        String permitNo,
        LocalDate deliveryOn,
        EstateStatus status,
        LocalDate listedOn,
        LocalDate permitUntil,
        LocalDate cooperationUntil) {

    SupervisedEstate requireInPool() {
        if (isListed() || isSuspended()) return this;
        throw new Refusal("楼盘「%s」当前为「%s」，不在房源库内。".formatted(name, status.chinese()));
    }

    boolean isListed() {
        return status == EstateStatus.LISTED;
    }

    boolean isSuspended() {
        return status == EstateStatus.SUSPENDED;
    }

    /** Neither its permit nor its agreement is over. */
    boolean maySellOn(LocalDate day) {
        return hasPermitOn(day) && hasAgreementOn(day);
    }

    boolean hasPermitOn(LocalDate day) {
        return permitUntil == null || !permitUntil.isBefore(day);
    }

    boolean hasAgreementOn(LocalDate day) {
        return cooperationUntil == null || !cooperationUntil.isBefore(day);
    }
}
