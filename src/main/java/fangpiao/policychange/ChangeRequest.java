package fangpiao.policychange;

import static java.util.stream.Collectors.toMap;

import fangpiao.policy.Evidence;
import fangpiao.policy.Policy;
import fangpiao.policy.RuleBook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What is asked for at the beginning: a new version, written on the base of another.
 *
 * @param city null for the base's
 * @param projectCode the only project it shall hold for, or null
 */
record ChangeRequest(
        String newCode,
        String baseCode,
        String versionName,
        String city,
        String projectCode,
        String legalBasis,
        LocalDate issuedOn,
        LocalDate effectiveFrom,
        String reason) {

    /** The base, with a head of its own and no end. */
    RuleBook draftOn(Policy base) {
        RuleBook book = RuleBook.of(base);
        var texts = new HashMap<>(book.texts());
        texts.put("version.code", newCode);
        texts.put("version.name", versionName);
        if (city != null) texts.put("version.city", city);
        texts.put("version.legalBasis", legalBasis);
        texts.put("version.issuedOn", issuedOn.toString());
        texts.put("version.effectiveFrom", effectiveFrom.toString());
        texts.put("version.effectiveTo", "");
        texts.put("version.projectCode", projectCode == null ? "" : projectCode);
        return new RuleBook(texts, evidence(base, book));
    }

    /** What one city's document says confirms nothing for another city. */
    private Map<String, Evidence> evidence(Policy base, RuleBook book) {
        if (city == null || city.equals(base.head().city())) return book.evidence();
        return book.evidence().keySet().stream()
                .collect(toMap(code -> code, code -> new Evidence(false, "沿用「" + base.name() + "」")));
    }
}
