package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;

/**
 * A payment order as it stands now, seen from the account it is paid from.
 *
 * @param account of the fund that pays; null in an order of before funds had one
 * @param sentOn the day the bank was told first; null before
 */
record Order(String key, String status, Money amount, String payeeAccount, String account, LocalDate sentOn) {

    private static final Set<String> SETTLED = Set.of("RECEIVED", "FAILED", "WITHDRAWN");

    static Order read(ResultSet row) throws SQLException {
        return new Order(
                row.getString("key"),
                row.getString("status"),
                new Money(row.getLong("order_fen")),
                row.getString("payee_account"),
                row.getString("payer_account"),
                row.getObject("sent_on", LocalDate.class));
    }

    /** The bank was told, and nobody knows yet that the money has arrived or come back. */
    boolean isWithTheBank() {
        return sentOn != null && !SETTLED.contains(status);
    }

    /** The bank has not said clearly what it has made of it. */
    boolean isUncertain() {
        return isWithTheBank() && !status.equals("ACCEPTED");
    }

    /** Somebody has entered the bank's paper by hand. */
    boolean isReceived() {
        return status.equals("RECEIVED");
    }

    boolean cameBack() {
        return status.equals("FAILED");
    }
}
