package fangpiao.rescission;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a developer still owes for one rescinded contract.
 *
 * @param since the day of the decision
 * @param dueOn null until the developer was told
 */
public record Arrear(
        CaseNo rescission,
        String developerCode,
        String developerName,
        String filingNo,
        String home,
        Money clawedBack,
        Money outstanding,
        LocalDate since,
        LocalDate dueOn) {

    /** The last day for the repayment has passed. */
    public boolean isOverdueOn(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn);
    }

    public long daysOn(LocalDate today) {
        return ChronoUnit.DAYS.between(since, today);
    }
}
