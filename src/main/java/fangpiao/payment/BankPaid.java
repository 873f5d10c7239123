package fangpiao.payment;

/** The simulated bank has moved the money of an order. Told while it does so, whatever becomes of who has asked it to. */
public record BankPaid(String key, PaymentOrder order) {}
