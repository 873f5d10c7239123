package fangpiao.secondfactor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The factors of all persons; one live and one pending each at most. */
@Repository
class Factors {

    private static final String FACTOR = """
            select id, person, secret, last_step, confirmed_at at time zone 'Asia/Shanghai' as since
            from second_factor where voided_at is null""";

    private final JdbcClient db;
    private final Clock clock;

    Factors(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean isLive(String person) {
        return live(person).isPresent();
    }

    Optional<Factor> live(String person) {
        return one(" and confirmed_at is not null and person = ?", person);
    }

    Optional<Factor> lockLive(String person) {
        return one(" and confirmed_at is not null and person = ? for no key update", person);
    }

    Optional<Factor> pending(String person) {
        return one(" and confirmed_at is null and person = ?", person);
    }

    Optional<Factor> lockPending(String person) {
        return one(" and confirmed_at is null and person = ? for no key update", person);
    }

    List<Factor> allLive() {
        return db.sql(FACTOR + " and confirmed_at is not null order by person")
                .query(Factors::read)
                .list();
    }

    void add(String person, byte[] box) {
        db.sql("insert into second_factor (person, secret, made_at) values (?, ?, ?)")
                .params(person, box, now())
                .update();
    }

    void confirm(Factor factor, long step) {
        db.sql("update second_factor set confirmed_at = ?, last_step = ? where id = ?")
                .params(now(), step, factor.id())
                .update();
    }

    void use(Factor factor, long step) {
        db.sql("update second_factor set last_step = ? where id = ?")
                .params(step, factor.id())
                .update();
    }

    void endPending(String person) {
        end("person = ? and confirmed_at is null", person);
    }

    void endLive(String person) {
        end("person = ? and confirmed_at is not null", person);
    }

    private void end(String which, String person) {
        db.sql("update second_factor set secret = null, voided_at = ? where voided_at is null and " + which)
                .params(now(), person)
                .update();
    }

    private Optional<Factor> one(String which, String person) {
        return db.sql(FACTOR + which).param(person).query(Factors::read).optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Factor read(ResultSet row, int number) throws SQLException {
        return new Factor(
                row.getLong("id"),
                row.getString("person"),
                row.getBytes("secret"),
                row.getObject("since", LocalDateTime.class),
                row.getLong("last_step"));
    }
}
