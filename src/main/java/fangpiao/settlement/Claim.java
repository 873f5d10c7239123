package fangpiao.settlement;

import fangpiao.policy.Node;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.List;

/** A developer's claim (结算申请) to what is due at one node of one contract. */
public record Claim(CaseNo caseNo, Contract contract, Node node, ClaimPapers papers, NodeProof proof, Status status) {

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
        REJECTED("已驳回");

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

    Money amount() {
        return Money.sum(tranches().stream().map(Tranche::amount).toList());
    }
}
