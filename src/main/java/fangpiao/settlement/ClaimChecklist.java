package fangpiao.settlement;

import fangpiao.document.Attachments;
import fangpiao.document.Checklist;
import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The papers of a claim. */
@Component
class ClaimChecklist implements Checklist {

    private final Attachments attachments;
    private final CaseDoor cases;

    // lazily, because the attachments ask every checklist
    ClaimChecklist(@Lazy Attachments attachments, CaseDoor cases) {
        this.attachments = attachments;
        this.cases = cases;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SETTLEMENT;
    }

    @Override
    public List<Item> items() {
        return Stream.of(ClaimPaper.values())
                .map(paper -> new Item(paper.name(), paper.chinese(), true))
                .toList();
    }

    /** Whether who acts has attached what proves the node. */
    boolean hasProofFromActor(CaseNo caseNo) {
        String actor = cases.actor().orElse("");
        return attachments.of(caseNo).stream()
                .anyMatch(file -> file.isOf(ClaimPaper.NODE_PROOF.name())
                        && file.addedById().equals(actor));
    }
}
