package fangpiao.bulk;

import fangpiao.bulk.BulkRow.State;
import fangpiao.bulk.BulkRun.Answer;
import fangpiao.engine.CaseNumbers;
import fangpiao.engine.Step;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where bulk decisions (批量办理) are chosen, rehearsed, confirmed, gone on with and stopped. */
@Service
public class BulkDesk {

    /** Whoever needs the same fund or number waits while so many are rehearsed. */
    static final int MOST_ROWS = 200;

    private static final String SERIES = "PL";

    private final BulkTasks tasks;
    private final Questions questions;
    private final DryRun dryRun;
    private final BulkRuns runs;
    private final CaseNumbers numbers;
    private final Users users;
    private final TransactionTemplate transaction;

    BulkDesk(
            BulkTasks tasks,
            Questions questions,
            DryRun dryRun,
            BulkRuns runs,
            CaseNumbers numbers,
            Users users,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.questions = questions;
        this.dryRun = dryRun;
        this.runs = runs;
        this.numbers = numbers;
        this.users = users;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The person's open tasks by step; the step whose first task is due first comes first. */
    public List<Offer> offers(String person) {
        return tasks.openFor(person).stream()
                .collect(Collectors.groupingBy(
                        task -> task.processKey() + "/" + task.stepKey(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Offer::new)
                .toList();
    }

    public List<BulkTask> openFor(String person, String processKey, String stepKey) {
        return tasks.openFor(person, processKey, stepKey);
    }

    /** What is answered once for all of them. */
    public List<Question> questions(List<BulkTask> open) {
        return questions.of(open);
    }

    public String decisionOf(List<BulkTask> open) {
        return questions.decisionOf(open);
    }

    /**
     * Decides all of them and takes it back; answers with the rehearsed run, or with the confirmed one if the same was run before.
     *
     * @param entries the answers by the fields of the form
     */
    public long rehearse(String person, List<String> taskIds, Map<String, String> entries) {
        String digest = BulkRun.digest(person, taskIds.stream().distinct(), Questions.given(entries));
        Optional<Long> before = runs.findConfirmed(digest);
        if (before.isPresent()) return before.get();
        List<BulkTask> chosen = choose(person, taskIds);
        Map<String, Object> answers = questions.answers(chosen, entries);
        List<Optional<String>> outcomes = dryRun.of(person, chosen, answers);
        BulkRun run = run(person, digest, chosen, outcomes, shown(chosen, answers));
        return transaction.execute(status -> runs.add(run));
    }

    private List<BulkTask> choose(String person, List<String> taskIds) {
        List<String> ids = taskIds.stream().distinct().toList();
        if (ids.isEmpty()) throw new Refusal("请先勾选要办理的案件。");
        if (ids.size() > MOST_ROWS) throw new Refusal("一次最多办理%d件，请分批勾选。".formatted(MOST_ROWS));
        List<BulkTask> chosen = tasks.chosen(person, ids);
        if (chosen.size() < ids.size())
            throw new Refusal("所选案件中有%d件已办结、已由他人签收或不在您的岗位，请刷新后重新勾选。".formatted(ids.size() - chosen.size()));
        if (chosen.stream()
                        .map(task -> task.processKey() + task.stepKey())
                        .distinct()
                        .count()
                > 1) throw new Refusal("一次只能办理同一环节的案件。");
        return chosen;
    }

    private BulkRun run(
            String person,
            String digest,
            List<BulkTask> chosen,
            List<Optional<String>> outcomes,
            List<Answer> answers) {
        var rows = new ArrayList<BulkRow>();
        for (BulkTask task : chosen) rows.add(row(rows.size(), task, outcomes.get(rows.size())));
        BulkTask first = chosen.get(0);
        return new BulkRun(
                0,
                null,
                digest,
                person,
                users.nameOf(person),
                first.processKey(),
                first.stepKey(),
                first.step(),
                null,
                null,
                0,
                null,
                answers,
                rows);
    }

    private static BulkRow row(int index, BulkTask task, Optional<String> refusal) {
        return new BulkRow(
                index + 1,
                task.id(),
                task.caseNo(),
                task.party(),
                task.amount(),
                refusal.isPresent() ? State.REFUSED : State.REHEARSED,
                refusal.orElse(null),
                null);
    }

    /** The answers with their labels, as they stand on the receipt. */
    private List<Answer> shown(List<BulkTask> chosen, Map<String, Object> answers) {
        String decision = String.valueOf(answers.get(Step.DECISION.key()));
        return Stream.concat(
                        Stream.of(new Answer(Step.DECISION.key(), "办理结论", decision, questions.decisionOf(chosen))),
                        questions.of(chosen).stream()
                                .filter(question -> answers.containsKey(question.key()))
                                .map(question -> answer(
                                        question, answers.get(question.key()).toString())))
                .toList();
    }

    private static Answer answer(Question question, String value) {
        return new Answer(
                question.key(), question.label(), value, question.choices().getOrDefault(value, value));
    }

    /**
     * From now on the house works on it; answers with the run, which is another one if the same was confirmed before.
     *
     * @param total of what passed the rehearsal, entered by the person
     */
    public long confirm(long id, String total, String person) {
        return transaction.execute(status -> {
            BulkRun run = lock(id, person);
            if (run.isConfirmed()) return run.id();
            Optional<Long> same = runs.findConfirmed(run.digest());
            if (same.isPresent()) return same.get();
            run.refuseOtherTotal(total);
            runs.confirm(id, numbers.next(SERIES));
            return id;
        });
    }

    /** What was refused is tried once more, with the same answers. */
    public void goOn(long id, String person) {
        transaction.executeWithoutResult(status -> {
            if (!lock(id, person).isConfirmed()) throw new Refusal("尚未确认，请先核对预演结果并确认。");
            if (runs.waitAgain(id) == 0) throw new Refusal("没有可继续办理的案件。");
        });
    }

    /** What waits is not decided; what is done stays. */
    public void stop(long id, String person) {
        transaction.executeWithoutResult(status -> {
            lock(id, person);
            if (runs.stop(id, "本人已停止办理。") == 0) throw new Refusal("没有等待办理的案件。");
        });
    }

    private BulkRun lock(long id, String person) {
        BulkRun run = runs.lock(id).orElseThrow(BulkDesk::gone);
        run.requireOwner(person);
        return run;
    }

    /** For whoever confirmed it, and for those who read everything. */
    public BulkRun get(long id, String reader) {
        BulkRun run = runs.find(id).orElseThrow(BulkDesk::gone);
        if (!readsAll(reader)) run.requireOwner(reader);
        return run;
    }

    /** The person's own; all for those who read everything. */
    public List<BulkRun> latest(String reader) {
        return runs.latest(readsAll(reader) ? null : reader);
    }

    private boolean readsAll(String reader) {
        return users.rolesOf(reader).stream().anyMatch(role -> role == Role.AUDITOR || role == Role.MANAGER);
    }

    private static Refusal gone() {
        return new Refusal("该预演已被新的预演取代或不存在，请重新预演。");
    }
}
