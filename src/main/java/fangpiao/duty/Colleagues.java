package fangpiao.duty;

import fangpiao.identity.StepDuty;
import fangpiao.shared.CaseNo;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who else could take a task. */
@Repository
class Colleagues {

    private final JdbcClient db;

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    /** Whether the groups have anybody left whom neither an earlier act nor an interest keeps from the step. */
    boolean areLeft(Collection<String> groups, CaseNo caseNo, StepDuty step) {
        return db.sql("""
                select exists (select from act_id_membership m
                               where m.group_id_ = any (:groups)
                                 and not exists (select from forbidden_by(array[m.user_id_::text], :case, :duty, :process,
                                                                          m.group_id_ <> 'collective-meeting'))
                                 and not exists (select from interest_of(array[m.user_id_::text], :case)))""")
                .param("groups", groups.toArray(String[]::new))
                .param("case", caseNo.value())
                .param("duty", step.duty().name())
                .param("process", step.kind().processKey())
                .query(Boolean.class)
                .single();
    }
}
