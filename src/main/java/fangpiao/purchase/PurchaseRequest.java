package fangpiao.purchase;

import fangpiao.voucher.VoucherNo;

/** What a household asks for at the counter. */
record PurchaseRequest(VoucherNo voucher, String unitNo, Buyer buyer, Price price) {}
