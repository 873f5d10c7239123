package fangpiao.duty;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declared interests, written once and never changed. */
@Repository
public class Recusals {

    private static final int AT_MOST = 200;

    private final JdbcClient db;

    Recusals(JdbcClient db) {
        this.db = db;
    }

    /** Answers with its number. */
    long add(Recusal recusal, List<String> subjects, OffsetDateTime now) {
        return db.sql("""
                insert into recusal (case_no, person, person_name, reach, subjects, reason, words, step_name, declared_at)
                values (:caseNo, :person, :personName, :reach, :subjects, :reason, :words, :step, :now)
                on conflict on constraint declared_once_for_each_reach do nothing returning id""")
                .param("caseNo", recusal.caseNo().value())
                .param("person", recusal.person())
                .param("personName", recusal.personName())
                .param("reach", recusal.reach().name())
                .param("subjects", subjects.toArray(String[]::new))
                .param("reason", recusal.interest().name())
                .param("words", recusal.words())
                .param("step", recusal.stepName())
                .param("now", now)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal(
                        "您已就本案申请回避（%s），无须再次申请。".formatted(recusal.reach().chinese())));
    }

    /** The case, its households, or the companies it is about; empty if it has none. */
    List<String> subjects(CaseNo caseNo, Reach reach) {
        return db.sql("select unnest(subjects_of(?, ?))")
                .params(caseNo.value(), reach.name())
                .query(String.class)
                .list();
    }

    /** Those that keep somebody out of the case, wherever they were declared. */
    public List<Recusal> of(CaseNo caseNo) {
        return db.sql("""
                select *, declared_at at time zone 'Asia/Shanghai' as at from recusal
                where subjects && (subjects_of(:case, 'CASE') || subjects_of(:case, 'HOUSEHOLD') || subjects_of(:case, 'DEVELOPER'))
                  and subjects && subjects_of(:case, reach)
                order by id""").param("case", caseNo.value()).query(Recusals::read).list();
    }

    /** The latest first. */
    List<Recusal> latest() {
        return db.sql("select *, declared_at at time zone 'Asia/Shanghai' as at from recusal order by id desc limit ?")
                .param(AT_MOST)
                .query(Recusals::read)
                .list();
    }

    private static Recusal read(ResultSet row, int number) throws SQLException {
        return new Recusal(
                new CaseNo(row.getString("case_no")),
                row.getString("person"),
                row.getString("person_name"),
                Reach.valueOf(row.getString("reach")),
                Interest.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getString("step_name"),
                row.getObject("at", LocalDateTime.class));
    }
}
