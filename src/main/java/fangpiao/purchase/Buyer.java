package fangpiao.purchase;

import fangpiao.shared.IdNumber;
import fangpiao.voucher.VoucherCard;

/** Who takes the title. A holder who buys himself need not be written down: what is null stands on his voucher. */
record Buyer(String name, IdNumber idNo) {

    Buyer orHolderOf(VoucherCard voucher) {
        return new Buyer(name == null ? voucher.holderName() : name, idNo == null ? voucher.holderIdNo() : idNo);
    }

    boolean isKnown() {
        return name != null && idNo != null;
    }
}
