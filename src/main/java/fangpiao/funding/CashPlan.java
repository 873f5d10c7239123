package fangpiao.funding;

import fangpiao.funding.Due.Kind;
import fangpiao.shared.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How much money will be needed month by month (K23), and how long what there is lasts.
 *
 * @param balance what lies in the funds now
 * @param months this one, which also bears what is late, and eleven more
 * @param later what comes after them
 */
record CashPlan(Money balance, List<Month> months, Money later) {

    private static final int MONTHS = 12;

    /**
     * @param assumed what of it rests on assumptions
     * @param needed since the beginning, less what came back
     * @param left of the balance; below zero when it has run dry
     */
    record Month(
            YearMonth month,
            Money settlement,
            Money conversion,
            Money beside,
            Money back,
            Money assumed,
            Money needed,
            Money left) {

        public Money out() {
            return settlement.plus(conversion).plus(beside);
        }

        public boolean isDry() {
            return Money.ZERO.exceeds(left);
        }
    }

    static CashPlan of(Outlook outlook) {
        YearMonth first = YearMonth.from(outlook.today());
        Money balance = outlook.position().balance();
        var months = new ArrayList<Month>();
        Money needed = Money.ZERO;
        for (YearMonth month :
                IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList()) {
            List<Due> dues = duesOf(outlook, month);
            Money back = sum(dues, due -> !due.isOut());
            needed = needed.plus(sum(dues, Due::isOut)).minus(back);
            months.add(new Month(
                    month,
                    sum(dues, due -> due.kind().isToDevelopers()),
                    sum(dues, due -> due.kind() == Kind.EXPIRY || due.kind() == Kind.CONVERTED),
                    sum(dues, due -> due.kind() == Kind.BONUS || due.kind() == Kind.FEE),
                    back,
                    sum(dues, due -> due.isOut() && due.assumption() != null),
                    needed,
                    balance.minus(needed)));
        }
        return new CashPlan(balance, List.copyOf(months), sum(duesAfter(outlook), Due::isOut));
    }

    /** What falls into a month; the first one takes what is late. */
    static List<Due> duesOf(Outlook outlook, YearMonth month) {
        return outlook.dues().stream()
                .filter(due ->
                        YearMonth.from(due.notBefore(outlook.today()).day()).equals(month))
                .toList();
    }

    static List<Due> duesAfter(Outlook outlook) {
        YearMonth last = YearMonth.from(outlook.today()).plusMonths(MONTHS - 1);
        return outlook.dues().stream()
                .filter(due -> YearMonth.from(due.day()).isAfter(last))
                .toList();
    }

    /** The month in which the money no longer suffices; null if it lasts. */
    public YearMonth dry() {
        return months.stream()
                .filter(Month::isDry)
                .map(Month::month)
                .findFirst()
                .orElse(null);
    }

    private static Money sum(List<Due> dues, Predicate<Due> which) {
        return Money.sum(dues.stream().filter(which).map(Due::amount).toList());
    }
}
