package fangpiao.secondfactor;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes that persons gave, right and wrong, and the acts the right ones stood for; the times are the office's. */
@Repository
class Tries {

    /** A pass, and until when it is good. */
    record Pass(long no, LocalDateTime until) {}

    /** An act, and the code that was shown for it. */
    record Use(LocalDateTime at, String person, String caseNo, String step, String outcome, LocalDateTime verifiedAt) {}

    private final JdbcClient db;
    private final Duration valid;

    Tries(JdbcClient db, @Value("${fangpiao.second-factor.pass}") Duration valid) {
        this.db = db;
        this.valid = valid;
    }

    Duration valid() {
        return valid;
    }

    long right(Factor factor, long step, OffsetDateTime now) {
        return db.sql("insert into second_factor_try (factor_id, tried_at, step) values (?, ?, ?) returning id")
                .params(factor.id(), now, step)
                .query(Long.class)
                .single();
    }

    /** @param lockedUntil null as long as more may be tried */
    void wrong(Factor factor, OffsetDateTime now, OffsetDateTime lockedUntil) {
        db.sql("insert into second_factor_try (factor_id, tried_at, locked_until) values (?, ?, ?)")
                .params(factor.id(), now, lockedUntil)
                .update();
    }

    /** Since the last right one, or the last that locked. */
    int wrongOnes(Factor factor) {
        return db.sql("""
                select count(*) from second_factor_try where factor_id = :factor
                and id > coalesce((select max(id) from second_factor_try
                                   where factor_id = :factor and (step is not null or locked_until is not null)), 0)""").param("factor", factor.id()).query(Integer.class).single();
    }

    Optional<OffsetDateTime> lockedUntil(Factor factor, OffsetDateTime now) {
        return db.sql("""
                select max(locked_until) from second_factor_try
                where factor_id = ? and tried_at <= ? and locked_until > ?""")
                .params(factor.id(), now, now)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** The latest code of a person that is good at this moment, of the factor he has now. */
    Optional<Pass> pass(String person, OffsetDateTime now) {
        return db.sql("""
                select t.id, (t.tried_at + :valid::interval) at time zone 'Asia/Shanghai' as until
                from second_factor_try t join second_factor f on f.id = t.factor_id
                where f.person = :person and f.voided_at is null and t.step is not null
                  and t.tried_at <= :now and t.tried_at + :valid::interval > :now
                order by t.id desc limit 1""")
                .param("person", person)
                .param("valid", valid.toSeconds() + " seconds")
                .param("now", now)
                .query((row, n) -> new Pass(row.getLong("id"), row.getObject("until", LocalDateTime.class)))
                .optional();
    }

    void used(long pass, long decision) {
        db.sql("insert into second_factor_use (decision_id, try_id) values (?, ?)")
                .params(decision, pass)
                .update();
    }

    List<Use> uses(int most) {
        return uses("", List.of(most));
    }

    List<Use> usesOf(String person, int most) {
        return uses("where d.actor = ?", List.of(person, most));
    }

    private List<Use> uses(String which, List<Object> parameters) {
        return db.sql("""
                select d.decided_at at time zone 'Asia/Shanghai' as at, d.actor_name, d.case_no, d.step_name,
                       d.outcome_name, t.tried_at at time zone 'Asia/Shanghai' as verified
                from second_factor_use u
                join decision d on d.id = u.decision_id
                join second_factor_try t on t.id = u.try_id
                %s order by d.id desc limit ?""".formatted(which))
                .params(parameters)
                .query((row, n) -> new Use(
                        row.getObject("at", LocalDateTime.class),
                        row.getString("actor_name"),
                        row.getString("case_no"),
                        row.getString("step_name"),
                        row.getString("outcome_name"),
                        row.getObject("verified", LocalDateTime.class)))
                .list();
    }
}
