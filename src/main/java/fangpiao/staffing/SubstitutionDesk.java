package fangpiao.staffing;

import fangpiao.identity.Colleague;
import fangpiao.identity.Users;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import fangpiao.staffing.Move.Kind;
import fangpiao.staffing.Move.Outcome;
import fangpiao.staffing.Substitution.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where substitutions (代岗) are rehearsed, entered and ended. Its moves are transactions of their own. */
@Service
public class SubstitutionDesk {

    private final Substitutions substitutions;
    private final SubstitutionRules rules;
    private final OpenTasks tasks;
    private final Mover mover;
    private final GivingBack givingBack;
    private final StaffingNotices notices;
    private final Users users;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SubstitutionDesk(
            Substitutions substitutions,
            SubstitutionRules rules,
            OpenTasks tasks,
            Mover mover,
            GivingBack givingBack,
            StaffingNotices notices,
            Users users,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.substitutions = substitutions;
        this.rules = rules;
        this.tasks = tasks;
        this.mover = mover;
        this.givingBack = givingBack;
        this.notices = notices;
        this.users = users;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Enters it as if it began today, makes the moves, and takes all of it back. */
    public Rehearsal rehearse(Plan plan, String by) {
        rules.require(plan, by);
        Plan now = new Plan(plan.absent(), plan.substitute(), plan.posts(), today(), today(), plan.reason());
        List<Move> claimed = moves(now, tasks.claimedBy(plan.absent(), plan.groups()));
        List<Move> free = moves(now, tasks.freeFor(plan.groups()));
        List<Outcome> outcomes = mover.rehearse(
                () -> substitutions.add(now, by),
                Stream.concat(claimed.stream(), free.stream()).toList());
        return new Rehearsal(
                plan,
                users.nameOf(plan.absent()),
                users.nameOf(plan.substitute()),
                outcomes.subList(0, claimed.size()),
                outcomes.subList(claimed.size(), outcomes.size()));
    }

    /** @param mark of the rehearsal that was looked at */
    public long enter(Plan plan, String mark, String by) {
        if (!rehearse(plan, by).mark().equals(mark)) throw new Refusal("待办在您查看后有变化，请返回重新核对后再登记。");
        long id = transaction.execute(status -> {
            substitutions.lock();
            rules.require(plan, by);
            return substitutions.add(plan, by);
        });
        if (plan.covers(today())) begin(get(id));
        return id;
    }

    /** At once: from this moment nothing is lent, and what is not done goes back. */
    public void remove(long id, String by) {
        Substitution substitution = get(id);
        Plan plan = substitution.plan();
        if (!by.equals(plan.substitute()) && !rules.mayEnter(plan, by))
            throw new Forbidden("代岗由离岗人、代岗人、科室负责人或系统管理员撤销。");
        if (!Boolean.TRUE.equals(transaction.execute(status -> substitutions.removed(id, by))))
            throw new Refusal("该代岗已结束或已撤销。");
        finish(get(id));
    }

    public Substitution get(long id) {
        return substitutions.find(id).orElseThrow(() -> new Refusal("没有编号为%d的代岗。".formatted(id)));
    }

    public List<Substitution> latest() {
        return substitutions.latest();
    }

    public boolean mayRemove(Substitution substitution, String by) {
        boolean ended = substitution.removedAt() != null
                || today().isAfter(substitution.plan().lastDay());
        return !ended && (by.equals(substitution.plan().substitute()) || rules.mayEnter(substitution.plan(), by));
    }

    /** What is due to begin or to end; whatever broke off is gone on with. */
    void work() {
        substitutions.toReturn().forEach(this::finish);
        substitutions.toBegin().forEach(this::begin);
    }

    private void begin(Substitution substitution) {
        Plan plan = substitution.plan();
        int moved = 0;
        for (Move move : moves(plan, tasks.claimedBy(plan.absent(), plan.groups()))) {
            Outcome outcome = mover.move(move);
            if (outcome.isMoved()) moved++;
            else mover.move(Move.back(move.task(), Kind.SUBSTITUTED, "代岗人不能办理：" + outcome.sentence(), null));
        }
        int given = moved;
        transaction.executeWithoutResult(status -> {
            if (substitutions.begun(substitution.id())) notices.begun(substitution, given);
        });
    }

    private void finish(Substitution substitution) {
        int returned = givingBack.all(substitution);
        transaction.executeWithoutResult(status -> {
            if (substitutions.returned(substitution.id())) notices.ended(substitution, returned);
        });
    }

    private static List<Move> moves(Plan plan, List<HeldTask> held) {
        return held.stream()
                .map(task ->
                        new Move(task, Kind.SUBSTITUTED, plan.substitute(), plan.absent(), "代岗：" + plan.reason(), null))
                .toList();
    }

    /** Who may be chosen. */
    public List<Colleague> colleagues() {
        return users.colleagues();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
