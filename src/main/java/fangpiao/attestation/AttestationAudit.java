package fangpiao.attestation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes through decisions and attestations, chain after chain, and says what was changed, is missing or was swapped. */
@Component
public class AttestationAudit {

    /**
     * A place at which something is wrong.
     *
     * @param decision 0 if nothing is left of it
     */
    public record Flaw(String caseNo, long decision, String place, String sentence) {}

    /** @param read how many decisions there were to look at */
    public record Report(long read, List<Flaw> flaws) {}

    private final Attestations attestations;
    private final SigningKeys keys;

    AttestationAudit(Attestations attestations, SigningKeys keys) {
        this.attestations = attestations;
        this.keys = keys;
    }

    /** Of all cases. */
    @Transactional
    public Report audit() {
        var walk = new Walk(new Inspection(keys.all()));
        attestations.readAll(walk::take);
        List<Flaw> flaws = walk.flaws();
        return new Report(walk.read(), flaws);
    }

    List<Flaw> flawsOf(String caseNo) {
        var walk = new Walk(new Inspection(keys.all()));
        attestations.of(caseNo).forEach(walk::take);
        return walk.flaws();
    }
}
