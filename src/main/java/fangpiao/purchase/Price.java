package fangpiao.purchase;

import fangpiao.amount.Payment;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What a unit costs in a purchase, and what of it vouchers pay. */
record Price(Money whole, Money byVoucher) {

    Money ownMoney() {
        return Payment.topUp(whole, byVoucher);
    }

    void requirePlausible(Ceiling ceiling) {
        List<String> complaints = complaints(ceiling);
        if (!complaints.isEmpty()) throw new Refusal(complaints);
    }

    /** What is wrong with it, as parts of a sentence. */
    List<String> complaints(Ceiling ceiling) {
        var complaints = new ArrayList<String>();
        if (!whole.isPositive()) complaints.add("房屋总价须大于零");
        if (!byVoucher.isPositive()) complaints.add("使用房票金额须大于零");
        if (byVoucher.exceeds(whole)) complaints.add("使用房票金额%s元超过房屋总价%s元".formatted(byVoucher, whole));
        if (whole.exceeds(ceiling.price())) complaints.add(ceiling.complaint(whole));
        return complaints;
    }
}
