package fangpiao.duty;

import fangpiao.identity.Role;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The users who hold more than one post. */
@Repository
class PostHolders {

    record Holder(String user, String name, List<Role> roles) {}

    private final JdbcClient db;

    PostHolders(JdbcClient db) {
        this.db = db;
    }

    List<Holder> ofSeveral() {
        return db.sql("""
                select u.id_, trim(concat(u.last_, u.first_)) as name, array_agg(m.group_id_::text) as groups
                from act_id_user u join act_id_membership m on m.user_id_ = u.id_
                group by u.id_, name having count(*) > 1 order by u.id_""")
                .query((row, n) -> new Holder(row.getString("id_"), row.getString("name"), roles((String[])
                        row.getArray("groups").getArray())))
                .list();
    }

    private static List<Role> roles(String[] groups) throws SQLException {
        return Stream.of(groups)
                .flatMap(group -> Role.ofGroup(group).stream())
                .sorted()
                .toList();
    }
}
