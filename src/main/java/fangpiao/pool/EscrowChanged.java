package fangpiao.pool;

/** The account into which an estate is paid is about to change; told within the transaction that changes it. */
public record EscrowChanged(String estateCode, String oldAccount, String documentNo) {}
