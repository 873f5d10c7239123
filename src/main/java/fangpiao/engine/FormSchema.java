package fangpiao.engine;

import com.fasterxml.jackson.databind.JsonNode;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of one form, read from the same file the browser gets, and applied again on the server. */
class FormSchema {

    private static final String ACTS = "decisions";

    private final List<FormRule> rules = new ArrayList<>();
    private final List<FormTable> tables = new ArrayList<>();
    private final String id;
    private final String digest;

    /** @param digest SM3 over the file */
    FormSchema(JsonNode form, String digest) {
        this.id = form.path("id").asText();
        this.digest = digest;
        collect(form.path("components"));
    }

    private void collect(JsonNode components) {
        for (JsonNode component : components) {
            if (component.path("type").asText().equals("table")) tables.add(FormTable.of(component));
            if (component.has("key")) rules.add(FormRule.of(component));
            collect(component.path("components"));
        }
    }

    /**
     * What may go on to the domain: the values of the fields a person can fill in and sees. Values of read-only and
     * hidden fields are dropped; a key the form does not have, or a value that breaks a rule, is refused.
     *
     * @param known what conditions may ask besides the answers themselves
     */
    Map<String, Object> accept(Map<String, Object> submitted, Map<String, Object> known) {
        refuseUnknown(submitted);
        Map<String, Object> answers = answersIn(submitted);
        List<FormRule> shown = shownWith(answers, known);
        shown.stream()
                .filter(rule -> rule.preset() != null)
                .forEach(rule -> answers.putIfAbsent(rule.key(), rule.preset()));
        answers.keySet().retainAll(shown.stream().map(FormRule::key).toList());
        Map<String, String> complaints = complaintsOf(shown, answers);
        if (!complaints.isEmpty()) throw new Refusal(List.copyOf(complaints.values()));
        return answers;
    }

    /** What is wrong with which field, for a page that says it beside the field. */
    Map<String, String> complaints(Map<String, Object> submitted) {
        Map<String, Object> answers = answersIn(submitted);
        return complaintsOf(shownWith(answers, Map.of()), answers);
    }

    /** What was decided, in the words of the form. */
    String outcomeName(Map<String, Object> answers) {
        return nameOf(Step.DECISION, answers);
    }

    /** What was chosen in a field, in the words of the form. */
    String nameOf(FormField<String> field, Map<String, Object> answers) {
        return rules.stream()
                .filter(rule -> rule.key().equals(field.key()))
                .findFirst()
                .map(rule -> rule.nameOf(answers.get(field.key())))
                .orElse("办理完毕");
    }

    /** By which names it asks for what it shows. */
    Set<String> asked() {
        return Stream.of(
                        tables.stream().map(FormTable::source),
                        rules.stream().map(FormRule::key),
                        rules.stream().map(FormRule::choicesFrom).filter(Objects::nonNull))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    /**
     * The form with what it showed and what was answered.
     *
     * @param shown what the form got to show, by name
     * @param answers what was accepted
     */
    FilledForm filled(Map<String, Object> shown, Map<String, Object> answers) {
        List<FormRule> fields =
                shownWith(answers, shown).stream().filter(FormRule::isField).toList();
        return new FilledForm(
                id,
                digest,
                tables.stream()
                        .filter(table -> !table.source().equals(ACTS) && shown.containsKey(table.source()))
                        .map(table -> table.filled(shown.get(table.source())))
                        .toList(),
                fields.stream()
                        .filter(field -> shown.get(field.key()) != null)
                        .map(field -> field.entry(shown.get(field.key()), shown))
                        .toList(),
                fields.stream()
                        .filter(field -> !field.readOnly())
                        .map(field -> field.entry(answers.get(field.key()), shown))
                        .toList());
    }

    /** What was ticked in a checklist, in the words and the order of the form. */
    List<String> ticked(FormField<String> field, Map<String, Object> answers) {
        return rules.stream()
                .filter(rule -> rule.key().equals(field.key()))
                .flatMap(rule -> rule.ticked(answers.get(field.key())))
                .toList();
    }

    /** All answers as the form shows them, by the names of their fields. */
    Map<String, String> words(Map<String, Object> answers) {
        var words = new LinkedHashMap<String, String>();
        for (FormRule rule : rules)
            if (answers.containsKey(rule.key())) words.put(rule.label(), rule.words(answers.get(rule.key())));
        return words;
    }

    private Map<String, Object> answersIn(Map<String, Object> submitted) {
        var answers = new LinkedHashMap<String, Object>();
        for (FormRule rule : rules)
            rule.read(Ticks.raw(submitted, rule.key())).ifPresent(value -> answers.put(rule.key(), value));
        return answers;
    }

    private List<FormRule> shownWith(Map<String, Object> answers, Map<String, Object> known) {
        var visible = new LinkedHashMap<String, Object>(known);
        rules.forEach(rule -> visible.putIfAbsent(rule.key(), null));
        visible.putAll(answers);
        return rules.stream().filter(rule -> !rule.isHidden(visible)).toList();
    }

    private static Map<String, String> complaintsOf(List<FormRule> shown, Map<String, Object> answers) {
        var complaints = new LinkedHashMap<String, String>();
        for (FormRule rule : shown)
            rule.complaint(answers.get(rule.key())).ifPresent(wrong -> complaints.put(rule.key(), wrong));
        if (ReasonCode.lacksWords(answers))
            complaints.putIfAbsent(Step.OPINION.key(), "原因选「" + ReasonCode.nameOf("R25") + "」的，请用5个字以上写明");
        return complaints;
    }

    private void refuseUnknown(Map<String, Object> submitted) {
        for (String key : submitted.keySet())
            if (rules.stream().noneMatch(rule -> rule.key().equals(key)))
                throw new Refusal("表单中没有「" + key + "」这一项，请刷新页面后重新填写。");
    }
}
