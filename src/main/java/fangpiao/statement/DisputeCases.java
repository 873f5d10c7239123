package fangpiao.statement;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import fangpiao.statement.DisputeCase.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of objections, and what was found out in them. */
@Repository
class DisputeCases {

    private final JdbcClient db;

    DisputeCases(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo caseNo, long dispute, OffsetDateTime now) {
        db.sql("insert into dispute_case (case_no, dispute_id, status, opened_at) values (?, ?, 'OPEN', ?)")
                .params(caseNo.value(), dispute, now)
                .update();
    }

    DisputeCase get(CaseNo caseNo) {
        return db.sql("select * from dispute_case where case_no = ?")
                .param(caseNo.value())
                .query(DisputeCases::read)
                .optional()
                .orElseThrow(() -> new Refusal("没有异议案「%s」。".formatted(caseNo)));
    }

    /** Keeps others from deciding it until this transaction ends. */
    DisputeCase lock(CaseNo caseNo) {
        return db.sql("select * from dispute_case where case_no = ? for no key update")
                .param(caseNo.value())
                .query(DisputeCases::read)
                .single();
    }

    void explain(CaseNo caseNo, Explanation explanation, OffsetDateTime now) {
        db.sql("""
                insert into dispute_explanation (case_no, seq, outcome, words, document_no, explained_by, explained_at)
                select :case, coalesce(max(seq), 0) + 1, :outcome, :words, :document, :by, :now
                from dispute_explanation where case_no = :case""")
                .param("case", caseNo.value())
                .param("outcome", explanation.outcome().name())
                .param("words", explanation.words())
                .param("document", explanation.documentNo())
                .param("by", explanation.by())
                .param("now", now)
                .update();
        move(caseNo, Status.EXPLAINED);
    }

    /** The last one. */
    Optional<Explanation> explanationOf(CaseNo caseNo) {
        return db.sql("select * from dispute_explanation where case_no = ? order by seq desc limit 1")
                .param(caseNo.value())
                .query((row, n) -> new Explanation(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("words"),
                        row.getString("document_no"),
                        row.getString("explained_by")))
                .optional();
    }

    void move(CaseNo caseNo, Status status) {
        db.sql("update dispute_case set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    void close(CaseNo caseNo, String by, OffsetDateTime now) {
        db.sql("update dispute_case set status = 'ANSWERED', closed_at = ?, closed_by = ? where case_no = ?")
                .params(now, by, caseNo.value())
                .update();
    }

    private static DisputeCase read(ResultSet row, int number) throws SQLException {
        return new DisputeCase(
                new CaseNo(row.getString("case_no")),
                row.getLong("dispute_id"),
                Status.valueOf(row.getString("status")));
    }
}
