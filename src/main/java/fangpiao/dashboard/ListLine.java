package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;

/** One line of a managers' list; what the columns mean is said by the {@link Listing}. */
public record ListLine(
        String caseNo, String no, String party, String project, Money amount, LocalDate day, String word) {}
