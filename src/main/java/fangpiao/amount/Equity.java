package fangpiao.amount;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.List;

/** The entitlement of a household in money (安置补偿权益金额). */
public final class Equity {

    private Equity() {}

    /** F-01 of domain §2.10: the components that count, less the deductions. Refuses when nothing is left. */
    public static Money of(List<Component> components) {
        Money equity = Money.sum(components.stream().map(Component::equityShare).toList());
        if (!equity.isPositive()) throw new Refusal("应扣款项超过补偿合计，请核对金额。");
        return equity;
    }
}
