package fangpiao.staffing;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.staffing.Substitution.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of substitutions (代岗台账). */
@Repository
class Substitutions {

    private static final int LATEST = 200;

    private static final String ROWS = """
            select s.*, entered_at at time zone 'Asia/Shanghai' as entered, begun_at at time zone 'Asia/Shanghai' as begun,
                   removed_at at time zone 'Asia/Shanghai' as removed, returned_at at time zone 'Asia/Shanghai' as returned,
                   (select string_agg(group_id, ',' order by group_id) from substitution_post
                    where substitution_id = s.id) as posts
            from substitution s
            """;

    private final JdbcClient db;
    private final Users users;
    private final Clock clock;

    Substitutions(JdbcClient db, Users users, Clock clock) {
        this.db = db;
        this.users = users;
        this.clock = clock;
    }

    /** Lets nobody else enter one until the transaction ends: two that cross would make a chain. */
    void lock() {
        db.sql("lock table substitution in share row exclusive mode").update();
    }

    long add(Plan plan, String by) {
        long id = db.sql("""
                insert into substitution (absent, absent_name, substitute, substitute_name, first_day, last_day, reason,
                                          entered_by, entered_by_name, entered_at)
                values (:absent, :absentName, :substitute, :substituteName, :first, :last, :reason, :by, :byName, :now)
                returning id""")
                .param("absent", plan.absent())
                .param("absentName", users.nameOf(plan.absent()))
                .param("substitute", plan.substitute())
                .param("substituteName", users.nameOf(plan.substitute()))
                .param("first", plan.firstDay())
                .param("last", plan.lastDay())
                .param("reason", plan.reason())
                .param("by", by)
                .param("byName", users.nameOf(by))
                .param("now", now())
                .query(Long.class)
                .single();
        plan.groups().forEach(group -> db.sql("insert into substitution_post values (?, ?)")
                .params(id, group)
                .update());
        return id;
    }

    Optional<Substitution> find(long id) {
        return db.sql(ROWS + "where id = ?")
                .param(id)
                .query(Substitutions::read)
                .optional();
    }

    List<Substitution> latest() {
        return db.sql(ROWS + "order by first_day desc, id desc limit ?")
                .param(LATEST)
                .query(Substitutions::read)
                .list();
    }

    /** Those in which one of the two has a part, while the plan lasts. */
    List<Substitution> crossing(Plan plan) {
        return db.sql(ROWS + """
                where removed_at is null and first_day <= :last and last_day >= :first
                  and (absent in (:absent, :substitute) or substitute = :absent) order by id""")
                .param("first", plan.firstDay())
                .param("last", plan.lastDay())
                .param("absent", plan.absent())
                .param("substitute", plan.substitute())
                .query(Substitutions::read)
                .list();
    }

    List<Substitution> toBegin() {
        return db.sql(
                        ROWS
                                + "where begun_at is null and removed_at is null and ? between first_day and last_day order by id")
                .param(LocalDate.now(clock))
                .query(Substitutions::read)
                .list();
    }

    List<Substitution> toReturn() {
        return db.sql(ROWS + "where returned_at is null and (removed_at is not null or last_day < ?) order by id")
                .param(LocalDate.now(clock))
                .query(Substitutions::read)
                .list();
    }

    boolean begun(long id) {
        return db.sql("update substitution set begun_at = ? where id = ? and begun_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    boolean removed(long id, String by) {
        return db.sql("""
                update substitution set removed_at = ?, removed_by_name = ?
                where id = ? and removed_at is null and last_day >= ?""")
                        .params(now(), users.nameOf(by), id, LocalDate.now(clock))
                        .update()
                == 1;
    }

    boolean returned(long id) {
        return db.sql("update substitution set returned_at = ? where id = ? and returned_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Substitution read(ResultSet row, int number) throws SQLException {
        var plan = new Plan(
                row.getString("absent"),
                row.getString("substitute"),
                Stream.of(row.getString("posts").split(","))
                        .flatMap(group -> Role.ofGroup(group).stream())
                        .toList(),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"));
        return new Substitution(
                row.getLong("id"),
                plan,
                row.getString("absent_name"),
                row.getString("substitute_name"),
                row.getString("entered_by_name"),
                row.getObject("entered", LocalDateTime.class),
                row.getObject("begun", LocalDateTime.class),
                row.getObject("removed", LocalDateTime.class),
                row.getString("removed_by_name"),
                row.getObject("returned", LocalDateTime.class));
    }
}
