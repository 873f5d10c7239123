package fangpiao.amount;

import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import java.util.List;

/** Which part of a price is free of deed tax, and which is taxed. */
public record DeedTax(Money exempt, Money taxable, List<Explained> lines) {

    /** F-15 of domain §2.10. */
    public static DeedTax of(Money price, Money byVoucher, Policy policy) {
        boolean free = policy.get(Parameters.TAX_EXEMPT);
        Money exempt = free ? price.min(byVoucher) : Money.ZERO;
        Money taxable = price.minus(exempt);
        String basis = Basis.of(policy, Parameters.TAX_EXEMPT);
        return new DeedTax(
                exempt,
                taxable,
                List.of(
                        Explained.exact(
                                "契税免税计税依据",
                                free ? "房屋总价与房票支付合计取小（F-15）" : "不免税（F-15）",
                                free ? price + "与" + byVoucher + "取小" : Explained.NONE,
                                basis,
                                exempt),
                        Explained.exact("契税应税计税依据", "房屋总价－免税部分（F-15）", price + "－" + exempt, basis, taxable)));
    }
}
