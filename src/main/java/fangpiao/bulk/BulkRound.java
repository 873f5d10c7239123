package fangpiao.bulk;

import fangpiao.engine.Outage;
import fangpiao.engine.TaskDoor;
import fangpiao.identity.Users;
import fangpiao.shared.Addressee;
import fangpiao.shared.Notice;
import fangpiao.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on confirmed runs, one row in one transaction: the task is done and the row says so, or neither. Whoever works on a
 * row holds its run, so that rows are decided in their order however many nodes there are.
 */
@Component
class BulkRound {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRound.class);
    private static final int MOST_ATTEMPTS = 3;

    private final BulkRuns runs;
    private final BulkTasks tasks;
    private final TaskDoor door;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate row;
    private volatile boolean closing;

    BulkRound(
            BulkRuns runs,
            BulkTasks tasks,
            TaskDoor door,
            Users users,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.tasks = tasks;
        this.door = door;
        this.users = users;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.row = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** All that waits and nobody else has in hand. */
    void go() {
        boolean more = true;
        while (more && !closing) more = step();
    }

    /** The row in hand is finished; the others wait for the next start. */
    void close() {
        closing = true;
    }

    /** The next row, or the end of a run; false if there is nothing to do. */
    boolean step() {
        var inHand = new InHand();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Long> unfinished = runs.lockUnfinished();
                unfinished.ifPresent(id -> work(id, inHand));
                return unfinished.isPresent();
            }));
        } catch (RuntimeException broken) {
            if (inHand.row == null) throw broken;
            LOG.error("row {} of bulk run {} was broken off", inHand.row.place(), inHand.run, broken);
            transaction.executeWithoutResult(status -> breakOff(inHand, broken));
            return true;
        }
    }

    /** What was being worked on when something went wrong. */
    private static class InHand {
        private long run;
        private BulkRow row;
    }

    private void work(long id, InHand inHand) {
        Optional<BulkRow> next = runs.nextOf(id);
        if (next.isEmpty()) {
            finish(runs.find(id).orElseThrow());
            return;
        }
        inHand.run = id;
        inHand.row = next.get();
        BulkRun run = runs.find(id).orElseThrow();
        decide(run, inHand.row)
                .ifPresentOrElse(sentence -> runs.refused(id, inHand.row, sentence), () -> runs.done(id, inHand.row));
    }

    /** Why not; empty when it is done. What a refusal leaves behind is undone, and the row keeps the sentence. */
    private Optional<String> decide(BulkRun run, BulkRow next) {
        Optional<String> end = tasks.endOf(next.taskId());
        if (end.isPresent()) return end;
        try {
            row.executeWithoutResult(
                    status -> door.take(run.person(), users.groupsOf(run.person()), next.taskId(), answersOf(run)));
            return Optional.empty();
        } catch (Refusal why) {
            return Optional.of(why.getMessage());
        }
    }

    private static Map<String, Object> answersOf(BulkRun run) {
        var answers = new HashMap<String, Object>();
        run.answers().forEach(answer -> answers.put(answer.key(), answer.value()));
        return answers;
    }

    /** Tried again after the others, but not for ever. */
    private void breakOff(InHand inHand, RuntimeException broken) {
        if (runs.brokenOff(inHand.run, inHand.row) >= MOST_ATTEMPTS)
            runs.refused(
                    inHand.run,
                    inHand.row,
                    broken instanceof Outage ? broken.getMessage() : "系统暂时无法完成操作，未作任何变更；请稍后继续办理。");
    }

    private void finish(BulkRun run) {
        runs.finish(run.id());
        String result = run.refused().rows() == 0
                ? "%d件全部办结".formatted(run.done().rows())
                : "办结%d件，未通过%d件".formatted(run.done().rows(), run.refused().rows());
        events.publishEvent(new Notice(
                "bulk-run/" + run.no() + "/" + run.rounds(),
                "BULK_ENDED",
                null,
                Addressee.person(run.person()),
                Map.of("批量编号", run.no(), "环节", run.step(), "情形", result)));
    }
}
