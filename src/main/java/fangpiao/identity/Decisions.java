package fangpiao.identity;

import fangpiao.engine.Office.Act;
import fangpiao.engine.ReasonCode;
import fangpiao.engine.Step;
import fangpiao.engine.TooLate;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts of persons on cases, written once and never changed. */
@Repository
class Decisions {

    private static final String UNITED = "nobody_unites_forbidden_duties";
    private static final String VOTED = "nobody_votes_twice";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Who decides as one of these records what a meeting has decided, and does not decide alone. */
    private static final String MEETING = Role.COLLECTIVE_MEETING.groupId();

    /**
     * In what capacity a person may take a step.
     *
     * @param standsFor the absent colleague by whose post; null when it is his own
     * @param earlier the act of his, or of the one he stands in for, that forbids it
     */
    record Capacity(String standsFor, Optional<Earlier> earlier) {}

    private final JdbcClient db;
    private final Clock clock;

    Decisions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A task is decided once: of two clicks at one instant the second is told so. */
    Decision add(Step step, String actor, String actedFor, Map<String, Object> answers, String outcomeName) {
        try {
            return insert(step, actor, actedFor, answers, outcomeName);
        } catch (DuplicateKeyException e) {
            throw new TooLate();
        } catch (DataIntegrityViolationException e) {
            throw asRefusal(step, actor, e);
        }
    }

    /** Of two acts at one instant that must not come together, the database tells the second. */
    private static RuntimeException asRefusal(Step step, String actor, DataIntegrityViolationException e) {
        if (!(e.getRootCause() instanceof PSQLException refused) || refused.getServerErrorMessage() == null) return e;
        String constraint = refused.getServerErrorMessage().getConstraint();
        if (VOTED.equals(constraint)) return new Forbidden("您或被代岗人已在本轮会签「%s」中表决，一人只能表决一次。".formatted(step.name()));
        if (UNITED.equals(constraint)) {
            var earlier = Earlier.parse(refused.getServerErrorMessage().getDetail());
            return new Forbidden(earlier.forbids(step, earlier.person().equals(actor) ? "您" : "被代岗人"));
        }
        return e;
    }

    /** Who reads a name reads both: 甲（代乙）. */
    private Decision insert(Step step, String actor, String actedFor, Map<String, Object> answers, String outcomeName) {
        return db.sql("""
                insert into decision (case_no, process_key, step_key, step_name, task_id, duty, actor, acted_for,
                                      actor_name, outcome, outcome_name, reason_code, opinion, minutes_no, decided_at,
                                      collective)
                values (:caseNo, :process, :step, :stepName, :task, :duty, :actor, :actedFor,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :actor), :actor)
                        || coalesce('（代' || (select trim(concat(last_, first_)) from act_id_user where id_ = :actedFor) || '）', ''),
                        :outcome, :outcomeName, :reason, :opinion, :minutes, :now, :collective)
                returning *""")
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
                .param("minutes", answers.get(Step.MINUTES_NO.key()))
                .param("now", OffsetDateTime.now(clock))
                .param("collective", isCollective(step))
                .query((row, n) -> Decision.read(row))
                .single();
    }

    /**
     * In what capacities a person may take a step, each with what forbids it; none when it is not for him. First for whom the
     * task was handed to him, then his own post, then those lent to him. Who may open a case the engine has asked already.
     */
    List<Capacity> capacities(Step step, String person) {
        return db.sql("""
                with held as (
                    select null as absent, 2 as place from act_id_membership
                    where user_id_ = :person and group_id_ = any (string_to_array(:groups, ','))
                    union
                    select absent, case when exists (select from task_move where task_id = :task
                                                     and to_person = :person and stands_for = absent) then 1 else 3 end
                    from %s lent where group_id = any (string_to_array(:groups, ',')))
                select c.absent, e.*
                from (select * from held
                      union all
                      select null, 4 where :task::text is null and not exists (select from held)) c
                left join lateral forbidden_by(array_remove(array[:person, c.absent], null), :case, :duty, :process, :alone) e
                     on true
                order by c.place, c.absent""".formatted(HeldPosts.LENT))
                .param("person", person)
                .param("groups", String.join(",", step.groups()))
                .param("task", step.taskId())
                .param("today", LocalDate.now(clock))
                .param("case", step.caseNo().value())
                .param("duty", step.duty())
                .param("process", step.processKey())
                .param("alone", !isCollective(step))
                .query((row, n) -> new Capacity(row.getString("absent"), Optional.ofNullable(Earlier.read(row))))
                .list();
    }

    boolean isAdministrator(String person) {
        return db.sql("select exists (select from act_id_membership where user_id_ = ? and group_id_ = ?)")
                .params(person, Role.ADMIN.groupId())
                .query(Boolean.class)
                .single();
    }

    private static boolean isCollective(Step step) {
        return step.groups().contains(MEETING);
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
        return "（" + ReasonCode.nameOf(reasonCode) + "）" + (opinion == null ? "" : opinion);
    }
}
