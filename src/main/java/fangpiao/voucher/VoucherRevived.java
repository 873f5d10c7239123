package fangpiao.voucher;

/** Money came back to a voucher whose term was over, and it may be used some days more; told in the same transaction. */
public record VoucherRevived(VoucherNo voucher) {}
