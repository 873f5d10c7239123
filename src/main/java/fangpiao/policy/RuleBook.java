package fangpiao.policy;

import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
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

    /** A spreadsheet writes 2025/6/8 for 2025-06-08. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

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
        var reading = new Reading();
        Policy policy = reading.policy();
        if (!reading.mistakes.isEmpty())
            throw new Refusal(reading.mistakes.stream().map(Mistake::sentence).toList());
        return policy;
    }

    /** Everything that is wrong with it, place by place; empty when it can be read. */
    public List<Mistake> mistakes() {
        var reading = new Reading();
        reading.policy();
        return List.copyOf(reading.mistakes);
    }

    /** One reading, with what is found wrong on the way. */
    private class Reading {

        private final List<Mistake> mistakes = new ArrayList<>();

        /** Null when something is wrong. */
        Policy policy() {
            VersionHead head = head();
            Map<Parameter<?>, Object> values = values();
            refuseUnknown();
            refuseMarkWithoutSource();
            if (!mistakes.isEmpty()) return null;
            var policy = new Policy(head, values, evidence);
            mistakes.addAll(BonusCheck.mistakes(policy));
            return policy;
        }

        private void refuse(String code, String sentence) {
            mistakes.add(new Mistake(code, sentence));
        }

        private Map<Parameter<?>, Object> values() {
            var values = new HashMap<Parameter<?>, Object>();
            for (Parameter<?> parameter : Parameters.all()) {
                Object value = parameter.read(texts.get(parameter.code()), mistakes);
                if (value != null) values.put(parameter, value);
            }
            return values;
        }

        private VersionHead head() {
            LocalDate from = day("version.effectiveFrom", "生效日期");
            LocalDate to = text("version.effectiveTo").isBlank() ? null : day("version.effectiveTo", "失效日期");
            if (from != null && to != null && to.isBefore(from)) refuse("version.effectiveTo", "「失效日期」不得早于生效日期");
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
                refuse("version.code", "「版本代码」应为3至40位大写字母、数字和连字符，填写的是「" + code + "」");
            return code;
        }

        private String need(String key, String chinese) {
            String text = text(key).strip();
            if (!text.isEmpty()) return text;
            refuse(key, "「" + chinese + "」应当填写");
            return null;
        }

        private LocalDate day(String key, String chinese) {
            String text = need(key, chinese);
            if (text == null) return null;
            try {
                return LocalDate.parse(text.replace('/', '-'), DAY);
            } catch (DateTimeParseException e) {
                refuse(key, "「" + chinese + "」应为日期，如 2025-06-08，填写的是「" + text + "」");
                return null;
            }
        }

        private void refuseUnknown() {
            texts.keySet().stream()
                    .filter(code -> !code.startsWith("version."))
                    .filter(code -> Parameters.all().stream()
                            .noneMatch(known -> known.code().equals(code)))
                    .sorted()
                    .forEach(code -> refuse(code, "没有参数「" + code + "」"));
        }

        private void refuseMarkWithoutSource() {
            for (Parameter<?> parameter : Parameters.all()) {
                Evidence known = evidence.get(parameter.code());
                if (known != null && known.confirmed() && known.source().isBlank())
                    refuse(parameter.code(), parameter.called() + "标为已确认，应写明来源");
            }
        }
    }
}
