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

    private final JdbcClient db;

    Deeds(JdbcClient db) {
        this.db = db;
    }

    List<Deed> in(Collection<String> caseNos) {
        return db.sql("""
                select *, decided_at at time zone 'Asia/Shanghai' as at,
                       exists (select from second_factor_use u where u.decision_id = decision.id) as verified,
                       exists (select from attestation a where a.decision_id = decision.id) as attested
                from decision where case_no in (:caseNos) order by decided_at, id""").param("caseNos", caseNos).query(Deeds::deed).list();
    }

    List<Deed> lastOf(String person) {
        return db.sql("""
                select *, decided_at at time zone 'Asia/Shanghai' as at,
                       exists (select from second_factor_use u where u.decision_id = decision.id) as verified,
                       exists (select from attestation a where a.decision_id = decision.id) as attested
                from decision where actor = ? order by decided_at desc, id desc limit ?""").params(person, RECENT).query(Deeds::deed).list();
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
                row.getString("opinion"),
                row.getString("minutes_no"),
                row.getBoolean("verified"),
                row.getBoolean("attested"));
    }
}
