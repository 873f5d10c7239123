package fangpiao.identity;

import fangpiao.engine.CaseKind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one table of what one hand may not unite. */
@Repository
public class ForbiddenPairs {

    private static final String ANY = "*";

    private final JdbcClient db;

    ForbiddenPairs(JdbcClient db) {
        this.db = db;
    }

    /** Those of one kind of case before those of any. */
    public List<ForbiddenPair> all() {
        return db.sql("""
                select * from forbidden_pair
                order by scope, later_process = '*', rule, earlier, later, earlier_process, later_process""")
                .query((row, n) -> new ForbiddenPair(
                        SeparationRule.ofCode(row.getString("rule")),
                        ForbiddenPair.Scope.valueOf(row.getString("scope")),
                        Duty.valueOf(row.getString("earlier")),
                        kind(row.getString("earlier_process")),
                        Duty.valueOf(row.getString("later")),
                        kind(row.getString("later_process"))))
                .list();
    }

    private static CaseKind kind(String process) {
        return process.equals(ANY) ? null : CaseKind.ofProcess(process);
    }
}
