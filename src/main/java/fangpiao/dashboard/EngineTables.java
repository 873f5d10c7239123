package fangpiao.dashboard;

import fangpiao.engine.CaseKind;
import fangpiao.identity.Role;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only place that reads the engine's tables, and it only reads: its own query takes hundreds of times longer. */
@Repository
class EngineTables {

    /** How many tasks of a step wait, and since when the oldest. */
    public record Queue(String group, String processKey, String stepKey, String step, int open, LocalDateTime oldest) {
        public String post() {
            return Role.ofGroup(group).map(Role::title).orElse(group);
        }

        public String kind() {
            return CaseKind.ofProcess(processKey).chinese();
        }
    }

    /** A case in the engine: running, or ended at a named event. */
    public record Run(String caseNo, String instanceId, String definitionId, LocalDateTime endedAt, String endedWith) {}

    /** A timer in the diagram that runs, and when it strikes. */
    public record Timer(String eventId, LocalDateTime at) {}

    private static final String OPEN_TASK = """
            from act_ru_task t
            join act_ru_execution i on i.id_ = t.proc_inst_id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            left join lateral (select min(group_id_) as group_id from act_ru_identitylink
                               where task_id_ = t.id_ and type_ = 'candidate') post on true
            where (:groups::text is null or post.group_id = any (string_to_array(:groups, ',')))
              and (:person::text is null or t.assignee_ = :person)
              and (:voter::text is null
                   or not exists (select from act_ru_task seat
                                  where seat.proc_inst_id_ = t.proc_inst_id_ and seat.task_def_key_ = t.task_def_key_
                                    and (seat.assignee_ = :voter or seat.assignee_ is null and seat.id_ < t.id_))
                      and not exists (select from decision d
                                      where :voter in (d.actor, d.acted_for)
                                        and d.level_id = (select id from approval_level l
                                                          where l.case_no = i.business_key_ and l.step_key = t.task_def_key_
                                                          order by l.round desc limit 1)))
              and (:claimed::boolean is null or (t.assignee_ is not null) = :claimed)
              and (:step::text is null or t.task_def_key_ = :step)
              and (:caseNo::text is null or i.business_key_ = :caseNo)
              and (:dueBefore::date is null or t.due_date_ < :dueBefore)""";

    private static final String TASKS = """
            select task.*, c.party, c.project_name, c.amount_fen
            from (select t.id_, i.business_key_, d.key_, t.task_def_key_, t.name_, post.group_id, t.assignee_, t.create_time_,
                         t.due_date_,
                         coalesce((select m.to_name from task_move m
                                   where m.task_id = t.id_ and m.to_person = t.assignee_ and m.stands_for is not null
                                   order by m.id desc limit 1),
                                  (select trim(concat(u.last_, u.first_)) from act_id_user u where u.id_ = t.assignee_)) as person,
                         exists (select from case_pause p where p.case_no = i.business_key_ and p.ended_at is null
                                                            and p.task_id is distinct from t.id_) as still
                  %s
                  order by t.due_date_, t.id_ limit :limit offset :offset) task
            left join case_register c on c.case_no = task.business_key_
            order by task.due_date_, task.id_""".formatted(OPEN_TASK);

    private final JdbcClient db;

    EngineTables(JdbcClient db) {
        this.db = db;
    }

    List<OpenTask> tasks(TaskFilter filter, Slice slice) {
        return bind(db.sql(TASKS), filter)
                .param("limit", slice.size())
                .param("offset", slice.offset())
                .query(EngineTables::task)
                .list();
    }

    int count(TaskFilter filter) {
        return bind(db.sql("select count(*) " + OPEN_TASK), filter)
                .query(Integer.class)
                .single();
    }

    List<Queue> queues() {
        return db.sql("""
                select post.group_id, d.key_, t.task_def_key_, min(t.name_) as name, count(*) as open,
                       min(t.create_time_) as oldest
                from act_ru_task t
                join act_re_procdef d on d.id_ = t.proc_def_id_
                left join lateral (select min(group_id_) as group_id from act_ru_identitylink
                                   where task_id_ = t.id_ and type_ = 'candidate') post on true
                group by post.group_id, d.key_, t.task_def_key_
                order by oldest""")
                .query((row, n) -> new Queue(
                        row.getString("group_id"),
                        row.getString("key_"),
                        row.getString("task_def_key_"),
                        row.getString("name"),
                        row.getInt("open"),
                        row.getObject("oldest", LocalDateTime.class)))
                .list();
    }

    /** How much each person has claimed, and how much waits at each post; where most is late comes first. */
    List<Load> loads(LocalDate today) {
        return db.sql("""
                select t.assignee_, case when t.assignee_ is null then post.group_id end as group_id,
                       (select trim(concat(u.last_, u.first_)) from act_id_user u where u.id_ = t.assignee_) as person,
                       count(*) as open, min(t.create_time_) as oldest, min(t.due_date_) as first_due,
                       count(*) filter (where t.due_date_ < :today) as late
                from act_ru_task t
                left join lateral (select min(group_id_) as group_id from act_ru_identitylink
                                   where task_id_ = t.id_ and type_ = 'candidate') post on true
                group by 1, 2
                order by late desc, first_due, open desc""")
                .param("today", today)
                .query((row, n) -> new Load(
                        row.getString("assignee_"),
                        row.getString("person"),
                        row.getString("group_id"),
                        row.getInt("open"),
                        row.getInt("late"),
                        row.getObject("oldest", LocalDateTime.class).toLocalDate(),
                        row.getObject("first_due", LocalDate.class),
                        today))
                .list();
    }

    Optional<Run> run(String caseNo) {
        return Optional.ofNullable(runs(Set.of(caseNo)).get(caseNo));
    }

    /** A running case has its number only on the execution; history learns it when the case ends. */
    Map<String, Run> runs(Collection<String> caseNos) {
        if (caseNos.isEmpty()) return Map.of();
        return db
                .sql("""
                select business_key_, proc_inst_id_, proc_def_id_, null::timestamp as end_time_, null as ended_with
                from act_ru_execution where business_key_ in (:caseNos)
                union all
                select p.business_key_, p.proc_inst_id_, p.proc_def_id_, p.end_time_,
                       (select min(a.act_name_) from act_hi_actinst a
                        where a.proc_inst_id_ = p.proc_inst_id_ and a.act_id_ = p.end_act_id_)
                from act_hi_procinst p
                where p.end_time_ is not null and p.business_key_ in (:caseNos)
                order by end_time_ desc nulls first""")
                .param("caseNos", caseNos)
                .query((row, n) -> new Run(
                        row.getString("business_key_"),
                        row.getString("proc_inst_id_"),
                        row.getString("proc_def_id_"),
                        row.getObject("end_time_", LocalDateTime.class),
                        row.getString("ended_with")))
                .list()
                .stream()
                .collect(Collectors.toMap(Run::caseNo, Function.identity(), (one, other) -> one));
    }

    /** The names of the open tasks of each case. */
    Map<String, String> openSteps(Collection<String> caseNos) {
        if (caseNos.isEmpty()) return Map.of();
        return db
                .sql("""
                select i.business_key_, string_agg(distinct t.name_, '、') as steps
                from act_ru_task t
                join act_ru_execution i on i.id_ = t.proc_inst_id_
                where i.business_key_ in (:caseNos) group by i.business_key_""")
                .param("caseNos", caseNos)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where the tokens of a case are now, and where they have been, also before it was opened again. */
    List<Visit> visits(Run run) {
        return db.sql("""
                select act_id_, min(act_name_) as name, max(act_type_) as type, bool_or(end_time_ is null) as open,
                       max(start_time_) as since
                from act_hi_actinst
                where proc_inst_id_ = ?
                   or proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = ? and end_time_ is not null)
                group by act_id_ order by min(sequence_counter_)""")
                .params(run.instanceId(), run.caseNo())
                .query((row, n) -> new Visit(
                        row.getString("act_id_"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getBoolean("open"),
                        row.getObject("since", LocalDateTime.class)))
                .list();
    }

    /** What happens by itself in a case if nobody acts before. */
    List<Timer> timers(Run run) {
        return db.sql(
                        "select handler_cfg_, duedate_ from act_ru_job where process_instance_id_ = ? and type_ = 'timer'")
                .param(run.instanceId())
                .query((row, n) ->
                        new Timer(row.getString("handler_cfg_"), row.getObject("duedate_", LocalDateTime.class)))
                .list();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query, TaskFilter filter) {
        return query.param("groups", filter.groups() == null ? null : String.join(",", filter.groups()))
                .param("voter", filter.voter())
                .param("person", filter.person())
                .param("claimed", filter.claimed())
                .param("step", filter.step())
                .param("caseNo", filter.caseNo())
                .param("dueBefore", filter.dueBefore());
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        long fen = row.getLong("amount_fen");
        Money amount = row.wasNull() ? null : new Money(fen);
        return new OpenTask(
                row.getString("id_"),
                row.getString("business_key_"),
                row.getString("key_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("group_id"),
                row.getString("assignee_"),
                row.getString("person"),
                row.getObject("create_time_", LocalDateTime.class),
                row.getObject("due_date_", LocalDate.class),
                row.getString("party"),
                row.getString("project_name"),
                amount,
                row.getBoolean("still"));
    }
}
