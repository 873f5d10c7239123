package fangpiao.limit;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which rules the steps of a case are measured. */
@Repository
class CaseRules {

    /**
     * @param version null while the case has none
     * @param runsFrom the day from which the limit of the whole case runs; null if none does
     */
    record Of(String version, LocalDate runsFrom) {
        static final Of NOTHING = new Of(null, null);
    }

    private final JdbcClient db;

    CaseRules(JdbcClient db) {
        this.db = db;
    }

    Of of(CaseNo caseNo) {
        return db.sql("select rule_version, runs_from from case_rules where case_no = ?")
                .param(caseNo.value())
                .query((row, n) -> new Of(row.getString("rule_version"), row.getObject("runs_from", LocalDate.class)))
                .optional()
                .orElse(Of.NOTHING);
    }
}
