package fangpiao.amount;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * How vouchers and the buyer's own money pay a price.
 *
 * @param parts what each voucher pays, in the order in which they were given
 * @param topUp what the buyer pays
 */
public record Payment(List<Money> parts, Money topUp, List<Explained> lines) {

    /**
     * F-05 and F-06 of domain §2.10: each voucher in turn pays as much as its balance allows.
     *
     * @param ownCash what the buyer wants to pay in any case
     */
    public static Payment split(Money price, List<Money> balances, Money ownCash) {
        if (ownCash.exceeds(price)) throw new Refusal("自筹资金" + ownCash + "元超过房屋总价" + price + "元。");
        var parts = new ArrayList<Money>();
        var lines = new ArrayList<Explained>();
        Money open = price.minus(ownCash);
        for (Money balance : balances) {
            Money part = balance.min(open);
            lines.add(line(balance, open, part));
            parts.add(part);
            open = open.minus(part);
        }
        Money byVoucher = Money.sum(parts);
        Money topUp = topUp(price, byVoucher);
        lines.add(Explained.exact("自筹资金", "房屋总价－房票支付合计（F-06）", price + "－" + byVoucher, Explained.NONE, topUp));
        return new Payment(List.copyOf(parts), topUp, List.copyOf(lines));
    }

    public Money byVoucher() {
        return Money.sum(parts);
    }

    /** F-06 of domain §2.10. */
    public static Money topUp(Money price, Money byVoucher) {
        return price.minus(byVoucher);
    }

    private static Explained line(Money balance, Money open, Money part) {
        return Explained.exact(
                "房票支付 U", "U＝min(余额，总价－自筹)（F-05）", "min(" + balance + "，" + open + ")", Explained.NONE, part);
    }
}
