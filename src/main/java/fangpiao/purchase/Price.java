package fangpiao.purchase;

import fangpiao.pool.UnitCard;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What a unit costs in a purchase, and what of it vouchers pay. */
record Price(Money whole, Money byVoucher) {

    Money ownMoney() {
        return whole.minus(byVoucher);
    }

    void requirePlausible(UnitCard unit) {
        List<String> complaints = complaints(unit);
        if (!complaints.isEmpty()) throw new Refusal(complaints);
    }

    /** What is wrong with it, as parts of a sentence (price rules of domain §4.3). */
    List<String> complaints(UnitCard unit) {
        var complaints = new ArrayList<String>();
        if (!whole.isPositive()) complaints.add("房屋总价须大于零");
        if (!byVoucher.isPositive()) complaints.add("使用房票金额须大于零");
        if (byVoucher.exceeds(whole)) complaints.add("使用房票金额%s元超过房屋总价%s元".formatted(byVoucher, whole));
        if (whole.exceeds(unit.filedPrice())) complaints.add("房屋总价%s元超过备案价%s元".formatted(whole, unit.filedPrice()));
        else if (whole.exceeds(unit.voucherPrice()))
            complaints.add("房屋总价%s元超过入库申报的房票价%s元".formatted(whole, unit.voucherPrice()));
        return complaints;
    }
}
