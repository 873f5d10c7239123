package fangpiao.amount;

import fangpiao.policy.Node;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.policy.TrancheRule;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.util.ArrayList;
import java.util.List;

/** What a developer is paid of a voucher's amount, at which node. */
public record Tranches(List<Part> parts, List<Explained> lines) {

    /** @param retained what of it is kept back until the end (settle.retention) */
    public record Part(int seq, Node node, Money amount, Money retained) {

        /** What is due at the node. */
        public Money due() {
            return amount.minus(retained);
        }
    }

    /** F-13 of domain §2.10, by the table of a rule version. */
    public static Tranches of(Money used, SaleStage stage, Policy policy) {
        Tranches divided = of(used, policy.tranches(stage), Basis.of(policy, Parameters.tranches(stage)));
        Rate retention = policy.get(Parameters.RETENTION);
        return retention.isZero() ? divided : divided.keepingBack(retention, Basis.of(policy, Parameters.RETENTION));
    }

    /** All that is kept back; due after everything else. */
    public Money retained() {
        return Money.sum(parts.stream().map(Part::retained).toList());
    }

    /** Of each part half up to the fen; what is kept back of all is one sum more. */
    private Tranches keepingBack(Rate retention, String basis) {
        var kept = new ArrayList<Part>();
        var explained = new ArrayList<>(lines);
        for (Part part : parts) {
            Money retained = retention.of(part.amount());
            kept.add(new Part(part.seq(), part.node(), part.amount(), retained));
            explained.add(Explained.rounded(
                    "第" + part.seq() + "期预留", "本期×预留比例（F-14）", part.amount() + "×" + retention, basis, retained));
        }
        return new Tranches(List.copyOf(kept), List.copyOf(explained));
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
            parts.add(new Part(rule.seq(), rule.node(), amount, Money.ZERO));
            lines.add(line(rule, last, used, basis, amount));
        }
        return new Tranches(List.copyOf(parts), List.copyOf(lines));
    }

    /** F-14 of domain §2.10. */
    public static Payable payable(Money tranche, Money retention, Money setOffs, Money penalties) {
        return payable(tranche, Money.ZERO, retention, setOffs, penalties);
    }

    /** The same for a tranche that bears interest. */
    public static Payable payable(Money tranche, Money interest, Money retention, Money setOffs, Money penalties) {
        return Payable.of(tranche, interest, retention, setOffs, penalties);
    }

    private static Explained line(TrancheRule rule, boolean last, Money used, String basis, Money amount) {
        String item = "第" + rule.seq() + "期 " + rule.node().chinese();
        if (last) return Explained.exact(item, "U－以前各期（F-13）", used + "的余数", basis, amount);
        return Explained.rounded(item, "U×节点比例（F-13）", used + "×" + rule.share(), basis, amount);
    }
}
