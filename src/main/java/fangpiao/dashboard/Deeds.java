package fangpiao.dashboard;

import fangpiao.engine.CaseKind;
import fangpiao.identity.Duty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts of persons, across cases. */
@Repository
class Deeds {

    private static final int RECENT = 10;

    private static final String DEEDS = """
            select d.*, d.decided_at at time zone 'Asia/Shanghai' as at,
                   '退回到「' || r.to_name || '」，须改正或补充：'
                   || (select string_agg(item, '、') from jsonb_array_elements_text(r.items) item) as returned_to,
                   exists (select from second_factor_use u where u.decision_id = d.id) as verified,
                   exists (select from attestation a where a.decision_id = d.id) as attested
            from decision d left join case_return r on r.task_id = d.task_id""";

    private final JdbcClient db;

    Deeds(JdbcClient db) {
        this.db = db;
    }

    List<Deed> in(Collection<String> caseNos) {
        return db.sql("""
                %s
                where d.case_no in (:caseNos) order by d.decided_at, d.id""".formatted(DEEDS))
                .param("caseNos", caseNos)
                .query(Deeds::deed)
                .list();
    }

    List<Deed> lastOf(String person) {
        return db.sql("""
                %s
                where d.actor = ? order by d.decided_at desc, d.id desc limit ?""".formatted(DEEDS))
                .params(person, RECENT)
                .query(Deeds::deed)
                .list();
    }

    private static Deed deed(ResultSet row, int number) throws SQLException {
        return new Deed(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class),
                row.getString("case_no"),
                CaseKind.ofProcess(row.getString("process_key")),
                row.getString("step_name"),
                Duty.valueOf(row.getString("duty")),
                row.getString("actor_name"),
                row.getString("outcome"),
                row.getString("outcome_name"),
                row.getString("reason_code"),
                row.getString("returned_to"),
                row.getString("opinion"),
                row.getString("minutes_no"),
                row.getBoolean("verified"),
                row.getBoolean("attested"));
    }
}
