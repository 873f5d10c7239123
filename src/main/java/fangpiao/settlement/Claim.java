package fangpiao.settlement;

import fangpiao.amount.Payable;
import fangpiao.amount.Tranches;
import fangpiao.policy.Node;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * A developer's claim (结算申请) to what is due at one node of one contract.
 *
 * @param setOff what of it is not paid, because the developer owes as much for a rescinded contract
 */
public record Claim(
        CaseNo caseNo, Contract contract, Node node, ClaimPapers papers, NodeProof proof, Status status, Money setOff) {

    /** How far a claim has come. */
    public enum Status {
        SUBMITTED("待核验节点"),
        PROVEN("节点已核验"),
        CHECKED("材料已复核"),
        APPROVED("已审批"),
        RELEASED("已拨款待支付"),
        SENT("支付中"),
        PAID("已结算"),
        RETURNED("退回补正"),
        REJECTED("已驳回"),
        DROPPED("合同已解除，结算终止");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    Claim require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("结算案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    List<Tranche> tranches() {
        return contract.tranchesAt(node);
    }

    /** Which instalment it is. */
    int seq() {
        return tranches().get(0).seq();
    }

    /** By which rules it is judged; where several vouchers pay, those of the first. */
    String ruleVersion() {
        return tranches().get(0).ruleVersion();
    }

    Money amount() {
        return Money.sum(tranches().stream().map(Tranche::amount).toList());
    }

    /** F-14: what the bank is told to pay. */
    Payable payable() {
        return Tranches.payable(amount(), Money.ZERO, setOff, Money.ZERO);
    }

    /** The tranches as far as a sum pays them, the first first. */
    List<Tranche> paidBy(Money sum) {
        var paid = new ArrayList<Tranche>();
        Money left = sum;
        for (Tranche tranche : tranches()) {
            Money part = tranche.amount().min(left);
            left = left.minus(part);
            if (part.isPositive()) paid.add(tranche.of(part));
        }
        return paid;
    }

    /** What of the tranches is left for the bank to pay. */
    List<Tranche> unpaid() {
        var unpaid = new ArrayList<Tranche>();
        Money paid = setOff;
        for (Tranche tranche : tranches()) {
            Money part = tranche.amount().min(paid);
            paid = paid.minus(part);
            if (tranche.amount().exceeds(part))
                unpaid.add(tranche.of(tranche.amount().minus(part)));
        }
        return unpaid;
    }
}
