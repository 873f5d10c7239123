package fangpiao.identity;

import fangpiao.engine.Office.Act;
import fangpiao.engine.Step;
import fangpiao.engine.TooLate;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts of persons on cases, written once and never changed. */
@Repository
class Decisions {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** An earlier act of somebody, as far as it forbids a later one. */
    record Earlier(Duty duty, String stepName) {}

    record Standing(boolean member, List<Earlier> acts) {}

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
        }
    }

    private void insert(Step step, String actor, Map<String, Object> answers, String outcomeName) {
        db.sql("""
                insert into decision (case_no, process_key, step_key, step_name, task_id, duty, actor, actor_name,
                                      outcome, outcome_name, reason_code, opinion, decided_at)
                values (:caseNo, :process, :step, :stepName, :task, :duty, :actor,
                        coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = :actor), :actor),
                        :outcome, :outcomeName, :reason, :opinion, :now)""")
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
                .update();
    }

    /** What a person is to a case: whether of one of these groups, and what he or she has done in it so far. */
    Standing standing(CaseNo caseNo, String person, Set<String> groups) {
        List<Earlier> acts = new ArrayList<>();
        boolean[] member = new boolean[1];
        db.sql("""
                select m.member, d.duty, d.step_name
                from (select exists (select from act_id_membership
                                     where user_id_ = ? and group_id_ = any (?)) as member) m
                left join decision d on d.case_no = ? and d.actor = ?
                order by d.id""")
                .params(person, groups.toArray(String[]::new), caseNo.value(), person)
                .query(row -> {
                    member[0] = row.getBoolean("member");
                    String duty = row.getString("duty");
                    if (duty != null) acts.add(new Earlier(Duty.valueOf(duty), row.getString("step_name")));
                });
        return new Standing(member[0], acts);
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
