package fangpiao.settlement;

import fangpiao.amount.Tranches;
import fangpiao.policy.Node;
import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.util.List;
import java.util.stream.Stream;

/**
 * One instalment (期) of what a voucher pays for a contract, due when the building or the contract reaches its node.
 *
 * @param amount what is due then
 * @param retained what is kept back of it, and due as a tranche of its own at the end
 * @param ruleVersion whose table divided the voucher's amount
 */
record Tranche(VoucherNo voucher, int seq, Node node, Money amount, Money retained, String ruleVersion) {

    Tranche of(Money part) {
        return new Tranche(voucher, seq, node, part, retained, ruleVersion);
    }

    static Money sum(List<Tranche> tranches) {
        return Money.sum(tranches.stream().map(Tranche::amount).toList());
    }

    /** The parts of a voucher's amount by the rules' table (F-13, F-14); one that comes to nothing is left out. */
    static List<Tranche> divide(VoucherNo voucher, Money whole, SaleStage stage, Policy policy) {
        Tranches divided = Tranches.of(whole, stage, policy);
        var parts = divided.parts().stream()
                .map(part -> new Tranche(voucher, part.seq(), part.node(), part.due(), part.retained(), policy.code()));
        int after = divided.parts().size() + 1;
        var kept = new Tranche(voucher, after, Node.RETENTION, divided.retained(), Money.ZERO, policy.code());
        return Stream.concat(parts, Stream.of(kept))
                .filter(tranche -> tranche.amount().isPositive())
                .toList();
    }
}
