package fangpiao.purchase;

import fangpiao.policy.Kinship;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;

/**
 * What one voucher pays of a price.
 *
 * @param kinship what the buyer is to the voucher's holder
 * @param policyVersion the voucher's rules, by which that was judged
 */
record VoucherPart(VoucherNo voucher, Money amount, Kinship kinship, String policyVersion) {}
