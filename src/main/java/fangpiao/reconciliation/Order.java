package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * A payment order as it stands now, seen from the account it is paid from.
 *
 * @param account of the fund that pays; null in an order of before funds had one
 * @param sentOn the day the bank was told
 */
record Order(String key, String status, Money amount, String payeeAccount, String account, LocalDate sentOn) {

    private static final Set<String> WITH_THE_BANK = Set.of("SENT", "ACCEPTED", "DISPUTED");

    /** The bank was told, and nobody knows yet that the money has arrived or come back. */
    boolean isWithTheBank() {
        return WITH_THE_BANK.contains(status);
    }

    /** The bank has not said clearly what it has made of it. */
    boolean isUncertain() {
        return status.equals("SENT") || status.equals("DISPUTED");
    }

    /** Somebody has entered the bank's paper by hand. */
    boolean isReceived() {
        return status.equals("RECEIVED");
    }

    boolean cameBack() {
        return status.equals("FAILED");
    }
}
