package fangpiao.bulk;

import fangpiao.identity.Users;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks that a person may decide in bulk. It reads the engine's tables, and only reads them. */
@Repository
class BulkTasks {

    /** More are not decided in one sitting; the next come when these are done. */
    static final int MOST_SHOWN = 500;

    private static final String OPEN = """
            select task.*, c.party, c.project_name, c.amount_fen
            from (select t.id_, i.business_key_, d.key_, t.task_def_key_, t.name_, offered.decision, post.group_id,
                         t.create_time_, t.due_date_,
                         exists (select from act_ru_variable v
                                 where v.execution_id_ = t.proc_inst_id_ and v.name_ = 'collective' and v.long_ = 1) as collective
                  from act_ru_task t
                  join unnest(string_to_array(:definitions, ','), string_to_array(:steps, ','),
                              string_to_array(:decisions, ',')) offered (definition, step, decision)
                       on offered.definition = t.proc_def_id_ and offered.step = t.task_def_key_
                  join act_ru_execution i on i.id_ = t.proc_inst_id_
                  join act_re_procdef d on d.id_ = t.proc_def_id_
                  cross join lateral (select min(group_id_) as group_id,
                                             bool_or(group_id_ = any (string_to_array(:groups, ','))) as mine
                                      from act_ru_identitylink where task_id_ = t.id_ and type_ = 'candidate') post
                  where (t.assignee_ = :person or t.assignee_ is null and post.mine)
                    and not exists (select from bulk_row r where r.task_id = t.id_ and r.state = 'WAITING')
                    and (:ids::text is null or t.id_ = any (string_to_array(:ids, ',')))
                  order by t.due_date_, t.id_ limit :atMost) task
            left join case_register c on c.case_no = task.business_key_
            order by task.due_date_, task.id_""";

    private final JdbcClient db;
    private final BulkSteps steps;
    private final Users users;

    BulkTasks(JdbcClient db, BulkSteps steps, Users users) {
        this.db = db;
        this.steps = steps;
        this.users = users;
    }

    /** Those due first come first. */
    List<BulkTask> openFor(String person) {
        return find(person, steps.all(), null);
    }

    List<BulkTask> openFor(String person, String processKey, String stepKey) {
        List<BulkStep> step = steps.all().stream()
                .filter(one -> one.stepKey().equals(stepKey))
                .toList();
        return find(person, step, null).stream()
                .filter(task -> task.processKey().equals(processKey))
                .toList();
    }

    /** In the order in which they were chosen; those that are not open for the person are left out. */
    List<BulkTask> chosen(String person, Collection<String> ids) {
        Map<String, BulkTask> open = find(person, steps.all(), String.join(",", ids)).stream()
                .collect(Collectors.toMap(BulkTask::id, Function.identity()));
        return ids.stream().map(open::get).filter(task -> task != null).toList();
    }

    /** How a task that is not open any more came to its end, in one sentence. */
    Optional<String> endOf(String taskId) {
        return db.sql("""
                select actor_name, to_char(decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at, outcome_name
                from decision where task_id = ? and not exists (select from act_ru_task where id_ = task_id)""")
                .param(taskId)
                .query((row, n) -> "该任务已由%s于%s办结（%s）。"
                        .formatted(row.getString("actor_name"), row.getString("at"), row.getString("outcome_name")))
                .optional();
    }

    private List<BulkTask> find(String person, List<BulkStep> offered, String ids) {
        return db.sql(OPEN)
                .param("definitions", joined(offered, BulkStep::definitionId))
                .param("steps", joined(offered, BulkStep::stepKey))
                .param("decisions", joined(offered, BulkStep::decision))
                .param("groups", String.join(",", users.groupsOf(person)))
                .param("person", person)
                .param("ids", ids)
                .param("atMost", MOST_SHOWN)
                .query(BulkTasks::read)
                .list();
    }

    private static String joined(List<BulkStep> offered, Function<BulkStep, String> part) {
        return offered.stream().map(part).collect(Collectors.joining(","));
    }

    private static BulkTask read(ResultSet row, int number) throws SQLException {
        Long fen = row.getObject("amount_fen", Long.class);
        return new BulkTask(
                row.getString("id_"),
                row.getString("business_key_"),
                row.getString("key_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("decision"),
                row.getString("group_id"),
                row.getBoolean("collective"),
                row.getObject("create_time_", LocalDateTime.class),
                row.getObject("due_date_", LocalDate.class),
                row.getString("party"),
                row.getString("project_name"),
                fen == null ? null : new Money(fen));
    }
}
