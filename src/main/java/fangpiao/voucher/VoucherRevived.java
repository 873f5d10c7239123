package fangpiao.voucher;

/** A voucher has more days than it had: money came back after its term, it was extended, or its clock had stood still. */
public record VoucherRevived(VoucherNo voucher) {}
