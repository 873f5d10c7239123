package fangpiao.payment;

import fangpiao.shared.Money;
import java.util.Set;

/**
 * What a bank says about an order it was sent: whether it takes it, and what it understood it to be.
 *
 * @param reference the bank's own number for it
 * @param reason why it refuses, beginning with the bank's code; null if it does not
 */
public record BankAnswer(String key, boolean accepted, String account, Money amount, String reference, String reason) {

    /** The reason codes of ISO 20022 for an order the bank has seen before: of the first one nothing is said. */
    private static final Set<String> SEEN_BEFORE = Set.of("AM05", "DU01", "DU02", "DU03", "DU04", "DU05", "DUPL");

    boolean fits(PaymentOrder order) {
        return account.equals(order.payee().account()) && amount.equals(order.amount());
    }

    boolean isRefusedAsSeenBefore() {
        return !accepted && reason != null && SEEN_BEFORE.stream().anyMatch(reason::startsWith);
    }
}
