package fangpiao.staffing;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.limit.LimitDesk;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import fangpiao.staffing.Move.Kind;
import fangpiao.staffing.Move.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where tasks change hands: taken over by a colleague, moved by who leads, or fallen back to their post. */
@Service
public class MoveDesk {

    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_LETTERS = 200;

    private final OpenTasks tasks;
    private final Mover mover;
    private final Users users;
    private final WorkingCalendar calendar;
    private final Clock clock;

    MoveDesk(OpenTasks tasks, Mover mover, Users users, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.mover = mover;
        this.users = users;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Each in a transaction of its own: a refused one keeps no other from moving. */
    public List<Outcome> moveAll(List<String> ids, String to, String reason, String by) {
        if (users.rolesOf(by).stream().noneMatch(Role::leads)) throw new Forbidden("任务由科室负责人、分管领导或管理层调整。");
        if (ids.isEmpty()) throw new Refusal("请先勾选要调整的任务。");
        String why = require(reason);
        String target = to == null || to.isBlank() ? null : to;
        return ids.stream()
                .distinct()
                .map(this::get)
                .map(task -> move(task, target, why, by))
                .toList();
    }

    private Outcome move(HeldTask task, String to, String reason, String by) {
        if (Objects.equals(task.holder(), to))
            return new Outcome(task, Optional.of(to == null ? "该任务已在岗位公共待办。" : "该任务已由" + task.holderName() + "签收。"));
        return mover.move(new Move(task, Kind.MOVED, to, null, reason, by));
    }

    /** A colleague of the same post goes on with what another has claimed. */
    public void takeOver(String id, String reason, String by) {
        HeldTask task = get(id);
        if (task.holder() == null) throw new Refusal("该任务尚无人签收，请在案件工作台直接签收。");
        if (task.holder().equals(by)) throw new Refusal("该任务已由您签收。");
        Outcome outcome = mover.move(new Move(task, Kind.TAKEN_OVER, by, null, require(reason), by));
        // the office speaks of whom a task is given to; here that is who reads it
        if (!outcome.isMoved()) throw new Forbidden(outcome.sentence().replace("该人员", "您"));
    }

    public HeldTask get(String id) {
        return tasks.find(id).orElseThrow(() -> new Refusal("该任务已办结或不存在。"));
    }

    /** What somebody has claimed and left lying goes back to its post. */
    void wakeSleepers() {
        tasks.asleep(this::isOver)
                .forEach(task ->
                        mover.move(Move.back(task, Kind.FELL_BACK, "签收后超过办理期限（%s）未办理".formatted(task.due()), null)));
    }

    /** Past its limit untouched; whoever has taken it in hand after that has the time of a step once more. */
    private boolean isOver(Instant lastTouch, Instant due) {
        if (!lastTouch.isAfter(due)) return true;
        LocalDate touched = LocalDate.ofInstant(lastTouch, clock.getZone());
        return LocalDate.now(clock).isAfter(calendar.workingDaysAfter(touched, LimitDesk.WORKING_DAYS));
    }

    private static String require(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < FEWEST_LETTERS || why.length() > MOST_LETTERS)
            throw new Refusal("请写明原因，%d至%d字。".formatted(FEWEST_LETTERS, MOST_LETTERS));
        return why;
    }
}
