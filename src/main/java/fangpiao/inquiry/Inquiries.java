package fangpiao.inquiry;

import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and answers, kept as they were asked and given. */
@Repository
class Inquiries {

    private final JdbcClient db;
    private final Clock clock;

    Inquiries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Question add(CaseNo caseNo, Register register, Subject subject) {
        String key = db.sql("""
                insert into register_question
                    (key, case_no, register, developer_code, developer_name, estate_code, estate_name, permit_no, asked_at)
                select :case || '-' || :register || '-' || count(*) + 1, :case, :register,
                       :developer, :developerName, :estate, :estateName, :permit, :now
                from register_question where case_no = :case and register = :register
                returning key""")
                .param("case", caseNo.value())
                .param("register", register.name())
                .param("developer", subject.developerCode())
                .param("developerName", subject.developerName())
                .param("estate", subject.estateCode())
                .param("estateName", subject.estateName())
                .param("permit", subject.permitNo())
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .single();
        return new Question(key, register, subject);
    }

    boolean isAsked(String key) {
        return db.sql("select exists (select from register_question where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** The youngest question of a case to a register. */
    Optional<String> lastKey(CaseNo caseNo, Register register) {
        return db.sql("select key from register_question where case_no = ? and register = ? order by id desc limit 1")
                .params(caseNo.value(), register.name())
                .query(String.class)
                .optional();
    }

    /** @param enteredBy who entered it from paper; null if it came by wire */
    void add(RegisterAnswer answer, Finding finding, String enteredBy) {
        db.sql("""
                insert into register_answer (question_key, finding, word, remark, reference, entered_by, came_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        answer.key(),
                        finding.name(),
                        Objects.requireNonNullElse(answer.word(), ""),
                        answer.remark(),
                        Objects.requireNonNullElse(answer.reference(), ""),
                        enteredBy,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** How the registers that were asked stand: the youngest question with an answer, and its worst answer. */
    List<Standing> of(CaseNo caseNo) {
        return db.sql("""
                select distinct on (q.register) q.register, q.asked_at, a.*
                from register_question q
                left join register_answer a on a.question_key = q.key
                where q.case_no = ?
                order by q.register, a.id is null, q.id desc,
                         array_position(array['ADVERSE', 'UNREADABLE', 'CLEAR'], a.finding), a.id""").param(caseNo.value()).query(this::standing).list();
    }

    private Standing standing(ResultSet row, int number) throws SQLException {
        String finding = row.getString("finding");
        return new Standing(
                Register.valueOf(row.getString("register")),
                finding == null ? Finding.UNANSWERED : Finding.valueOf(finding),
                localTime(row, "asked_at"),
                finding == null ? null : localTime(row, "came_at"),
                row.getString("reference"),
                row.getString("remark"),
                row.getString("entered_by"));
    }

    private LocalDateTime localTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }
}
