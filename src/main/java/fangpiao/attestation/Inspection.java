package fangpiao.attestation;

import fangpiao.attestation.Attestation.Link;
import fangpiao.attestation.Attestations.Pair;
import fangpiao.shared.Sm3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at decisions and their attestations, and says what is wrong with them, each in one sentence. */
record Inspection(Map<String, SigningKey> keys) {

    /** All that one can see without its neighbours; but for the signature, which takes longest. */
    List<String> flaws(Pair pair) {
        if (pair.attestation() == null) return List.of("办理凭据不见了，办理记录还在。");
        var flaws = new ArrayList<>(flawsOfText(pair.attestation()));
        if (pair.decision() == null) flaws.add("办理记录不见了，凭据还在。");
        else flaws.addAll(changesOf(pair));
        return flaws;
    }

    List<String> flawsOfSignature(Attestation one) {
        SigningKey key = keys.get(one.keyId());
        return key != null && key.isItself() && !key.hasSigned(one.signedText(), one.signature())
                ? List.of("签名不符。")
                : List.of();
    }

    /** Whether it follows on the one before in its case. */
    List<String> flawsAfter(Link before, Attestation one) {
        var flaws = new ArrayList<String>();
        Map<String, String> facts = one.signedText().facts();
        if (!Integer.toString(one.no()).equals(facts.get("no")) || !one.caseNo().equals(facts.get("case")))
            flaws.add("凭据不在原来的位置：原为案件%s第%s份。".formatted(facts.get("case"), facts.get("no")));
        if (one.no() == before.no() + 1 && !SignedText.hex(before.digest()).equals(facts.get("previous")))
            flaws.add("与前一份凭据不相接。");
        return flaws;
    }

    private List<String> flawsOfText(Attestation one) {
        var flaws = new ArrayList<String>();
        Map<String, String> facts = one.signedText().facts();
        if (!Arrays.equals(one.signedText().digestWith(one.signature()), one.digest())) flaws.add("凭据正文或签名与摘要不符。");
        if (!Sm3.hex(one.seen()).equals(facts.get("seenDigest"))) flaws.add("所示内容被改动，与凭据不符。");
        if (!Sm3.hex(one.answers()).equals(facts.get("answersDigest"))) flaws.add("填报内容被改动，与凭据不符。");
        flaws.addAll(flawsOfKey(one));
        return flaws;
    }

    private List<String> flawsOfKey(Attestation one) {
        SigningKey key = keys.get(one.keyId());
        if (key == null
                || !key.isItself()
                || !one.keyId().equals(one.signedText().facts().get("key")))
            return List.of("签名密钥%s不在册或被改动。".formatted(one.keyId()));
        return key.maySign(one.decisionId()) ? List.of() : List.of("签名密钥%s当时不在有效期内。".formatted(one.keyId()));
    }

    private static List<String> changesOf(Pair pair) {
        Map<String, String> signed = pair.attestation().signedText().facts();
        Map<String, String> written = SignedText.facts(pair.decision());
        return SignedText.NAMES.keySet().stream()
                .filter(fact -> !Objects.equals(signed.get(fact), written.get(fact)))
                .map(fact -> "办理记录的「%s」被改动：凭据为「%s」，现为「%s」。"
                        .formatted(
                                SignedText.NAMES.get(fact),
                                Objects.toString(signed.get(fact), "无"),
                                Objects.toString(written.get(fact), "无")))
                .toList();
    }
}
