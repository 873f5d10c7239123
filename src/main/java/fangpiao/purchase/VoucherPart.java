package fangpiao.purchase;

import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;

/** What one voucher pays of a price, and the rule version by which that was judged. */
record VoucherPart(VoucherNo voucher, Money amount, String policyVersion) {}
