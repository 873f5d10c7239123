package fangpiao.settlement;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;

/** A developer's claim (结算申请) to one tranche of one contract. */
record Claim(CaseNo no, Contract contract, Tranche tranche, ClaimPapers papers, NodeProof proof, Status status) {

    /** How far a claim has come. */
    enum Status {
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

        String chinese() {
            return chinese;
        }
    }

    /** What a person decides about a claim at each of its gates. */
    enum Verdict {
        APPROVE,
        RETURN,
        REJECT
    }

    /** Where the claim stands after a verdict; a rejection is recorded by the step that ends the case. */
    Status after(Verdict verdict, Status approved) {
        return switch (verdict) {
            case APPROVE -> approved;
            case RETURN -> Status.RETURNED;
            case REJECT -> status;
        };
    }

    Money amount() {
        return tranche.amount();
    }
}
