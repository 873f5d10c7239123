package fangpiao.policy;

import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A rule version as it is written down, in a pack or in a draft: text by parameter code, and what stands behind each.
 * Reading it tells everything that is wrong at once.
 */
public record RuleBook(Map<String, String> texts, Map<String, Evidence> evidence) {

    public RuleBook {
        texts = Map.copyOf(texts);
        evidence = Map.copyOf(evidence);
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
        texts.put("version.effectiveTo", Objects.toString(head.effectiveTo(), ""));
        texts.put("version.projectCode", Objects.toString(head.projectCode(), ""));
        policy.evidence().forEach((key, known) -> {
            if (key.startsWith("version.")) evidence.put(key, known);
        });
        return new RuleBook(texts, evidence);
    }

    /** What is written for a parameter; empty where nothing is. */
    public String text(String code) {
        return texts.getOrDefault(code, "");
    }

    /** The version it describes, or a refusal that names every parameter that is wrong. */
    public Policy read() {
        return new Reading().policy();
    }

    /** One reading, with what is found wrong on the way. */
    private class Reading {

        private final List<String> complaints = new ArrayList<>();

        Policy policy() {
            VersionHead head = head();
            Map<Parameter<?>, Object> values = values();
            refuseUnknown();
            refuseIfWrong();
            var policy = new Policy(head, values, evidence);
            complaints.addAll(BonusCheck.complaints(policy));
            refuseIfWrong();
            return policy;
        }

        private void refuseIfWrong() {
            if (!complaints.isEmpty()) throw new Refusal(complaints);
        }

        private Map<Parameter<?>, Object> values() {
            var values = new HashMap<Parameter<?>, Object>();
            for (Parameter<?> parameter : Parameters.all()) {
                Object value = parameter.read(texts.get(parameter.code()), complaints);
                if (value != null) values.put(parameter, value);
            }
            return values;
        }

        private VersionHead head() {
            LocalDate from = day("version.effectiveFrom", "生效日期");
            LocalDate to = text("version.effectiveTo").isBlank() ? null : day("version.effectiveTo", "失效日期");
            if (from != null && to != null && to.isBefore(from)) complaints.add("「失效日期」不得早于生效日期");
            String project = text("version.projectCode").strip();
            return new VersionHead(
                    code(),
                    need("version.name", "版本名称"),
                    need("version.city", "城市"),
                    need("version.legalBasis", "政策依据"),
                    day("version.issuedOn", "发文日期"),
                    from,
                    to,
                    project.isEmpty() ? null : project);
        }

        private String code() {
            String code = need("version.code", "版本代码");
            if (code != null && !code.matches("[A-Z0-9][A-Z0-9-]{2,39}"))
                complaints.add("「版本代码」应为3至40位大写字母、数字和连字符，填写的是「" + code + "」");
            return code;
        }

        private String need(String key, String chinese) {
            String text = text(key).strip();
            if (!text.isEmpty()) return text;
            complaints.add("「" + chinese + "」应当填写");
            return null;
        }

        private LocalDate day(String key, String chinese) {
            String text = need(key, chinese);
            if (text == null) return null;
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                complaints.add("「" + chinese + "」应为日期，如 2025-06-08，填写的是「" + text + "」");
                return null;
            }
        }

        private void refuseUnknown() {
            texts.keySet().stream()
                    .filter(code -> !code.startsWith("version."))
                    .filter(code -> Parameters.all().stream()
                            .noneMatch(known -> known.code().equals(code)))
                    .sorted()
                    .forEach(code -> complaints.add("没有参数「" + code + "」"));
        }
    }
}
