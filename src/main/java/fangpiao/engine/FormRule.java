package fangpiao.engine;

import com.fasterxml.jackson.databind.JsonNode;
import fangpiao.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of one field of a form.
 *
 * @param choices what may be chosen, value → name; empty if anything may be, or if the choices come from the tables
 * @param choicesFrom the name of the list they come from; null if there is none
 * @param preset what counts as chosen when nothing else was; null if there is no such thing
 * @param hide when the field is not shown; null if it always is
 */
record FormRule(
        String key,
        String type,
        String label,
        boolean readOnly,
        boolean required,
        Integer minLength,
        Integer maxLength,
        Pattern pattern,
        String hint,
        BigDecimal min,
        BigDecimal max,
        Map<String, String> choices,
        String choicesFrom,
        String preset,
        HideCondition hide) {

    /** The engine keeps texts up to this length; nobody has to write more into one field. */
    private static final int LONGEST_TEXT = 4000;

    private static final Set<String> FIELDS =
            Set.of("textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "datetime");
    private static final Set<String> DISPLAYS = Set.of("table", "text", "html", "button", "group");

    static FormRule of(JsonNode component) {
        String type = component.path("type").asText();
        if (!FIELDS.contains(type) && !DISPLAYS.contains(type))
            throw new IllegalArgumentException("a form may not use the component " + type);
        JsonNode validate = component.path("validate");
        return new FormRule(
                component.path("key").asText(),
                type,
                component.path(type.equals("datetime") ? "dateLabel" : "label").asText(),
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean()
                        || DISPLAYS.contains(type),
                validate.path("required").asBoolean(),
                validate.has("minLength") ? validate.get("minLength").asInt() : null,
                validate.has("maxLength") ? validate.get("maxLength").asInt() : null,
                validate.has("pattern")
                        ? Pattern.compile(validate.get("pattern").asText())
                        : null,
                component.path("description").asText(""),
                validate.has("min") ? new BigDecimal(validate.get("min").asText()) : null,
                validate.has("max") ? new BigDecimal(validate.get("max").asText()) : null,
                choices(component),
                component.path("valuesKey").asText(null),
                component.path("defaultValue").textValue(),
                hide(component.path("conditional").path("hide").asText(null)));
    }

    private static HideCondition hide(String feel) {
        return feel == null ? null : new HideCondition(feel);
    }

    private static Map<String, String> choices(JsonNode component) {
        if (component.path("valuesKey").asText().equals(ReasonCode.OPTIONS)) return ReasonCode.choices();
        var choices = new LinkedHashMap<String, String>();
        for (JsonNode choice : component.path("values"))
            choices.put(choice.path("value").asText(), choice.path("label").asText());
        return choices;
    }

    /** The value in the type the field has; nothing if it was left empty or cannot be filled in. */
    Optional<Object> read(Object value) {
        if (readOnly || value == null) return Optional.empty();
        Object read =
                switch (type) {
                    case "checkbox" -> value instanceof Boolean ? value : wrong();
                    case "number" -> value instanceof Number ? value : wrong();
                    case "checklist" -> Ticks.in(value).orElseGet(this::wrong);
                    default -> value instanceof String text ? text.strip() : wrong();
                };
        return "".equals(read) ? Optional.empty() : Optional.of(read);
    }

    /** Whether it holds a value at all. */
    boolean isField() {
        return FIELDS.contains(type);
    }

    boolean isHidden(Map<String, Object> visible) {
        return hide != null && hide.holds(visible);
    }

    /** What is wrong with an answer, as a part of a sentence; nothing if it may stand. */
    Optional<String> complaint(Object answer) {
        if (readOnly) return Optional.empty();
        if (answer == null || Boolean.FALSE.equals(answer))
            return required
                    ? Optional.of(type.startsWith("check") ? "请勾选「" + label + "」" : "请填写「" + label + "」")
                    : Optional.empty();
        if (answer instanceof Number number) return outOfRange(new BigDecimal(number.toString()));
        if (!(answer instanceof String text)) return Optional.empty();
        return switch (type) {
            case "datetime" -> noDate(text);
            case "checklist" -> unknownTick(text);
            default -> wrongText(text);
        };
    }

    String nameOf(Object choice) {
        return choices.getOrDefault(String.valueOf(choice), "办理完毕");
    }

    /**
     * The field as it is kept.
     *
     * @param shown what the form shows, among it the lists to choose from
     */
    FilledForm.Entry entry(Object value, Map<String, Object> shown) {
        return value == null
                ? FilledForm.Entry.of(key, label, null)
                : new FilledForm.Entry(key, label, value.toString(), words(value, shown));
    }

    private String words(Object value, Map<String, Object> shown) {
        if (value instanceof Boolean ticked) return ticked ? "是" : "否";
        if (type.equals("checklist")) return words(value);
        if (choices.isEmpty() && choicesFrom != null) return FormTable.nameOf(value, shown.get(choicesFrom));
        return choices.get(value.toString());
    }

    /** An answer as the form shows it. */
    String words(Object answer) {
        if (answer instanceof Boolean) return "是";
        return type.equals("checklist")
                ? ticked(answer).collect(Collectors.joining("、"))
                : choices.getOrDefault(answer.toString(), answer.toString());
    }

    Stream<String> ticked(Object answer) {
        List<String> ticks = Ticks.of(answer.toString());
        return choices.entrySet().stream()
                .filter(choice -> ticks.contains(choice.getKey()))
                .map(Map.Entry::getValue);
    }

    private Optional<String> outOfRange(BigDecimal number) {
        if (min != null && number.compareTo(min) < 0) return Optional.of("「" + label + "」不得小于" + min.toPlainString());
        if (max != null && number.compareTo(max) > 0) return Optional.of("「" + label + "」不得大于" + max.toPlainString());
        return Optional.empty();
    }

    private Optional<String> noDate(String text) {
        try {
            LocalDate.parse(text);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("「" + label + "」不是有效日期");
        }
    }

    private Optional<String> unknownTick(String text) {
        return choices.keySet().containsAll(Ticks.of(text))
                ? Optional.empty()
                : Optional.of("「" + label + "」中有不在可选范围内的项");
    }

    private Optional<String> wrongText(String text) {
        int longest = maxLength == null ? LONGEST_TEXT : maxLength;
        if (text.length() > longest) return Optional.of("「" + label + "」最多" + longest + "个字");
        if (minLength != null && text.length() < minLength) return Optional.of("「" + label + "」至少" + minLength + "个字");
        if (!choices.isEmpty() && !choices.containsKey(text)) return Optional.of("「" + label + "」不在可选范围内");
        if (pattern != null && !pattern.matcher(text).matches()) return Optional.of("「" + label + "」格式不正确" + hinted());
        return Optional.empty();
    }

    private String hinted() {
        if (key.endsWith("Yuan")) return "，应为不小于零、最多两位小数的金额";
        return hint.isBlank() ? "" : "（" + hint + "）";
    }

    private String wrong() {
        throw new Refusal("「" + label + "」的内容类型不正确" + hinted() + "。");
    }
}
