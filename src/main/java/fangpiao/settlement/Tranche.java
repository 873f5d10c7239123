package fangpiao.settlement;

import fangpiao.policy.Node;
import fangpiao.policy.TrancheRule;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.util.ArrayList;
import java.util.List;

/** One instalment (期) of what a voucher pays for a contract, due when the building or the contract reaches its node. */
record Tranche(VoucherNo voucher, int seq, Node node, Money amount) {

    /**
     * Divides a voucher's amount by the policy's table (F-13): each share half up to the fen, the last tranche takes what is
     * left, and one that comes to nothing is left out.
     */
    static List<Tranche> divide(VoucherNo voucher, Money whole, List<TrancheRule> table) {
        var tranches = new ArrayList<Tranche>();
        TrancheRule last = table.get(table.size() - 1);
        Money left = whole;
        for (TrancheRule rule : table) {
            Money amount = rule == last ? left : rule.share().of(whole).min(left);
            left = left.minus(amount);
            if (amount.isPositive()) tranches.add(new Tranche(voucher, rule.seq(), rule.node(), amount));
        }
        return List.copyOf(tranches);
    }
}
