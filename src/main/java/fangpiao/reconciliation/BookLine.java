package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What the house itself has written down about an account: money it was told to pay, or that it was told has come.
 *
 * @param amount with its sign
 * @param pending the bank has been told, and has not yet said what became of it
 * @param bankedOn the day of the entry it was found in; null if it was found in none
 * @param told whether the bank has told something under its key, if only something else
 */
public record BookLine(
        MatchKind kind,
        String subject,
        LocalDate onDay,
        Money amount,
        String words,
        boolean pending,
        LocalDate bankedOn,
        boolean told) {

    boolean isMatched() {
        return bankedOn != null || told;
    }

    /** Written down up to a day, and not on the statements up to that day. */
    boolean isOutstandingOn(LocalDate day) {
        return !onDay.isAfter(day) && (bankedOn == null || bankedOn.isAfter(day));
    }

    /** From before the first statement, and done with by then: its opening balance contains it. */
    boolean isInOpening(LocalDate first) {
        return onDay.isBefore(first) && bankedOn == null && !pending;
    }

    /** What by the books stood there when the statements begin. */
    static Money openingOn(LocalDate first, List<BookLine> lines) {
        return Money.sum(lines.stream()
                .filter(line -> line.isInOpening(first))
                .map(BookLine::amount)
                .toList());
    }
}
