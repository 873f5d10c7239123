package fangpiao.purchase;

import fangpiao.policy.Kinship;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;

/** A voucher that shall pay a part of a price, and what the buyer is to its holder. */
record VoucherOffer(VoucherNo voucher, Money amount, Kinship kinship) {}
