package fangpiao.attestation;

import fangpiao.attestation.Attestation.Link;
import fangpiao.attestation.AttestationAudit.Flaw;
import fangpiao.attestation.Attestations.Pair;
import fangpiao.engine.FilledForm;
import fangpiao.engine.TooLate;
import fangpiao.identity.Decision;
import fangpiao.identity.Witness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Attests each decision as it is written, and shows what was attested. */
@Service
class AttestationDesk implements Witness {

    private final Attestations attestations;
    private final SigningKeys keys;
    private final AttestationAudit audit;

    AttestationDesk(Attestations attestations, SigningKeys keys, AttestationAudit audit) {
        this.attestations = attestations;
        this.keys = keys;
        this.audit = audit;
    }

    /** In the transaction of the decision, or not at all. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Decision decision, FilledForm form) {
        Link before = attestations.last(decision.caseNo());
        String seen = CanonicalText.of(new Seen(form.tables(), form.shown()));
        String answers = CanonicalText.of(form.answers());
        var signedText = SignedText.of(decision, before, form.name(), form.digest(), seen, answers, keys.id());
        byte[] signature = keys.sign(signedText);
        try {
            attestations.add(new Attestation(
                    decision.id(),
                    decision.caseNo(),
                    before.no() + 1,
                    signedText,
                    seen,
                    answers,
                    signedText.digestWith(signature),
                    keys.id(),
                    signature));
        } catch (DuplicateKeyException e) {
            throw new TooLate(); // two at one instant in a case that had no attestation to wait for
        }
    }

    /** As it can be proved now; empty if there never was one. */
    @Transactional(readOnly = true)
    public Optional<AttestationSheet> find(long decision) {
        return attestations
                .find(decision)
                .filter(pair -> pair.attestation() != null)
                .map(this::sheet);
    }

    private AttestationSheet sheet(Pair pair) {
        Attestation one = pair.attestation();
        Map<String, String> facts = one.signedText().facts().isEmpty()
                ? SignedText.facts(pair.decision())
                : one.signedText().facts();
        Map<String, SigningKey> all = keys.all();
        List<Flaw> inCase = audit.flawsOf(one.caseNo());
        Stream<String> ofSignature = new Inspection(all).flawsOfSignature(one).stream();
        return new AttestationSheet(
                one,
                facts,
                all.get(one.keyId()),
                Stream.concat(sentences(inCase, flaw -> flaw.decision() == one.decisionId()), ofSignature)
                        .distinct()
                        .toList(),
                inCase.stream()
                        .filter(flaw -> flaw.decision() != one.decisionId())
                        .toList(),
                attestations.onStep(one.caseNo(), facts.get("step")),
                attestations.decisionAt(one.caseNo(), one.no() - 1),
                attestations.decisionAt(one.caseNo(), one.no() + 1));
    }

    private static Stream<String> sentences(List<Flaw> flaws, Predicate<Flaw> which) {
        return flaws.stream().filter(which).map(Flaw::sentence);
    }
}
