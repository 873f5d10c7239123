package fangpiao.identity;

import fangpiao.engine.Office.Act;
import fangpiao.engine.Step;
import fangpiao.engine.TooLate;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts of persons on cases, written once and never changed. */
@Repository
class Decisions {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * An earlier act of somebody, as far as it forbids a later one.
     *
     * @param own of the person himself, whoever he stood in for; else of the one he stands in for now
     */
    record Earlier(Duty duty, String stepName, boolean own) {}

    /**
     * In what capacity a person may take a step.
     *
     * @param standsFor the absent colleague by whose post; null when it is his own
     * @param acts what both have done in the case so far
     */
    record Capacity(String standsFor, List<Earlier> acts) {}

    private final JdbcClient db;
    private final Clock clock;

    Decisions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A task is decided once: of two clicks at one instant the second is told so. */
    void add(Step step, String actor, String actedFor, Map<String, Object> answers, String outcomeName) {
        try {
            insert(step, actor, actedFor, answers, outcomeName);
        } catch (DuplicateKeyException e) {
            throw new TooLate();
        }
    }

    /** Who reads a name reads both: 甲（代乙）. */
    private void insert(Step step, String actor, String actedFor, Map<String, Object> answers, String outcomeName) {
        db.sql("""
                insert into decision (case_no, process_key, step_key, step_name, task_id, duty, actor, acted_for,
                                      actor_name, outcome, outcome_name, reason_code, opinion, decided_at)
                values (:caseNo, :process, :step, :stepName, :task, :duty, :actor, :actedFor,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :actor), :actor)
                        || coalesce('（代' || (select trim(concat(last_, first_)) from act_id_user where id_ = :actedFor) || '）', ''),
                        :outcome, :outcomeName, :reason, :opinion, :now)""")
                .param("caseNo", step.caseNo().value())
                .param("process", step.processKey())
                .param("step", step.key())
                .param("stepName", step.name())
                .param("task", step.taskId())
                .param("duty", step.duty())
                .param("actor", actor)
                .param("actedFor", actedFor)
                .param("outcome", answers.getOrDefault(Step.DECISION.key(), "DONE"))
                .param("outcomeName", outcomeName)
                .param("reason", answers.get(Step.REASON_CODE.key()))
                .param("opinion", answers.get(Step.OPINION.key()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * In what capacities a person may take a step, with what has been done in the case so far; none when it is not for him.
     * First for whom the task was handed to him, then his own post, then those lent to him. Who may open a case the engine
     * has asked already.
     */
    List<Capacity> capacities(Step step, String person) {
        Map<Optional<String>, List<Earlier>> found = new LinkedHashMap<>();
        db.sql("""
                select c.absent, d.duty, d.step_name, d.actor = :person or d.acted_for is not distinct from :person as own
                from (select null as absent, 2 as place from act_id_membership
                      where user_id_ = :person and group_id_ = any (string_to_array(:groups, ','))
                      union
                      select absent, case when exists (select from task_move where task_id = :task
                                                       and to_person = :person and stands_for = absent) then 1 else 3 end
                      from %s lent where group_id = any (string_to_array(:groups, ','))
                      union
                      select null, 4 where :task::text is null) c
                left join decision d on d.case_no = :case
                     and (d.actor in (:person, c.absent) or d.acted_for in (:person, c.absent))
                order by c.place, c.absent, d.id""".formatted(HeldPosts.LENT))
                .param("person", person)
                .param("groups", String.join(",", step.groups()))
                .param("task", step.taskId())
                .param("case", step.caseNo().value())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    var acts = found.computeIfAbsent(
                            Optional.ofNullable(row.getString("absent")), absent -> new ArrayList<>());
                    String duty = row.getString("duty");
                    if (duty != null)
                        acts.add(new Earlier(Duty.valueOf(duty), row.getString("step_name"), row.getBoolean("own")));
                });
        return found.entrySet().stream()
                .map(one -> new Capacity(one.getKey().orElse(null), one.getValue()))
                .toList();
    }

    List<Act> of(CaseNo caseNo) {
        return db.sql("""
                select step_name, actor_name, decided_at, outcome_name, reason_code, opinion
                from decision where case_no = ? order by id""")
                .param(caseNo.value())
                .query((row, n) -> new Act(
                        row.getString("step_name"),
                        row.getString("actor_name"),
                        row.getObject("decided_at", OffsetDateTime.class)
                                .atZoneSameInstant(ZoneId.systemDefault())
                                .format(TIME),
                        row.getString("outcome_name"),
                        opinion(row.getString("reason_code"), row.getString("opinion"))))
                .list();
    }

    private static String opinion(String reasonCode, String opinion) {
        if (reasonCode == null) return opinion == null ? "" : opinion;
        return "（" + reasonCode + "）" + (opinion == null ? "" : opinion);
    }
}
