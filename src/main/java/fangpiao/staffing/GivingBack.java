package fangpiao.staffing;

import fangpiao.identity.Users;
import fangpiao.staffing.Move.Kind;
import fangpiao.staffing.Move.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a substitution ends, what is not done goes back. */
@Component
class GivingBack {

    private final OpenTasks tasks;
    private final TaskMoves moves;
    private final Mover mover;
    private final Users users;

    GivingBack(OpenTasks tasks, TaskMoves moves, Mover mover, Users users) {
        this.tasks = tasks;
        this.moves = moves;
        this.mover = mover;
        this.users = users;
    }

    /** What was handed over to the absent person, what the substitute claimed by a lent post to that post; answers how many. */
    int all(Substitution substitution) {
        var plan = substitution.plan();
        List<HeldTask> held = tasks.claimedBy(plan.substitute(), plan.groups());
        return held.stream().mapToInt(task -> one(substitution, task) ? 1 : 0).sum();
    }

    private boolean one(Substitution substitution, HeldTask task) {
        var plan = substitution.plan();
        String reason = substitution.removedAt() == null ? "代岗期满" : "代岗已撤销";
        if (moves.isHanded(task, plan.absent())) {
            Outcome back = mover.move(new Move(task, Kind.RETURNED, plan.absent(), null, reason, null));
            return back.isMoved() || free(task, reason + "，离岗人不能办理：" + back.sentence());
        }
        return !users.holdsOneOf(plan.substitute(), task.groups()) && free(task, reason);
    }

    private boolean free(HeldTask task, String reason) {
        return mover.move(Move.back(task, Kind.RETURNED, reason, null)).isMoved();
    }
}
