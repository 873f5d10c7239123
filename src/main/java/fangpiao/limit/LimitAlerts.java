package fangpiao.limit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were told of limits and have not yet said that they know. */
@Repository
public class LimitAlerts {

    private static final int AT_MOST = 100;

    /** @param who has the task in hand; null while nobody has */
    public record Alert(
            String taskId, String caseNo, String step, String who, LocalDate due, int percent, LocalDateTime at) {

        public boolean isLate() {
            return percent >= 100;
        }
    }

    private final JdbcClient db;

    LimitAlerts(JdbcClient db) {
        this.db = db;
    }

    /** The highest of each task, first what ends first; a warning about a task goes with whoever takes it in hand. */
    List<Alert> of(String person, List<String> groups) {
        return db.sql("""
                select * from (
                    select distinct on (l.task_id) l.task_id, l.case_no, t.name_, l.due_at, s.percent,
                           (select trim(concat(u.last_, u.first_)) from act_id_user u where u.id_ = t.assignee_) as who,
                           (l.due_at at time zone 'Asia/Shanghai')::date as due, s.told_at at time zone 'Asia/Shanghai' as at
                    from task_limit l
                    join act_ru_task t on t.id_ = l.task_id
                    join limit_step s on s.task_id = l.task_id
                    where l.open and l.told > 0
                      and (s.addressee_type = 'PERSON' and s.addressee = :person
                           or s.addressee_type = 'ROLE' and s.addressee = any (:groups))
                      and (s.level <> 'WORKER' or coalesce(t.assignee_, :person) = :person)
                      and not exists (select from act_ru_task seat -- of a vote one free seat is enough
                                      where seat.proc_inst_id_ = t.proc_inst_id_ and seat.task_def_key_ = t.task_def_key_
                                        and seat.id_ < t.id_ and seat.assignee_ is null and t.assignee_ is null)
                      and not exists (select from limit_acknowledgement a
                                      where a.task_id = s.task_id and a.level = s.level and a.percent >= s.percent)
                    order by l.task_id, s.percent desc) alert
                order by due_at, task_id limit :atMost""")
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .param("atMost", AT_MOST)
                .query((row, n) -> new Alert(
                        row.getString("task_id"),
                        row.getString("case_no"),
                        row.getString("name_"),
                        row.getString("who"),
                        row.getObject("due", LocalDate.class),
                        row.getInt("percent"),
                        row.getObject("at", LocalDateTime.class)))
                .list();
    }
}
