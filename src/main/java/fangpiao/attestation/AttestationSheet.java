package fangpiao.attestation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fangpiao.attestation.AttestationAudit.Flaw;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FilledForm.Entry;
import fangpiao.identity.Decision;
import fangpiao.identity.Duty;
import fangpiao.shared.IdNumber;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An attestation as page and paper show it: what was signed, and not what stands in other tables by now.
 *
 * @param facts what the signed text says; what the decision says now, where nobody can read that text any more
 * @param key whose signature it is; null if that key is not known
 * @param flaws what is wrong with it; empty if everything agrees
 * @param elsewhere what is wrong with other attestations of the case
 * @param onStep all decisions on this step of this case, this one among them
 * @param before the decision attested before it in the case; null for the first
 * @param after the next one; null for the last
 */
record AttestationSheet(
        Attestation attestation,
        Map<String, String> facts,
        SigningKey key,
        List<String> flaws,
        List<Flaw> elsewhere,
        List<Decision> onStep,
        Long before,
        Long after) {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final TypeReference<Seen> SEEN = new TypeReference<>() {};
    private static final TypeReference<List<Entry>> ANSWERS = new TypeReference<>() {};

    /** @param shown what the system had put there, where the person has left something else */
    record Answer(String label, String text, String shown) {}

    /** Another decision on the same step. */
    record Other(long decision, LocalDateTime at, String person, String outcome) {}

    public boolean isSound() {
        return flaws.isEmpty();
    }

    public LocalDateTime at() {
        return local(Instant.parse(facts.get("at")));
    }

    public String kind() {
        return CaseKind.ofProcess(facts.get("process")).chinese();
    }

    public String duty() {
        return Duty.valueOf(facts.get("duty")).chinese();
    }

    public Seen seen() {
        return read(attestation.seen(), SEEN, Seen.NOTHING);
    }

    /** What the form showed in fields that were not to be filled in. */
    public List<Entry> shownOnly() {
        List<String> answered = entries().stream().map(Entry::key).toList();
        return seen().fields().stream()
                .filter(field -> !answered.contains(field.key()))
                .toList();
    }

    public List<Answer> answers() {
        return entries().stream()
                .map(entry -> new Answer(entry.label(), masked(entry), shownInstead(entry)))
                .toList();
    }

    public List<Other> earlier() {
        return others().filter(other -> other.decision() < attestation.decisionId())
                .toList();
    }

    public List<Other> later() {
        return others().filter(other -> other.decision() > attestation.decisionId())
                .toList();
    }

    public String digest() {
        return SignedText.hex(attestation.digest());
    }

    public String signature() {
        return Base64.getEncoder().encodeToString(attestation.signature());
    }

    private Stream<Other> others() {
        return onStep.stream().map(one -> new Other(one.id(), local(one.at()), one.actorName(), one.outcomeName()));
    }

    private List<Entry> entries() {
        return read(attestation.answers(), ANSWERS, List.of());
    }

    private String shownInstead(Entry answer) {
        return seen().fields().stream()
                .filter(field -> field.key().equals(answer.key()) && !Objects.equals(field.value(), answer.value()))
                .map(AttestationSheet::masked)
                .findFirst()
                .orElse(null);
    }

    /** Identity numbers as all pages show them; signed is the whole number. */
    private static String masked(Entry entry) {
        String text = entry.text();
        return text != null && text.matches("\\d{17}[\\dX]") && IdNumber.checkCharacter(text) == text.charAt(17)
                ? new IdNumber(text).masked()
                : text;
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, OFFICE);
    }

    /** A text that is none any more is told among the flaws. */
    private static <T> T read(String text, TypeReference<T> type, T otherwise) {
        try {
            return CanonicalText.read(text, type);
        } catch (JsonProcessingException e) {
            return otherwise;
        }
    }
}
