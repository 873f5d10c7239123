package fangpiao.policy;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * How long a voucher holds (domain §2.10): calendar months from a day, clamped to the month's end; the last day counts to
 * midnight, and moves to the next working day where the rules say so.
 *
 * @param corresponding the day of the last month that corresponds to the first, working day or not
 */
public record Term(LocalDate start, int months, LocalDate corresponding, LocalDate lastDay) {

    /** @param firstWorkingDayFrom of the calendar: the day itself if it is worked, else the next one that is */
    public static Term of(Policy policy, LocalDate start, UnaryOperator<LocalDate> firstWorkingDayFrom) {
        return of(policy, start, 0, firstWorkingDayFrom);
    }

    /**
     * With months of extension. They are counted from the start as well, so that neither a short month nor a rest day at the
     * end of the first stretch changes the end of the second.
     */
    public static Term of(
            Policy policy, LocalDate start, int extraMonths, UnaryOperator<LocalDate> firstWorkingDayFrom) {
        int months = policy.termMonths() + extraMonths;
        LocalDate corresponding = start.plusMonths(months);
        LocalDate lastDay = policy.rollToWorkingDay() ? firstWorkingDayFrom.apply(corresponding) : corresponding;
        return new Term(start, months, corresponding, lastDay);
    }

    /** Whether the last day was moved. */
    public boolean rolled() {
        return !lastDay.equals(corresponding);
    }
}
