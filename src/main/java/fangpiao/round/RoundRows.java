package fangpiao.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.engine.FormContext.Fact;
import fangpiao.engine.ReasonCode;
import fangpiao.engine.Rounds.Answer;
import fangpiao.engine.Rounds.SentBack;
import fangpiao.engine.Step;
import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds, written once and never changed. */
@Repository
class RoundRows {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final JdbcClient db;

    RoundRows(JdbcClient db) {
        this.db = db;
    }

    /** How often a case has been sent back so far. */
    int returns(CaseNo caseNo) {
        return db.sql("select count(*) from case_return where case_no = ?")
                .param(caseNo.value())
                .query(Integer.class)
                .single();
    }

    void add(Step step, int round, Answer answer, List<Fact> shown) {
        db.sql("""
                insert into round_hand_in (task_id, case_no, round, step_key, answers, shown)
                values (?, ?, ?, ?, ?::json, ?::jsonb)""")
                .params(
                        step.taskId(),
                        step.caseNo().value(),
                        round,
                        step.key(),
                        written(answer.words()),
                        written(shown))
                .update();
    }

    void add(Step step, int round, SentBack sentBack) {
        db.sql("""
                insert into case_return (task_id, case_no, round, step_key, to_step, to_name, items)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        step.taskId(),
                        step.caseNo().value(),
                        round,
                        step.key(),
                        sentBack.step(),
                        sentBack.stepName(),
                        written(sentBack.items()))
                .update();
    }

    /**
     * By the last return of the case, if that led to this step and asks for the first time.
     *
     * @return what is to be brought; nothing if nobody asks
     */
    Optional<List<String>> askBack(CaseNo caseNo, String stepKey, String taskId, LocalDate answerBy, Instant now) {
        return db.sql("""
                with last as (select * from case_return where case_no = :case order by round desc limit 1),
                     asked as (insert into asked_back (task_id, return_task_id, case_no, answer_by, asked_at)
                               select :task, task_id, case_no, :answerBy, :now from last where to_step = :step
                               on conflict (return_task_id) do nothing
                               returning return_task_id)
                select items from last join asked on asked.return_task_id = last.task_id""")
                .param("case", caseNo.value())
                .param("task", taskId)
                .param("answerBy", answerBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("step", stepKey)
                .query((row, n) -> read(row.getString(1), WORDS))
                .optional();
    }

    /** The household that applies in a case. */
    Optional<String> applicant(CaseNo caseNo) {
        return db.sql("select name from applicant where case_no = ?")
                .param(caseNo.value())
                .query(String.class)
                .optional();
    }

    /** The first one first. */
    List<Return> of(CaseNo caseNo) {
        return db.sql("""
                select r.*, h.shown, d.step_name, d.actor_name, d.decided_at at time zone 'Asia/Shanghai' as at,
                       d.reason_code, d.opinion, a.answer_by
                from case_return r
                join round_hand_in h on h.task_id = r.task_id
                join decision d on d.task_id = r.task_id
                left join asked_back a on a.return_task_id = r.task_id
                where r.case_no = ? order by r.round""").param(caseNo.value()).query(this::returned).list();
    }

    /** What a case showed when this step handed it in for the last time in a round; nothing if it did not. */
    Optional<List<Fact>> shown(CaseNo caseNo, int round, String step) {
        return db.sql("""
                select h.shown from round_hand_in h join decision d on d.task_id = h.task_id
                where h.case_no = ? and h.round = ? and h.step_key = ? order by d.id desc limit 1""")
                .params(caseNo.value(), round, step)
                .query((row, n) -> read(row.getString(1), FACTS))
                .optional();
    }

    /** What the step it was sent back to answered; nothing until it has. */
    Optional<Map<String, String>> answers(CaseNo caseNo, Return ended) {
        return db.sql("""
                select h.answers from round_hand_in h join decision d on d.task_id = h.task_id
                where h.case_no = ? and h.round = ? and h.step_key = ? order by d.id desc limit 1""")
                .params(caseNo.value(), ended.round() + 1, ended.toStep())
                .query((row, n) -> read(row.getString(1), ANSWERS))
                .optional();
    }

    /** Whether a step has handed a case in again after the return that ended a round. */
    boolean lookedAgain(CaseNo caseNo, Return last) {
        return db.sql("select exists (select from round_hand_in where case_no = ? and round > ? and step_key = ?)")
                .params(caseNo.value(), last.round(), last.step())
                .query(Boolean.class)
                .single();
    }

    private Return returned(ResultSet row, int number) throws SQLException {
        return new Return(
                row.getInt("round"),
                row.getString("step_key"),
                row.getString("step_name"),
                row.getString("actor_name"),
                row.getObject("at", LocalDateTime.class),
                row.getString("to_step"),
                row.getString("to_name"),
                ReasonCode.nameOf(row.getString("reason_code")),
                read(row.getString("items"), WORDS),
                row.getString("opinion"),
                row.getObject("answer_by", LocalDate.class),
                read(row.getString("shown"), FACTS));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String written, TypeReference<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
