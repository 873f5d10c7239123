package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * Something in which bank and books did not agree.
 *
 * @param explained how it shall end, or has ended, and why; null until somebody has explained it
 */
public record BankDifferenceLine(
        String caseNo,
        String kind,
        Money amount,
        String account,
        String theirs,
        String ours,
        LocalDate openedOn,
        LocalDate dueOn,
        String status,
        String explained) {}
