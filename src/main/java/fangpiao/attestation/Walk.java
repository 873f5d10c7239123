package fangpiao.attestation;

import fangpiao.attestation.Attestation.Link;
import fangpiao.attestation.AttestationAudit.Flaw;
import fangpiao.attestation.Attestations.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * A walk along the chains, case after case. Has one link in memory at a time. Of each chain it verifies the last signature:
 * that is over the digest of all texts and signatures before it.
 */
class Walk {

    private final Inspection inspection;
    private final List<Flaw> flaws = new ArrayList<>();
    private String caseNo = "";
    private Attestation last;
    private long read;

    Walk(Inspection inspection) {
        this.inspection = inspection;
    }

    void take(Pair pair) {
        read++;
        if (!pair.caseNo().equals(caseNo)) endOfChain();
        caseNo = pair.caseNo();
        inspection.flaws(pair).forEach(flaw -> add(pair.id(), place(pair), flaw));
        if (pair.attestation() != null) follow(pair, pair.attestation());
    }

    /** All that was found, when everything has been taken. */
    List<Flaw> flaws() {
        endOfChain();
        return flaws;
    }

    long read() {
        return read;
    }

    private void follow(Pair pair, Attestation one) {
        Link before = last == null ? Link.NONE : last.link();
        for (int gone = before.no() + 1; gone < one.no(); gone++)
            add(0, "案件%s 第%d份".formatted(caseNo, gone), "办理记录和凭据都不见了，其后各份还在。");
        inspection.flawsAfter(before, one).forEach(flaw -> add(pair.id(), place(pair), flaw));
        last = one;
    }

    private void endOfChain() {
        if (last != null)
            for (String flaw : inspection.flawsOfSignature(last))
                add(last.decisionId(), place(new Pair(null, last)), flaw);
        last = null;
    }

    private void add(long decision, String place, String flaw) {
        flaws.add(new Flaw(caseNo, decision, place, flaw));
    }

    private static String place(Pair pair) {
        String step = pair.decision() == null
                ? pair.attestation().signedText().facts().get("stepName")
                : pair.decision().stepName();
        return pair.attestation() == null
                ? "案件%s「%s」（办理序号%d）".formatted(pair.caseNo(), step, pair.id())
                : "案件%s 第%d份「%s」".formatted(pair.caseNo(), pair.attestation().no(), step);
    }
}
