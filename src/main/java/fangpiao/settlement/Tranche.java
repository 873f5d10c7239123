package fangpiao.settlement;

import fangpiao.amount.Tranches;
import fangpiao.policy.Node;
import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.util.List;

/**
 * One instalment (期) of what a voucher pays for a contract, due when the building or the contract reaches its node.
 *
 * @param ruleVersion whose table divided the voucher's amount
 */
record Tranche(VoucherNo voucher, int seq, Node node, Money amount, String ruleVersion) {

    Tranche of(Money part) {
        return new Tranche(voucher, seq, node, part, ruleVersion);
    }

    static Money sum(List<Tranche> tranches) {
        return Money.sum(tranches.stream().map(Tranche::amount).toList());
    }

    /** The parts of a voucher's amount by the rules' table (F-13); one that comes to nothing is left out. */
    static List<Tranche> divide(VoucherNo voucher, Money whole, SaleStage stage, Policy policy) {
        return Tranches.of(whole, stage, policy).parts().stream()
                .filter(part -> part.amount().isPositive())
                .map(part -> new Tranche(voucher, part.seq(), part.node(), part.amount(), policy.code()))
                .toList();
    }
}
