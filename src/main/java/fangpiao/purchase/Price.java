package fangpiao.purchase;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What a unit costs in a purchase, and what of it vouchers and the buyer pay (F-06 of domain §2.10, to the fen). */
record Price(Money whole, Money byVoucher, OwnMoney own) {

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
        else if (!paid().equals(whole)) complaints.add(gap());
        if (whole.exceeds(ceiling.price())) complaints.add(ceiling.complaint(whole));
        return complaints;
    }

    private Money paid() {
        return byVoucher.plus(own.total());
    }

    private String gap() {
        boolean tooMuch = paid().exceeds(whole);
        Money gap = tooMuch ? paid().minus(whole) : whole.minus(paid());
        return "房票%s元、自筹资金%s元、贷款%s元合计%s元，比房屋总价%s元%s%s元"
                .formatted(byVoucher, own.cash(), own.loan(), paid(), whole, tooMuch ? "多" : "少", gap);
    }
}
