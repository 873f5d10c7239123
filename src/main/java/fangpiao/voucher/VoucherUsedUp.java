package fangpiao.voucher;

/** The last fen of a voucher has gone to a developer; told in the same transaction. */
public record VoucherUsedUp(VoucherNo voucher) {}
