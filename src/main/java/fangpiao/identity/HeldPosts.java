package fangpiao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who holds which posts at this moment: those of his own, and those lent to him. A post is lent from the first moment of
 * the first day to the last of the last one, and no longer than the absent person holds it himself; nothing has to be
 * switched on or off for that.
 */
@Repository
class HeldPosts {

    /** What is lent on a day. */
    static final String LENT = """
            (select p.group_id, s.absent, s.absent_name, s.substitute, s.first_day, s.id as substitution
             from substitution s
             join substitution_post p on p.substitution_id = s.id
             join act_id_membership held on held.user_id_ = s.absent and held.group_id_ = p.group_id
             where s.removed_at is null and s.substitute = :person and :today between s.first_day and s.last_day)""";

    private final JdbcClient db;
    private final Clock clock;

    HeldPosts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Loan> lentTo(String person) {
        return db.sql("select * from " + LENT + " lent order by absent, group_id")
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Loan(
                        Role.ofGroup(row.getString("group_id")).orElseThrow(),
                        row.getString("absent"),
                        row.getString("absent_name")))
                .list();
    }

    /** The groups of all of them, own and lent. */
    Set<String> groupsOf(String person) {
        return new TreeSet<>(db.sql("""
                select group_id_ from act_id_membership where user_id_ = :person
                union select group_id from %s lent""".formatted(LENT))
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list());
    }

    /** Somebody has done what is behind the door: nothing is written where a post of his own opens it. */
    void record(String person, PageDoors.Door door, String path) {
        db.sql("""
                insert into lent_page_act (substitution_id, group_id, act, path, acted_at)
                select substitution, group_id, :act, :path, :now from %s lent
                where group_id = any (string_to_array(:groups, ','))
                  and not exists (select from act_id_membership
                                  where user_id_ = :person and group_id_ = any (string_to_array(:groups, ',')))
                order by absent, group_id limit 1""".formatted(LENT))
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .param("groups", String.join(",", door.groups()))
                .param("act", door.act())
                .param("path", path)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What substitutes have done on pages, the latest first. */
    List<LentAct> latestActs(int atMost) {
        return db.sql("""
                select a.acted_at, s.substitute_name || '（代' || s.absent_name || '）' as person, a.group_id, a.act,
                       substring(a.path from '[A-Z]{2}-[0-9]{4}-[0-9]{6}') as subject
                from lent_page_act a join substitution s on s.id = a.substitution_id order by a.id desc limit ?""")
                .param(atMost)
                .query((row, n) -> new LentAct(
                        row.getObject("acted_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        row.getString("person"),
                        Role.ofGroup(row.getString("group_id")).orElseThrow(),
                        row.getString("act"),
                        row.getString("subject")))
                .list();
    }

    /** All who work on cases. */
    List<Colleague> colleagues() {
        return db.sql("""
                select id_, trim(concat(last_, first_)) as name, string_agg(m.group_id_, ',' order by m.group_id_) as groups
                from act_id_user u join act_id_membership m on m.user_id_ = u.id_
                where m.group_id_ = any (string_to_array(:working, ','))
                group by id_, name order by name, id_""")
                .param("working", Role.clerks().map(Role::groupId).collect(Collectors.joining(",")))
                .query((row, n) -> new Colleague(
                        row.getString("id_"),
                        row.getString("name"),
                        Stream.of(row.getString("groups").split(","))
                                .map(Role::ofGroup)
                                .flatMap(role -> role.stream())
                                .toList()))
                .list();
    }
}
