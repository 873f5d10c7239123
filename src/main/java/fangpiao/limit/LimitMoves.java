package fangpiao.limit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes of the calendar have moved. */
@Repository
class LimitMoves {

    private final JdbcClient db;
    private final Clock clock;

    LimitMoves(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Each by the change that brought its edition of the calendar. */
    void add(List<Turn> moved) {
        if (moved.isEmpty()) return;
        db.sql("""
                insert into limit_move (change_no, task_id, step, due_before, due_after, moved_at)
                select d.change_no, m.task_id, m.step, m.due_before, m.due_after, ?
                from unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[])
                     m (task_id, step, due_before, due_after, edition)
                join calendar_decision d on d.no = m.edition""")
                .params(
                        OffsetDateTime.now(clock),
                        moved.stream().map(Turn::taskId).toArray(String[]::new),
                        moved.stream().map(turn -> turn.watched().task().name()).toArray(String[]::new),
                        cells(moved, turn -> turn.watched().limit().dueAt()),
                        cells(moved, Turn::dueAt),
                        moved.stream().map(Turn::edition).toArray(Long[]::new))
                .update();
    }

    private static String[] cells(List<Turn> turns, Function<Turn, Instant> cell) {
        return turns.stream().map(cell).map(Instant::toString).toArray(String[]::new);
    }
}
