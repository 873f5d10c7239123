package fangpiao.bulk;

import fangpiao.engine.CaseKind;
import fangpiao.engine.DecidedForm;
import fangpiao.engine.DecidedForm.Asked;
import fangpiao.engine.FormContext;
import fangpiao.engine.TaskDoor;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the form of a step asks for once, whatever the number of cases. */
@Component
class Questions {

    /** What can be the same in every case; a form that asks for anything else is filled in case by case. */
    static final Set<String> COMMON = Set.of("opinion", "minutesNo", "fundNo");

    private final TaskDoor door;
    private final Map<CaseKind, FormContext> contexts;

    Questions(TaskDoor door, List<FormContext> contexts) {
        this.door = door;
        this.contexts = contexts.stream().collect(Collectors.toMap(FormContext::kind, Function.identity()));
    }

    /** Some of them are asked only where the task is for a certain post, as the meeting's minutes are. */
    List<Question> of(List<BulkTask> tasks) {
        if (tasks.isEmpty()) return List.of();
        DecidedForm form = formOf(tasks);
        return knownOf(tasks)
                .flatMap(known -> form.asked(known).stream())
                .distinct()
                .map(asked -> question(asked, tasks))
                .toList();
    }

    /** What the diagram calls the decision that is offered. */
    String decisionOf(List<BulkTask> tasks) {
        return formOf(tasks).decisionName().orElseThrow();
    }

    /** What is handed in for each of the tasks; refused with what is missing or wrong. */
    Map<String, Object> answers(List<BulkTask> tasks, Map<String, String> entries) {
        DecidedForm form = formOf(tasks);
        var answers = new LinkedHashMap<String, Object>();
        knownOf(tasks).forEach(known -> answers.putAll(form.answers(entries, known)));
        return answers;
    }

    /** Of what a browser has sent, the answers. */
    static SortedMap<String, String> given(Map<String, String> entries) {
        var given = new TreeMap<String, String>();
        for (String key : COMMON) {
            String entry = entries.getOrDefault(key, "").strip();
            if (!entry.isEmpty()) given.put(key, entry);
        }
        return given;
    }

    private DecidedForm formOf(List<BulkTask> tasks) {
        BulkTask first = tasks.get(0);
        DecidedForm form = door.formOf(first.id(), first.decision());
        if (!asksOnlyCommon(form, knownOf(tasks))) throw new Refusal("「" + first.step() + "」须逐件填写，不能批量办理。");
        return form;
    }

    static boolean asksOnlyCommon(DecidedForm form, Stream<Map<String, Object>> known) {
        return known.flatMap(of -> form.asked(of).stream()).map(Asked::key).allMatch(COMMON::contains);
    }

    private static Stream<Map<String, Object>> knownOf(List<BulkTask> tasks) {
        return tasks.stream().map(BulkTask::known).distinct();
    }

    private Question question(Asked asked, List<BulkTask> tasks) {
        return new Question(
                asked.key(),
                asked.type(),
                asked.label(),
                asked.hint(),
                asked.maxLength(),
                asked.choicesKey() == null ? Map.of() : choices(asked.choicesKey(), tasks));
    }

    /** Whatever may be chosen in one of the cases; where it does not fit, the rehearsal says why. */
    private Map<String, String> choices(String key, List<BulkTask> tasks) {
        var choices = new LinkedHashMap<String, String>();
        for (BulkTask task : tasks) {
            FormContext context = contexts.get(CaseKind.ofProcess(task.processKey()));
            if (context.of(new CaseNo(task.caseNo())).get(key) instanceof Collection<?> options)
                for (Object option : options)
                    if (option instanceof Map<?, ?> choice)
                        choices.putIfAbsent(String.valueOf(choice.get("value")), String.valueOf(choice.get("label")));
        }
        return choices;
    }
}
