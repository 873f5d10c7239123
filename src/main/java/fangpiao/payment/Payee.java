package fangpiao.payment;

/** Whom the bank pays: name of the account (户名), its number, and the bank that keeps it. */
public record Payee(String name, String account, String bank) {}
