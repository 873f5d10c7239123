package fangpiao.reconciliation;

import fangpiao.reconciliation.StatementAccounts.PayingAccount;
import java.time.LocalDate;

/**
 * An account on the overview.
 *
 * @param sheet at the end of its last statement; null before the first
 * @param expected the last day whose statement should be there by now
 */
public record AccountLine(PayingAccount account, BalanceSheet sheet, LocalDate expected, int open) {

    public boolean isBehind() {
        return sheet != null && sheet.day().isBefore(expected);
    }
}
