package fangpiao.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the form of a task still asks once it is known how it is decided; for a page of ours that decides many alike. */
public class DecidedForm {

    /**
     * A field as a page draws it.
     *
     * @param choicesKey under which the {@link FormContext} of a case tells what may be chosen; null where nothing is
     */
    public record Asked(String key, String type, String label, String hint, Integer maxLength, String choicesKey) {}

    private record Entry(FormRule rule, String choicesKey) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Entry> entries = new ArrayList<>();
    private final String decision;

    private DecidedForm(String decision) {
        this.decision = decision;
    }

    public static DecidedForm read(InputStream file, String decision) throws IOException {
        var form = new DecidedForm(decision);
        form.collect(JSON.readTree(file).path("components"));
        return form;
    }

    private void collect(JsonNode components) {
        for (JsonNode component : components) {
            if (component.has("key"))
                entries.add(new Entry(
                        FormRule.of(component), component.path("valuesKey").asText(null)));
            collect(component.path("components"));
        }
    }

    /** The decision in the words of the form; empty if the form does not offer it. */
    public Optional<String> decisionName() {
        return rules().filter(rule -> rule.key().equals(Step.DECISION.key()))
                .map(rule -> rule.choices().get(decision))
                .findFirst();
    }

    /**
     * What is left to be filled in.
     *
     * @param known what else the conditions of the form may ask
     */
    public List<Asked> asked(Map<String, Object> known) {
        return shown(known)
                .filter(entry -> !entry.rule().key().equals(Step.DECISION.key()))
                .map(entry -> new Asked(
                        entry.rule().key(),
                        entry.rule().type(),
                        entry.rule().label(),
                        entry.rule().hint(),
                        entry.rule().maxLength(),
                        entry.choicesKey()))
                .toList();
    }

    /** What a browser has sent as texts, with the decision; refused with all that is wrong. */
    public Map<String, Object> answers(Map<String, String> texts, Map<String, Object> known) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put(Step.DECISION.key(), decision);
        asked(known).forEach(field -> {
            String text = texts.getOrDefault(field.key(), "").strip();
            if (!text.isEmpty()) answers.put(field.key(), text);
        });
        List<String> complaints = shown(known)
                .map(Entry::rule)
                .flatMap(rule -> rule.complaint(answers.get(rule.key())).stream())
                .toList();
        if (!complaints.isEmpty()) throw new Refusal(complaints);
        return answers;
    }

    private Stream<Entry> shown(Map<String, Object> known) {
        var visible = new LinkedHashMap<String, Object>();
        rules().forEach(rule -> visible.put(rule.key(), null));
        visible.putAll(known);
        visible.put(Step.DECISION.key(), decision);
        return entries.stream().filter(entry -> !entry.rule().readOnly()).filter(entry -> !entry.rule()
                .isHidden(visible));
    }

    private Stream<FormRule> rules() {
        return entries.stream().map(Entry::rule);
    }
}
