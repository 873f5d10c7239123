package fangpiao.staffing;

import fangpiao.engine.TooLate;
import fangpiao.shared.Refusal;
import fangpiao.staffing.Move.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves tasks, each in a transaction of its own; whether the new holder may have one, the engine asks the office. */
@Component
class Mover {

    private final OpenTasks open;
    private final TaskService tasks;
    private final TaskMoves moves;
    private final StaffingNotices notices;
    private final TransactionTemplate transaction;

    Mover(
            OpenTasks open,
            TaskService tasks,
            TaskMoves moves,
            StaffingNotices notices,
            PlatformTransactionManager transactions) {
        this.open = open;
        this.tasks = tasks;
        this.moves = moves;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    Outcome move(Move move) {
        return attempt(move, () -> {
            transaction.executeWithoutResult(status -> carryOut(move));
            return null;
        });
    }

    /** Makes the moves, says how each went, and takes them all back. */
    List<Outcome> rehearse(Runnable before, List<Move> planned) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            before.run();
            return planned.stream()
                    .map(move -> attempt(move, () -> {
                        assign(move);
                        return null;
                    }))
                    .toList();
        });
    }

    private static Outcome attempt(Move move, Supplier<Void> act) {
        try {
            act.get();
            return new Outcome(move.task(), Optional.empty());
        } catch (Refusal why) {
            return new Outcome(move.task(), Optional.of(why.getMessage()));
        }
    }

    private void carryOut(Move move) {
        HeldTask now = open.find(move.task().id()).orElseThrow(() -> new Refusal("该任务已办结。"));
        if (!Objects.equals(now.holder(), move.task().holder())) throw new TooLate();
        long no = assign(move);
        if (move.kind().isToldByItself()) notices.moved(no, move);
    }

    /** Written down first: whom the new holder stands in for is asked of that row. */
    private long assign(Move move) {
        long no = moves.add(move);
        tasks.setAssignee(move.task().id(), move.to());
        return no;
    }
}
