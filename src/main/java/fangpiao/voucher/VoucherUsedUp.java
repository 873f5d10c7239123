package fangpiao.voucher;

/** Nothing is left of a voucher in its term: it has gone to developers, or to the holder in money; told in the same transaction. */
public record VoucherUsedUp(VoucherNo voucher) {}
