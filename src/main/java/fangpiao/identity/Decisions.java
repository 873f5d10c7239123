package fangpiao.identity;

import fangpiao.engine.Office.Act;
import fangpiao.engine.Step;
import fangpiao.engine.TooLate;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import java.time.Clock;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Who decides as one of these records what a meeting has decided, and does not decide alone. */
    private static final String MEETING = Role.COLLECTIVE_MEETING.groupId();

    /**
     * What a person is to a step.
     *
     * @param member of one of the groups whose step it is
     * @param earlier the act of his that forbids it
     */
    record Standing(boolean member, boolean administrator, Optional<Earlier> earlier) {}

    private final JdbcClient db;
    private final Clock clock;

    Decisions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A task is decided once: of two clicks at one instant the second is told so. */
    void add(Step step, String actor, Map<String, Object> answers, String outcomeName) {
        try {
            insert(step, actor, answers, outcomeName);
        } catch (DuplicateKeyException e) {
            throw new TooLate();
        } catch (DataIntegrityViolationException e) {
            throw asRefusal(step, e);
        }
    }

    /** Of two acts at one instant that must not come together, the database tells the second. */
    private static RuntimeException asRefusal(Step step, DataIntegrityViolationException e) {
        if (e.getRootCause() instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && UNITED.equals(refused.getServerErrorMessage().getConstraint()))
            return new Forbidden(
                    Earlier.parse(refused.getServerErrorMessage().getDetail()).forbids(step, "您"));
        return e;
    }

    private void insert(Step step, String actor, Map<String, Object> answers, String outcomeName) {
        db.sql("""
                insert into decision (case_no, process_key, step_key, step_name, task_id, duty, actor, actor_name,
                                      outcome, outcome_name, reason_code, opinion, decided_at, collective)
                values (:caseNo, :process, :step, :stepName, :task, :duty, :actor,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :actor), :actor),
                        :outcome, :outcomeName, :reason, :opinion, :now, :collective)""")
                .param("caseNo", step.caseNo().value())
                .param("process", step.processKey())
                .param("step", step.key())
                .param("stepName", step.name())
                .param("task", step.taskId())
                .param("duty", step.duty())
                .param("actor", actor)
                .param("outcome", answers.getOrDefault(Step.DECISION.key(), "DONE"))
                .param("outcomeName", outcomeName)
                .param("reason", answers.get(Step.REASON_CODE.key()))
                .param("opinion", answers.get(Step.OPINION.key()))
                .param("now", OffsetDateTime.now(clock))
                .param("collective", isCollective(step))
                .update();
    }

    Standing standing(Step step, String person) {
        return db.sql("""
                select exists (select from act_id_membership where user_id_ = :person and group_id_ = any (:groups)) as member,
                       exists (select from act_id_membership where user_id_ = :person and group_id_ = :admin) as administrator,
                       e.*
                from (select) one
                left join forbidden_by(array[:person], :caseNo, :duty, :process, :alone) e on true""")
                .param("person", person)
                .param("groups", step.groups().toArray(String[]::new))
                .param("admin", Role.ADMIN.groupId())
                .param("caseNo", step.caseNo().value())
                .param("duty", step.duty())
                .param("process", step.processKey())
                .param("alone", !isCollective(step))
                .query((row, n) -> new Standing(
                        row.getBoolean("member"),
                        row.getBoolean("administrator"),
                        Optional.ofNullable(Earlier.read(row))))
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
        return "（" + reasonCode + "）" + (opinion == null ? "" : opinion);
    }
}
