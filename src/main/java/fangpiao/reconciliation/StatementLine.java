package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * One movement as the bank's statement tells it.
 *
 * @param reference the bank's own number of the booking (银行流水号)
 * @param part from 1; several where the bank has booked a batch in one sum and told its parts
 * @param key of the payment order, if the bank passed it on (end-to-end identification); else null
 * @param partyName the other side; null if the bank does not say, like its account and the words
 * @param returnReason why the bank sends the money back; null if it does not
 */
record StatementLine(
        String reference,
        int part,
        LocalDate bookedOn,
        Direction direction,
        Money amount,
        String key,
        String partyName,
        String partyAccount,
        String words,
        String returnReason) {

    Money signed() {
        return direction.signed(amount);
    }

    /** Names may be told more or less fully a second time, but not the money. */
    boolean isSameMovement(StatementLine other) {
        return bookedOn.equals(other.bookedOn) && direction == other.direction && amount.equals(other.amount);
    }
}
