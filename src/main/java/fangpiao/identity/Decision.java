package fangpiao.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An act of a person on a case, as it was written down.
 *
 * @param process key of the process
 * @param step id of the task or of what opened the case
 * @param actorName who acted, and in whose place: 甲（代乙）
 * @param actedFor the absent colleague by whose post; null when it was his own
 * @param outcome as the diagram knows it
 * @param outcomeName as the form calls it
 */
public record Decision(
        long id,
        String caseNo,
        String process,
        String step,
        String stepName,
        String duty,
        String actor,
        String actorName,
        String actedFor,
        String outcome,
        String outcomeName,
        String reasonCode,
        String opinion,
        Instant at) {

    /** Out of a row of the table {@code decision}. */
    public static Decision read(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getString("case_no"),
                row.getString("process_key"),
                row.getString("step_key"),
                row.getString("step_name"),
                row.getString("duty"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("acted_for"),
                row.getString("outcome"),
                row.getString("outcome_name"),
                row.getString("reason_code"),
                row.getString("opinion"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
