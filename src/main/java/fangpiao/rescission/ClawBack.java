package fangpiao.rescission;

import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.util.ArrayList;
import java.util.List;

/** What a developer owes to one voucher's book because it had been paid, and what has come back of it. */
record ClawBack(VoucherNo voucher, Money amount, Money returned) {

    /** One voucher's part of a sum that comes back. */
    record Part(VoucherNo voucher, Money amount) {}

    Money outstanding() {
        return amount.minus(returned);
    }

    static Money outstanding(List<ClawBack> all) {
        return Money.sum(all.stream().map(ClawBack::outstanding).toList());
    }

    /** Who gets what of a sum: one voucher after the other, each no more than it is owed. */
    static List<Part> divide(Money sum, List<ClawBack> all) {
        var parts = new ArrayList<Part>();
        Money left = sum;
        for (ClawBack one : all) {
            Money part = one.outstanding().min(left);
            left = left.minus(part);
            if (part.isPositive()) parts.add(new Part(one.voucher(), part));
        }
        return parts;
    }
}
