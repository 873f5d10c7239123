package fangpiao.developer;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits where, and who has said so. */
@Repository
class SeatBook {

    private static final int LATEST = 50;

    /** A company, and who acts for it. */
    public record CompanyLine(String code, String name, int estates, List<Clerk> clerks) {}

    public record Clerk(String id, String name) {}

    /** @param by who changed it; null for the house itself */
    public record Change(String user, String company, boolean seated, String by, LocalDateTime at) {}

    private final JdbcClient db;
    private final Users users;

    SeatBook(JdbcClient db, Users users) {
        this.db = db;
        this.users = users;
    }

    List<CompanyLine> companies() {
        return db.sql("""
                select d.credit_code, d.name, (select count(*) from estate e where e.developer_code = d.credit_code) as estates,
                       array(select user_id from developer_user u where u.developer_code = d.credit_code order by 1) as users
                from developer d order by d.name""")
                .query((row, n) -> new CompanyLine(
                        row.getString("credit_code"), row.getString("name"), row.getInt("estates"), clerks((String[])
                                row.getArray("users").getArray())))
                .list();
    }

    /** Developers' clerks that act for nobody yet. */
    List<Clerk> unseated() {
        List<String> seated =
                db.sql("select user_id from developer_user").query(String.class).list();
        return users.holdersOf(Role.DEVELOPER).stream()
                .filter(user -> !seated.contains(user))
                .map(this::clerk)
                .toList();
    }

    List<Change> changes() {
        return db.sql("""
                select c.*, c.changed_at at time zone 'Asia/Shanghai' as at, d.name from developer_seat_change c
                join developer d on d.credit_code = c.developer_code order by c.id desc limit ?""")
                .param(LATEST)
                .query((row, n) -> new Change(
                        users.nameOf(row.getString("user_id")),
                        row.getString("name"),
                        row.getBoolean("seated"),
                        row.getString("changed_by") == null ? "系统" : users.nameOf(row.getString("changed_by")),
                        row.getObject("at", LocalDateTime.class)))
                .list();
    }

    private List<Clerk> clerks(String[] ids) {
        return List.of(ids).stream().map(this::clerk).toList();
    }

    private Clerk clerk(String id) {
        return new Clerk(id, users.nameOf(id));
    }
}
