package fangpiao.payment;

import java.util.Optional;

/**
 * The way to the bank. An order travels with a key, and a bank that has paid a key says so again instead of paying again;
 * so whoever is in doubt sends the same key once more. Answers that come later are published as {@link BankAnswer}.
 */
public interface PaymentGateway {

    /** What the bank says at once; nothing if it takes its time. */
    Optional<BankAnswer> send(String key, PaymentOrder order);
}
