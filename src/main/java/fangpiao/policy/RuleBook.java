package fangpiao.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule version as it is written down, in a pack or in a draft: text by parameter code. Reading it tells everything that
 * is wrong at once.
 */
public final class RuleBook {

    private final Map<String, String> texts;
    private final Map<String, Evidence> evidence;
    private final List<String> complaints = new ArrayList<>();

    public RuleBook(Map<String, String> texts, Map<String, Evidence> evidence) {
        this.texts = texts;
        this.evidence = evidence;
    }

    /** As an existing version is written, to start a draft from it. */
    public static RuleBook of(Policy policy) {
        var texts = new TreeMap<String, String>();
        var evidence = new TreeMap<String, Evidence>();
        for (Parameter<?> parameter : Parameters.all()) {
            texts.put(parameter.code(), policy.write(parameter));
            evidence.put(parameter.code(), policy.evidence(parameter));
        }
        VersionHead head = policy.head();
        texts.put("version.code", head.code());
        texts.put("version.name", head.name());
        texts.put("version.city", head.city());
        texts.put("version.legalBasis", head.legalBasis());
        texts.put("version.issuedOn", head.issuedOn().toString());
        texts.put("version.effectiveFrom", head.effectiveFrom().toString());
        texts.put(
                "version.effectiveTo",
                head.effectiveTo() == null ? "" : head.effectiveTo().toString());
        texts.put("version.projectCode", head.projectCode() == null ? "" : head.projectCode());
        policy.evidence().forEach((key, known) -> {
            if (key.startsWith("version.")) evidence.put(key, known);
        });
        return new RuleBook(texts, evidence);
    }

    /** The version it describes, or a refusal that names every parameter that is wrong. */
    public Policy read() {
        complaints.clear();
        VersionHead head = head();
        var values = new HashMap<Parameter<?>, Object>();
        for (Parameter<?> parameter : Parameters.all()) {
            Object value = parameter.read(texts.get(parameter.code()), complaints);
            if (value != null) values.put(parameter, value);
        }
        refuseUnknown();
        if (!complaints.isEmpty()) throw new fangpiao.shared.Refusal(complaints);
        var policy = new Policy(head, values, evidence);
        complaints.addAll(BonusCheck.complaints(policy));
        if (!complaints.isEmpty()) throw new fangpiao.shared.Refusal(complaints);
        return policy;
    }

    private VersionHead head() {
        LocalDate from = date("version.effectiveFrom", "生效日期", true);
        LocalDate to = date("version.effectiveTo", "失效日期", false);
        if (from != null && to != null && to.isBefore(from)) complaints.add("「失效日期」不得早于生效日期");
        return new VersionHead(
                code(),
                text("version.name", "版本名称"),
                text("version.city", "城市"),
                text("version.legalBasis", "政策依据"),
                date("version.issuedOn", "发文日期", true),
                from,
                to,
                blankToNull(texts.get("version.projectCode")));
    }

    private String code() {
        String code = text("version.code", "版本代码");
        if (code != null && !code.matches("[A-Z0-9][A-Z0-9-]{2,39}"))
            complaints.add("「版本代码」应为3至40位大写字母、数字和连字符，填写的是「" + code + "」");
        return code;
    }

    private String text(String key, String chinese) {
        String text = blankToNull(texts.get(key));
        if (text == null) complaints.add("「" + chinese + "」应当填写");
        return text;
    }

    private LocalDate date(String key, String chinese, boolean required) {
        String text = required ? text(key, chinese) : blankToNull(texts.get(key));
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            complaints.add("「" + chinese + "」应为日期，如 2025-06-08，填写的是「" + text + "」");
            return null;
        }
    }

    private void refuseUnknown() {
        for (String code : texts.keySet())
            if (!code.startsWith("version.")
                    && Parameters.all().stream().noneMatch(known -> known.code().equals(code)))
                complaints.add("没有参数「" + code + "」");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Text of a parameter, empty where there is none. */
    public String text(String code) {
        return texts.getOrDefault(code, "");
    }

    /** All it says, by code. */
    public Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    public Map<String, Evidence> evidence() {
        return Map.copyOf(evidence);
    }
}
