package fangpiao.settlement;

import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an inspector has found out about a node: a paper he has seen and attached, or one that is known. */
@Component
class NodeInspection {

    private final NodeProofs proofs;
    private final ClaimChecklist checklist;
    private final Clock clock;

    NodeInspection(NodeProofs proofs, ClaimChecklist checklist, Clock clock) {
        this.proofs = proofs;
        this.checklist = checklist;
        this.clock = clock;
    }

    /** Answers with the proof the claim stands on from now on. */
    long prove(Claim claim, Optional<NodeProof> seen) {
        return seen.map(proof -> enter(proof, claim)).orElseGet(() -> adopt(claim));
    }

    private long enter(NodeProof proof, Claim claim) {
        claim.contract().refuseWrong(proof, claim.node(), LocalDate.now(clock));
        if (!checklist.hasProofFromActor(claim.caseNo())) throw new Refusal("请先在「案件材料」中上传您核验的结算节点证明，再提交核验结论。");
        return proofs.enter(claim, proof);
    }

    private long adopt(Claim claim) {
        return proofs.find(claim.contract(), claim.node())
                .map(NodeProofs.Seen::id)
                .orElseThrow(() -> new Refusal(
                        "「%s」尚无已核验的证明可采用，请选「录入新证明」。".formatted(claim.node().chinese())));
    }
}
