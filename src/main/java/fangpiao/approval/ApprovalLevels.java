package fangpiao.approval;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The level of each approval each time it fell due, and what was voted there. */
@Repository
class ApprovalLevels {

    private static final String LATEST = """
            (select id from approval_level where case_no = :case and step_key = :step order by round desc limit 1)""";

    private final JdbcClient db;
    private final Clock clock;

    ApprovalLevels(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By which rules a case is judged; none before it has any. */
    Optional<String> rulesOf(CaseNo caseNo) {
        return db.sql("select rule_version from case_rules where case_no = ? and rule_version is not null")
                .param(caseNo.value())
                .query(String.class)
                .optional();
    }

    /** What counts together with a case; whoever asks for the same household or developer meanwhile waits for this transaction. */
    List<ApprovalLevel.Part> countedTogether(CaseNo caseNo, String step, int days) {
        return db.sql("select case_no, amount_fen from counted_together(?, ?, ?) order by case_no")
                .params(caseNo.value(), step, days)
                .query(ApprovalLevels::part)
                .list();
    }

    void add(ApprovalLevel level) {
        long id = db.sql("""
                insert into approval_level (case_no, step_key, round, own_fen, total_fen, threshold_fen, policy_version,
                                            approval_group, seats, approvals, refusals, collective, determined_at)
                select :case, :step, count(*) + 1, :own, :total, :threshold, :rules, :group, :seats, :approvals, :refusals,
                       :collective, :now
                from approval_level where case_no = :case and step_key = :step
                returning id""")
                .param("case", level.caseNo().value())
                .param("step", level.step())
                .param("own", level.own().fen())
                .param("total", level.total().fen())
                .param("threshold", level.threshold().fen())
                .param("rules", level.rules())
                .param("group", level.level().group())
                .param("seats", level.level().seats())
                .param("approvals", level.level().approvals())
                .param("refusals", level.level().refusals())
                .param("collective", level.isCollective())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        level.parts()
                .forEach(part -> db.sql("insert into approval_part (level_id, case_no, amount_fen) values (?, ?, ?)")
                        .params(id, part.caseNo(), part.amount().fen())
                        .update());
    }

    /** As it was determined last. */
    Optional<ApprovalLevel> latest(CaseNo caseNo, String step) {
        return db.sql("select * from approval_level where id = " + LATEST)
                .param("case", caseNo.value())
                .param("step", step)
                .query(this::level)
                .optional();
    }

    /** Of the last round. */
    Votes votes(CaseNo caseNo, String step) {
        return db.sql("""
                select count(*) filter (where outcome = 'APPROVE') as approvals,
                       count(*) filter (where outcome = 'REJECT') as refusals,
                       count(*) filter (where outcome not in ('APPROVE', 'REJECT')) as returned,
                       count(distinct minutes_no) as minutes
                from decision where level_id = """ + LATEST)
                .param("case", caseNo.value())
                .param("step", step)
                .query((row, n) -> new Votes(
                        row.getInt("approvals"), row.getInt("refusals"), row.getInt("returned"), row.getInt("minutes")))
                .single();
    }

    /** What a person has voted in the last round, himself or by who stands in for him, or for whom he does. */
    Optional<Vote> voteOf(CaseNo caseNo, String step, String person) {
        return db.sql("""
                select outcome_name, decided_at at time zone 'Asia/Shanghai' as at
                from decision where :person in (actor, acted_for) and level_id = """ + LATEST + " limit 1")
                .param("person", person)
                .param("case", caseNo.value())
                .param("step", step)
                .query((row, n) -> new Vote(row.getString("outcome_name"), row.getObject("at", LocalDateTime.class)))
                .optional();
    }

    /** Under which number the minutes of the last round are filed; none before the first vote. */
    Optional<String> minutes(CaseNo caseNo, String step) {
        return db.sql("select min(minutes_no) from decision where level_id = " + LATEST)
                .param("case", caseNo.value())
                .param("step", step)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    ApprovalLevel level(ResultSet row, int number) throws SQLException {
        var level = new Level(
                row.getString("approval_group"), row.getInt("seats"), row.getInt("approvals"), row.getInt("refusals"));
        return new ApprovalLevel(
                new CaseNo(row.getString("case_no")),
                row.getString("step_key"),
                new Money(row.getLong("own_fen")),
                new Money(row.getLong("threshold_fen")),
                row.getString("policy_version"),
                level,
                parts(row.getLong("id")));
    }

    private List<ApprovalLevel.Part> parts(long level) {
        return db.sql("select case_no, amount_fen from approval_part where level_id = ? order by case_no")
                .param(level)
                .query(ApprovalLevels::part)
                .list();
    }

    private static ApprovalLevel.Part part(ResultSet row, int number) throws SQLException {
        return new ApprovalLevel.Part(row.getString("case_no"), new Money(row.getLong("amount_fen")));
    }
}
