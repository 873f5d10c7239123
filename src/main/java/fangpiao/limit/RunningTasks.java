package fangpiao.limit;

import fangpiao.limit.Watched.Running;
import fangpiao.shared.CaseNo;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Limits with their tasks as the engine has them: the only class here that knows the engine's tables. It writes due date and
 * priority of many tasks at once, and counts up their revision, so that who has read one before is told that he was too late.
 */
@Repository
class RunningTasks {

    private static final String WATCHED = """
            select l.*, t.id_ is not null as running, t.name_, t.assignee_,
                   (select min(group_id_) from act_ru_identitylink i where i.task_id_ = t.id_ and i.type_ = 'candidate') as post,
                   (select array_agg(a.level) from limit_acknowledgement a where a.task_id = l.task_id) as acknowledged
            from task_limit l
            left join act_ru_task t on t.id_ = l.task_id
            where l.open and""";

    private final JdbcClient db;
    private final Clock clock;

    RunningTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Some that are to be looked at, kept from others until this transaction ends. */
    List<Watched> due(Instant now, int atMost) {
        return db.sql(WATCHED + " l.next_at <= ? order by l.next_at limit ? for update of l skip locked")
                .params(at(now), atMost)
                .query(RunningTasks::watched)
                .list();
    }

    /** Some that were planned by an earlier edition of the calendar. */
    List<Watched> plannedBefore(long edition, int atMost) {
        return db.sql(WATCHED + " l.edition < ? order by l.edition, l.task_id limit ? for update of l skip locked")
                .params(edition, atMost)
                .query(RunningTasks::watched)
                .list();
    }

    List<Watched> lockCase(CaseNo caseNo) {
        return db.sql(WATCHED + " l.case_no = ? and t.id_ is not null order by l.task_id for no key update of l")
                .param(caseNo.value())
                .query(RunningTasks::watched)
                .list();
    }

    Optional<Watched> lock(String taskId) {
        return db.sql(WATCHED + " l.task_id = ? for no key update of l")
                .param(taskId)
                .query(RunningTasks::watched)
                .optional();
    }

    List<Watched> ofCase(CaseNo caseNo) {
        return db.sql(WATCHED + " l.case_no = ? and t.id_ is not null order by l.begun_at")
                .param(caseNo.value())
                .query(RunningTasks::watched)
                .list();
    }

    /** Open tasks that were there before anybody kept their limit, or that have lost their due date. */
    List<Unlimited> unlimited() {
        return db.sql("""
                select t.id_, p.business_key_, t.task_def_key_, t.create_time_, t.due_date_
                from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_
                where t.due_date_ is null or not exists (select from task_limit l where l.task_id = t.id_)
                order by t.create_time_""")
                .query((row, n) -> new Unlimited(
                        row.getString("id_"),
                        new CaseNo(row.getString("business_key_")),
                        row.getString("task_def_key_"),
                        local(row, "create_time_").orElseThrow(),
                        local(row, "due_date_")))
                .list();
    }

    /** A task that nobody has kept the limit of. */
    record Unlimited(String taskId, CaseNo caseNo, String stepKey, Instant begun, Optional<Instant> due) {}

    void postpone(List<Turn> moved) {
        if (moved.isEmpty()) return;
        db.sql("""
                update act_ru_task t set due_date_ = m.due, rev_ = t.rev_ + 1
                from unnest(?::text[], ?::timestamp[]) m (id, due) where t.id_ = m.id""")
                .params(
                        ids(moved),
                        moved.stream()
                                .map(turn -> LocalDateTime.ofInstant(turn.dueAt(), clock.getZone())
                                        .toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Lets what is warned of stand first in Tasklist. */
    void raise(List<Turn> told) {
        if (told.isEmpty()) return;
        db.sql("""
                update act_ru_task t set priority_ = r.priority, rev_ = t.rev_ + 1
                from unnest(?::text[], ?::int[]) r (id, priority) where t.id_ = r.id""")
                .params(
                        ids(told),
                        told.stream()
                                .map(turn -> turn.rung().orElseThrow().priority())
                                .toArray(Integer[]::new))
                .update();
    }

    private Optional<Instant> local(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.atZone(clock.getZone()).toInstant());
    }

    private OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, clock.getZone());
    }

    private static String[] ids(List<Turn> turns) {
        return turns.stream().map(Turn::taskId).toArray(String[]::new);
    }

    static Watched watched(ResultSet row, int number) throws SQLException {
        var allowance = new Allowance(
                row.getObject("working_days", Integer.class),
                row.getObject("case_from", LocalDate.class),
                row.getObject("case_days", Integer.class));
        var limit = new TaskLimit(
                row.getString("task_id"),
                new CaseNo(row.getString("case_no")),
                row.getString("step_key"),
                allowance,
                moment(row, "begun_at"),
                moment(row, "due_at"),
                row.getInt("told"),
                moment(row, "next_at"),
                row.getLong("edition"));
        Running task = row.getBoolean("running")
                ? new Running(row.getString("name_"), row.getString("assignee_"), row.getString("post"))
                : null;
        return new Watched(limit, task, levels(row.getArray("acknowledged")));
    }

    private static Set<Level> levels(Array names) throws SQLException {
        var levels = EnumSet.noneOf(Level.class);
        if (names != null)
            Arrays.stream((String[]) names.getArray()).map(Level::valueOf).forEach(levels::add);
        return levels;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
