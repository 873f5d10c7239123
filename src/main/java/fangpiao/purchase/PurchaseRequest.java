package fangpiao.purchase;

import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.util.Comparator;
import java.util.List;

/** What a household asks for at the counter. */
record PurchaseRequest(List<VoucherOffer> offers, String unitNo, Buyer buyer, Money price, OwnMoney own) {

    Price payment() {
        return new Price(
                price, Money.sum(offers.stream().map(VoucherOffer::amount).toList()), own);
    }

    /** Each once, in the order of their numbers, so that two purchases lock the same vouchers in the same order. */
    List<VoucherNo> vouchers() {
        return offers.stream()
                .map(VoucherOffer::voucher)
                .distinct()
                .sorted(Comparator.comparing(VoucherNo::value))
                .toList();
    }
}
