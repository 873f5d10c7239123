package fangpiao.voucher;

import fangpiao.amount.Explained;
import fangpiao.amount.PayOut;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import java.util.List;

/** What becomes of the balance of an expired voucher: some of it goes back, the rest is paid to the holder. */
public record Conversion(Money face, Money bonus, Money left, PayOut payOut) {

    static Conversion of(Money face, Money bonus, Money left, Policy policy) {
        return new Conversion(face, bonus, left, PayOut.of(face, bonus, face.minus(left), policy));
    }

    public Money forfeited() {
        return payOut.forfeited();
    }

    public Money payable() {
        return payOut.payable();
    }

    public List<Explained> lines() {
        return payOut.lines();
    }
}
