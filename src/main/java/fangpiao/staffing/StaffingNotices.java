package fangpiao.staffing;

import fangpiao.identity.Users;
import fangpiao.shared.Addressee;
import fangpiao.shared.Notice;
import fangpiao.staffing.Substitution.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is told that work has changed hands. */
@Component
class StaffingNotices {

    private final ApplicationEventPublisher events;
    private final Users users;
    private final Clock clock;

    StaffingNotices(ApplicationEventPublisher events, Users users, Clock clock) {
        this.events = events;
        this.users = users;
        this.clock = clock;
    }

    /** The new holder and the former one, unless he has done it himself. */
    void moved(long no, Move move) {
        if (move.to() != null && !move.to().equals(move.by())) tell(no, move, "TASK_GIVEN", move.to(), doneBy(move));
        String former = move.task().holder();
        if (former != null && !former.equals(move.by())) tell(no, move, "TASK_TAKEN", former, whereTo(move));
    }

    private void tell(long no, Move move, String kind, String person, String situation) {
        HeldTask task = move.task();
        events.publishEvent(new Notice(
                "task-move/" + no + "/" + kind,
                kind,
                task.caseNo(),
                Addressee.person(person),
                Map.of("环节", task.step(), "情形", situation, "原因", move.reason())));
    }

    private String doneBy(Move move) {
        return move.by() == null ? "系统" : users.nameOf(move.by());
    }

    private String whereTo(Move move) {
        if (move.to() == null) return "已退回%s公共待办".formatted(move.task().post());
        return move.to().equals(move.by())
                ? "已由%s接手".formatted(users.nameOf(move.to()))
                : "已移交%s".formatted(users.nameOf(move.to()));
    }

    void begun(Substitution substitution, int moved) {
        Plan plan = substitution.plan();
        events.publishEvent(new Notice(
                "substitution-begun/" + substitution.id(),
                "SUBSTITUTION_BEGUN",
                null,
                Addressee.person(plan.substitute()),
                Map.of(
                        "人员", substitution.absentName(),
                        "岗位", plan.postNames(),
                        "日期", plan.firstDay().toString(),
                        "最后一天", plan.lastDay().toString(),
                        "件数", String.valueOf(moved))));
    }

    /** Both: the one what he has again, the other what he has no more. */
    void ended(Substitution substitution, int returned) {
        for (String person :
                List.of(substitution.plan().absent(), substitution.plan().substitute()))
            events.publishEvent(new Notice(
                    "substitution-ended/" + substitution.id() + "/" + person,
                    "SUBSTITUTION_ENDED",
                    null,
                    Addressee.person(person),
                    Map.of(
                            "人员", substitution.substituteName() + "代" + substitution.absentName(),
                            "岗位", substitution.plan().postNames(),
                            "日期", LocalDate.now(clock).toString(),
                            "件数", String.valueOf(returned))));
    }
}
