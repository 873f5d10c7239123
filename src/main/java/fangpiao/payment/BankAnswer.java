package fangpiao.payment;

import fangpiao.shared.Money;

/**
 * What a bank says about an order it was sent: whether it takes it, and what it understood it to be.
 *
 * @param reference the bank's own number for it
 */
public record BankAnswer(String key, boolean accepted, String account, Money amount, String reference) {

    boolean fits(PaymentOrder order) {
        return account.equals(order.payee().account()) && amount.equals(order.amount());
    }
}
