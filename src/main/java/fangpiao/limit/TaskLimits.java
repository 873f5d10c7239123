package fangpiao.limit;

import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The limits of all tasks. */
@Repository
class TaskLimits {

    private final JdbcClient db;
    private final Clock clock;

    TaskLimits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One that begins while the clock of its case stands still is looked at in the next round. */
    void add(TaskLimit limit) {
        db.sql("""
                insert into task_limit (task_id, case_no, step_key, working_days, case_from, case_days, begun_at, due_at,
                                        next_at, edition)
                values (:task, :case, :step, :days, :caseFrom, :caseDays, :begun, :due,
                        case when exists (select from case_pause where case_no = :case and ended_at is null)
                             then cast(:begun as timestamptz) else :next end, :edition)
                on conflict (task_id) do nothing""")
                .param("task", limit.taskId())
                .param("case", limit.caseNo().value())
                .param("step", limit.stepKey())
                .param("days", limit.allowance().workingDays())
                .param("caseFrom", limit.allowance().caseFrom())
                .param("caseDays", limit.allowance().caseDays())
                .param("begun", at(limit.begunAt()))
                .param("due", at(limit.dueAt()))
                .param("next", at(limit.nextAt()))
                .param("edition", limit.edition())
                .update();
    }

    /** Of tasks that have ended nobody has to be told anything. */
    void close(List<String> tasks) {
        if (tasks.isEmpty()) return;
        db.sql("update task_limit set open = false, next_at = null where task_id = any (?)")
                .param(tasks.toArray(String[]::new))
                .update();
    }

    void write(List<Turn> turns) {
        if (turns.isEmpty()) return;
        db.sql("""
                update task_limit l set due_at = t.due_at, told = t.told, next_at = t.next_at, edition = t.edition
                from unnest(?::text[], ?::timestamptz[], ?::int[], ?::timestamptz[], ?::bigint[])
                     t (task_id, due_at, told, next_at, edition)
                where l.task_id = t.task_id""")
                .params(
                        turns.stream().map(Turn::taskId).toArray(String[]::new),
                        cells(turns, Turn::dueAt),
                        turns.stream().map(Turn::told).toArray(Integer[]::new),
                        cells(turns, Turn::nextAt),
                        turns.stream().map(Turn::edition).toArray(Long[]::new))
                .update();
    }

    /** The clock of a case stops or goes on: its limits are looked at in the next round. */
    void lookAt(CaseNo caseNo, Instant when) {
        db.sql("update task_limit set next_at = ? where case_no = ? and open")
                .params(at(when), caseNo.value())
                .update();
    }

    private OffsetDateTime at(Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, clock.getZone());
    }

    private static String[] cells(List<Turn> turns, Function<Turn, Instant> cell) {
        return turns.stream()
                .map(cell)
                .map(moment -> moment == null ? null : moment.toString())
                .toArray(String[]::new);
    }
}
