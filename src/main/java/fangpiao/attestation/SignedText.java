package fangpiao.attestation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fangpiao.attestation.Attestation.Link;
import fangpiao.identity.Decision;
import fangpiao.shared.Sm3;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is signed: the decision, digests of what was seen and answered, and of the signed text before it in the same case. A text in
 * one fixed form, whose version it names; everything in it is a word.
 */
record SignedText(String text) {

    private static final String VERSION = "1";
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    /** A fact of the decision: its name in the signedText, and what people call it. */
    static final Map<String, String> NAMES = names();

    static SignedText of(
            Decision decision, Link before, String form, String formDigest, String seen, String answers, String key) {
        var facts = new LinkedHashMap<>(facts(decision));
        facts.put("version", VERSION);
        facts.put("no", Integer.toString(before.no() + 1));
        facts.put("previous", hex(before.digest()));
        facts.put("form", form);
        facts.put("formDigest", formDigest);
        facts.put("seenDigest", Sm3.hex(seen));
        facts.put("answersDigest", Sm3.hex(answers));
        facts.put("key", key);
        return new SignedText(CanonicalText.of(facts));
    }

    /** What it says of the decision. */
    static Map<String, String> facts(Decision decision) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("decision", Long.toString(decision.id()));
        facts.put("case", decision.caseNo());
        facts.put("process", decision.process());
        facts.put("step", decision.step());
        facts.put("stepName", decision.stepName());
        facts.put("duty", decision.duty());
        facts.put("actor", decision.actor());
        facts.put("actorName", decision.actorName());
        facts.put("actedFor", decision.actedFor());
        facts.put("outcome", decision.outcome());
        facts.put("outcomeName", decision.outcomeName());
        facts.put("reasonCode", decision.reasonCode());
        facts.put("opinion", decision.opinion());
        facts.put("at", DateTimeFormatter.ISO_INSTANT.format(decision.at()));
        return facts;
    }

    /** What the next signed text of the case says of this one: nobody exchanges its text or its signature. */
    byte[] digestWith(byte[] signature) {
        return new Sm3().add(text).add(signature).result();
    }

    /** Its facts by name; none if somebody has made something else of it. */
    Map<String, String> facts() {
        try {
            return CanonicalText.read(text, WORDS);
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("decision", "办理序号");
        names.put("case", "案件号");
        names.put("process", "业务");
        names.put("step", "环节编号");
        names.put("stepName", "环节");
        names.put("duty", "岗位职责");
        names.put("actor", "经办人账号");
        names.put("actorName", "经办人");
        names.put("actedFor", "被代岗人");
        names.put("outcome", "结论代码");
        names.put("outcomeName", "结论");
        names.put("reasonCode", "原因代码");
        names.put("opinion", "意见");
        names.put("at", "办理时间");
        return names;
    }
}
