package fangpiao.amount;

import static fangpiao.amount.Explained.exact;

import fangpiao.policy.ComponentCode;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The entitlement of a household in money (安置补偿权益金额 E). */
public record Equity(Money amount, List<Explained> lines) {

    /** F-01 of domain §2.10: the components that count, less the deductions. Refuses when nothing is left. */
    public static Equity of(List<Component> components, Policy policy) {
        Money amount = Money.sum(components.stream().map(Component::equityShare).toList());
        if (!amount.isPositive()) throw new Refusal("应扣款项超过补偿合计，请核对金额。");
        return new Equity(amount, lines(components, policy, amount));
    }

    private static List<Explained> lines(List<Component> components, Policy policy, Money amount) {
        var lines = new ArrayList<Explained>();
        for (Component component : components)
            lines.add(exact(
                    component.code().chinese(), place(component), Explained.NONE, Explained.NONE, component.amount()));
        lines.add(exact(
                "安置补偿权益金额 E",
                "E＝计入各项之和－应扣款项（F-01）",
                inputs(components),
                Basis.of(policy, Parameters.FACE_COMPONENTS),
                amount));
        return List.copyOf(lines);
    }

    private static String inputs(List<Component> components) {
        var sum = new StringBuilder();
        for (Component component : components) {
            if (component.equityShare().isZero()) continue;
            if (component.code() == ComponentCode.DEDUCTION) sum.append("－");
            else if (!sum.isEmpty()) sum.append("＋");
            sum.append(component.amount());
        }
        return sum.toString();
    }

    private static String place(Component component) {
        if (component.code() == ComponentCode.DEDUCTION) return "从权益中扣除";
        return component.inFace() ? "计入权益" : "另行支付，不计入权益";
    }
}
