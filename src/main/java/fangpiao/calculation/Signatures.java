package fangpiao.calculation;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has answered for the amounts of a case. What was sent back has to be signed for anew. */
@Repository
class Signatures {

    private final JdbcClient db;

    Signatures(JdbcClient db) {
        this.db = db;
    }

    Signature whoCalculated(CaseNo caseNo, SheetKind kind) {
        return last(caseNo, kind.calculatedAt(), kind);
    }

    Signature whoChecked(CaseNo caseNo, SheetKind kind) {
        return last(caseNo, kind.checkedAt(), kind);
    }

    /** The last to take that step, if nothing was sent back or calculated anew since. */
    private Signature last(CaseNo caseNo, String step, SheetKind kind) {
        return db.sql("""
                select actor_name, (decided_at at time zone 'Asia/Shanghai')::date as decided_on from decision
                where case_no = :case and step_key = :step and outcome in ('CONFIRM', 'APPROVE', 'DONE')
                  and id > coalesce((select max(id) from decision
                                     where case_no = :case and outcome in ('RETURN', 'REJECT')), 0)
                  and id >= (select max(id) from decision where case_no = :case and step_key = :calculatedAt)
                order by id desc limit 1""")
                .param("case", caseNo.value())
                .param("step", step)
                .param("calculatedAt", kind.calculatedAt())
                .query((row, n) ->
                        new Signature(row.getString("actor_name"), row.getObject("decided_on", LocalDate.class)))
                .optional()
                .orElse(Signature.NONE);
    }
}
