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

    /** How long it is overdue by; none while it is not. */
    public long daysOverdueOn(LocalDate today) {
        return isOverdueOn(today) ? ChronoUnit.DAYS.between(dueOn, today) : 0;
    }

    /** The bracket its age falls into: {@code 31至60日}. */
    public String ageOn(LocalDate today) {
        long days = daysOn(today);
        if (days <= 30) return "30日以内";
        if (days <= 60) return "31至60日";
        return days <= 90 ? "61至90日" : "90日以上";
    }

    public long daysOn(LocalDate today) {
        return ChronoUnit.DAYS.between(since, today);
    }
}
