package fangpiao.amount;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time in months of their actual days: from the 20th of February to the 10th of March 2025 it is
 * 9/28＋9/31 (domain §2.8). Kept exactly, so that an amount is rounded once.
 *
 * @param parts how many of {@link #PARTS_OF_A_MONTH}
 * @param text whole months together, begun ones as days of the month
 */
record Months(long parts, String text) {

    /** 28, 29, 30 and 31 all divide it. */
    static final long PARTS_OF_A_MONTH = 377_580;

    private static final long WHOLE = 10_000;

    /** From a day, counted in, to a day, not counted. */
    static Months between(LocalDate from, LocalDate to) {
        long parts = 0;
        int whole = 0;
        var words = new ArrayList<String>();
        for (LocalDate day = from;
                day.isBefore(to);
                day = YearMonth.from(day).plusMonths(1).atDay(1)) {
            int length = day.lengthOfMonth();
            int days = Math.min(length + 1, endIn(YearMonth.from(day), to)) - day.getDayOfMonth();
            parts += days * (PARTS_OF_A_MONTH / length);
            if (days == length) whole++;
            else words.add(days + "/" + length);
        }
        return new Months(parts, text(whole, words));
    }

    /** The day of that month on which the stretch is over; beyond the month if it goes on. */
    private static int endIn(YearMonth month, LocalDate to) {
        return YearMonth.from(to).equals(month) ? to.getDayOfMonth() : Integer.MAX_VALUE;
    }

    private static String text(int whole, List<String> begun) {
        var words = new ArrayList<>(begun);
        if (whole > 0 || begun.isEmpty()) words.add(0, whole + "");
        return String.join("＋", words);
    }

    /** So much each month, half up to the fen. */
    Money of(Money month) {
        return month.share(parts, PARTS_OF_A_MONTH, RoundingMode.HALF_UP);
    }

    /** So much each month at a rate of it, rounded once. */
    Money of(Money month, Rate rate) {
        return month.share(
                Math.multiplyExact(parts, rate.basisPoints()), PARTS_OF_A_MONTH * WHOLE, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return text;
    }
}
