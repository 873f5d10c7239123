package fangpiao.settlement;

import static fangpiao.settlement.PaperState.Standing.ABSENT;
import static fangpiao.settlement.PaperState.Standing.ATTACHED;
import static fangpiao.settlement.PaperState.Standing.SEEN;
import static fangpiao.settlement.PaperState.Standing.SEEN_BEFORE;
import static java.util.stream.Collectors.joining;

import fangpiao.document.Attachments;
import fangpiao.document.Checklist;
import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.policy.PolicyDesk;
import fangpiao.settlement.PapersSeen.Before;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The papers of a claim: which belong to it by its rules, which are there, which are missing (缺件). */
@Component
class ClaimChecklist implements Checklist {

    private final Claims claims;
    private final PapersSeen seen;
    private final PolicyDesk policies;
    private final Attachments attachments;
    private final CaseDoor cases;

    // lazily, because the attachments ask every checklist
    ClaimChecklist(Claims claims, PapersSeen seen, PolicyDesk policies, @Lazy Attachments attachments, CaseDoor cases) {
        this.claims = claims;
        this.seen = seen;
        this.policies = policies;
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

    @Override
    public List<State> of(CaseNo caseNo) {
        return of(claims.get(caseNo)).stream().map(PaperState::forAll).toList();
    }

    List<PaperState> of(Claim claim) {
        return of(claim, seen.of(claim.caseNo()));
    }

    /** What the reviewer need not tick again. */
    Set<ClaimPaper> seenOf(CaseNo caseNo) {
        return seen.of(caseNo);
    }

    /** What the reviewer has seen, whatever he decides. */
    void keep(CaseNo caseNo, Set<ClaimPaper> now) {
        seen.keep(caseNo, now);
    }

    /** A claim passes when all that belongs to it was seen, now or with an earlier claim. */
    void requireComplete(Claim claim) {
        List<PaperState> unseen = of(claim).stream()
                .filter(state -> state.required() && state.isUnseen())
                .toList();
        if (!unseen.isEmpty()) throw new Refusal("材料不齐，尚未核对：%s；不齐的，请退回补正。".formatted(listed(unseen)));
    }

    List<PaperState> missing(Claim claim) {
        return of(claim).stream().filter(PaperState::isMissing).toList();
    }

    /** 缺件清单 in one sentence. */
    String missingInWords(Claim claim) {
        List<PaperState> missing = missing(claim);
        return missing.isEmpty() ? "无" : listed(missing);
    }

    /** Whether who acts has attached what proves the node. */
    boolean hasProofFromActor(CaseNo caseNo) {
        String actor = cases.actor().orElse("");
        return attachments.of(caseNo).stream()
                .anyMatch(file -> file.isOf(ClaimPaper.NODE_PROOF.name())
                        && file.addedById().equals(actor));
    }

    private List<PaperState> of(Claim claim, Set<ClaimPaper> seenNow) {
        Map<String, Integer> files = attachments.countByDocument(claim.caseNo());
        Before before = seen.before(claim);
        var policy = policies.version(claim.ruleVersion());
        return Stream.of(ClaimPaper.values())
                .map(paper -> state(
                        paper,
                        paper.isRequired(claim, policy),
                        seenBy(paper, claim, seenNow),
                        files.getOrDefault(paper.name(), 0),
                        before))
                .toList();
    }

    /** A new file says that something has changed since the paper was seen with an earlier claim. */
    private static PaperState state(
            ClaimPaper paper, boolean required, Optional<String> seenNow, int files, Before before) {
        if (seenNow.isPresent()) return new PaperState(paper, required, SEEN, seenNow.get());
        if (files > 0) return new PaperState(paper, required, ATTACHED, "电子件%d份，待核对".formatted(files));
        return before.find(paper)
                .map(words -> new PaperState(paper, required, SEEN_BEFORE, words))
                .orElseGet(() -> new PaperState(paper, required, ABSENT, required ? "缺" : "—"));
    }

    private static Optional<String> seenBy(ClaimPaper paper, Claim claim, Set<ClaimPaper> seenNow) {
        if (paper == ClaimPaper.NODE_PROOF)
            return Optional.ofNullable(claim.proof()).map(proof -> "已核验：" + proof);
        return seenNow.contains(paper) ? Optional.of("已核对") : Optional.empty();
    }

    private static String listed(List<PaperState> states) {
        return states.stream().map(state -> state.paper().chinese()).collect(joining("、"));
    }
}
