package fangpiao.amount;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.List;

/** What of a voucher may still be spent. */
public record Balance(Money available, List<Explained> lines) {

    /** F-04 of domain §2.10. */
    public static Balance of(Money face, Money reserved, Money used, Money paidOut, Money frozen, Money voided) {
        List<Money> taken = List.of(reserved, used, paidOut, frozen, voided);
        Money available = face.minus(Money.sum(taken));
        if (Money.ZERO.exceeds(available)) throw new Refusal("锁定、使用、兑付、冻结和作废金额合计超过票面金额" + face + "元。");
        Explained line = Explained.exact(
                "可用余额",
                "F－锁定－已使用－已兑付－冻结－作废（F-04）",
                face + "－"
                        + String.join("－", taken.stream().map(Money::toString).toList()),
                Explained.NONE,
                available);
        return new Balance(available, List.of(line));
    }
}
