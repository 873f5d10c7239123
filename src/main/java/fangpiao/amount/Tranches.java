package fangpiao.amount;

import fangpiao.policy.Node;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.policy.TrancheRule;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** What a developer is paid of a voucher's amount, at which node. */
public record Tranches(List<Part> parts, List<Explained> lines) {

    public record Part(int seq, Node node, Money amount) {}

    /** F-13 of domain §2.10, by the table of a rule version. */
    public static Tranches of(Money used, SaleStage stage, Policy policy) {
        return of(used, policy.tranches(stage), Basis.of(policy, Parameters.tranches(stage)));
    }

    /** F-13 of domain §2.10, by any table. */
    public static Tranches of(Money used, List<TrancheRule> table) {
        return of(used, table, Explained.NONE);
    }

    /** Each share half up to the fen, the last tranche takes what is left. */
    private static Tranches of(Money used, List<TrancheRule> table, String basis) {
        var parts = new ArrayList<Part>();
        var lines = new ArrayList<Explained>();
        Money left = used;
        for (TrancheRule rule : table) {
            boolean last = rule == table.get(table.size() - 1);
            Money amount = last ? left : rule.share().of(used).min(left);
            left = left.minus(amount);
            parts.add(new Part(rule.seq(), rule.node(), amount));
            lines.add(line(rule, last, used, basis, amount));
        }
        return new Tranches(List.copyOf(parts), List.copyOf(lines));
    }

    /** F-14 of domain §2.10. */
    public static Payable payable(Money tranche, Money retention, Money setOffs, Money penalties) {
        return Payable.of(tranche, retention, setOffs, penalties);
    }

    private static Explained line(TrancheRule rule, boolean last, Money used, String basis, Money amount) {
        String item = "第" + rule.seq() + "期 " + rule.node().chinese();
        if (last) return Explained.exact(item, "U－以前各期（F-13）", used + "的余数", basis, amount);
        return Explained.rounded(item, "U×节点比例（F-13）", used + "×" + rule.share(), basis, amount);
    }
}
