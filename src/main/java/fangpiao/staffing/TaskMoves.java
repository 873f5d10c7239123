package fangpiao.staffing;

import fangpiao.identity.Users;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each time a task changed hands undone, written once and never changed. */
@Repository
class TaskMoves {

    private final JdbcClient db;
    private final Users users;
    private final Clock clock;

    TaskMoves(JdbcClient db, Users users, Clock clock) {
        this.db = db;
        this.users = users;
        this.clock = clock;
    }

    long add(Move move) {
        HeldTask task = move.task();
        return db.sql("""
                insert into task_move (task_id, case_no, step_name, group_id, kind, from_person, from_name, to_person, to_name,
                                       stands_for, reason, moved_by, moved_by_name, moved_at)
                values (:task, :case, :step, :group, :kind, :from, :fromName, :to, :toName, :standsFor, :reason, :by, :byName, :now)
                returning id""")
                .param("task", task.id())
                .param("case", task.caseNo().value())
                .param("step", task.step())
                .param("group", task.group())
                .param("kind", move.kind().name())
                .param("from", task.holder())
                .param("fromName", task.holderName())
                .param("to", move.to())
                .param("toName", toName(move))
                .param("standsFor", move.standsFor())
                .param("reason", move.reason())
                .param("by", move.by())
                .param("byName", nameOf(move.by()))
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Whether the one who has the task got it by standing in for the other. */
    boolean isHanded(HeldTask task, String absent) {
        return db.sql("""
                select exists (select from task_move
                               where task_id = ? and to_person = ? and stands_for = ? and kind = 'SUBSTITUTED')""")
                .params(task.id(), task.holder(), absent)
                .query(Boolean.class)
                .single();
    }

    private String toName(Move move) {
        if (move.to() == null) return null;
        return move.standsFor() == null ? nameOf(move.to()) : nameOf(move.to()) + "（代" + nameOf(move.standsFor()) + "）";
    }

    private String nameOf(String person) {
        return person == null ? null : users.nameOf(person);
    }
}
