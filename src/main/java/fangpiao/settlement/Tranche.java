package fangpiao.settlement;

import fangpiao.amount.Tranches;
import fangpiao.policy.Node;
import fangpiao.policy.TrancheRule;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.util.List;

/** One instalment (期) of what a voucher pays for a contract, due when the building or the contract reaches its node. */
record Tranche(VoucherNo voucher, int seq, Node node, Money amount) {

    Tranche of(Money part) {
        return new Tranche(voucher, seq, node, part);
    }

    static Money sum(List<Tranche> tranches) {
        return Money.sum(tranches.stream().map(Tranche::amount).toList());
    }

    /** The parts of a voucher's amount by the rules' table (F-13); one that comes to nothing is left out. */
    static List<Tranche> divide(VoucherNo voucher, Money whole, List<TrancheRule> table) {
        return Tranches.of(whole, table).parts().stream()
                .filter(part -> part.amount().isPositive())
                .map(part -> new Tranche(voucher, part.seq(), part.node(), part.amount()))
                .toList();
    }
}
