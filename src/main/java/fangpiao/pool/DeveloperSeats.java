package fangpiao.pool;

import fangpiao.engine.CaseDoor;
import fangpiao.shared.Forbidden;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which company a user from outside acts for, and that he acts for no other (SOD-10). */
@Repository
public class DeveloperSeats {

    /** The group of those who come from outside. */
    private static final String OUTSIDERS = "developer";

    private final JdbcClient db;
    private final CaseDoor cases;
    private final Clock clock;

    DeveloperSeats(JdbcClient db, CaseDoor cases, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.clock = clock;
    }

    /** The credit code of the company a user acts for; empty for officials, and for who has no seat yet or no more. */
    public Optional<String> companyOf(String user) {
        return db.sql("select developer_code from developer_user where user_id = ?")
                .param(user)
                .query(String.class)
                .optional();
    }

    /** Officials deal with every company's affairs, who comes from outside only with those of his own: without a seat with none. */
    public boolean mayHandle(String user, String creditCode) {
        return db.sql("""
                select coalesce((select developer_code = :company from developer_user where user_id = :user),
                                not exists (select from act_id_membership where user_id_ = :user and group_id_ = :outsiders))""")
                .param("user", user)
                .param("company", creditCode)
                .param("outsiders", OUTSIDERS)
                .query(Boolean.class)
                .single();
    }

    /** Lets a user act for a company, which is entered in the books with it; by the house itself. */
    public void seat(String user, String creditCode, String companyName) {
        seat(user, creditCode, companyName, null);
    }

    /** @param by who decides it; null for the house itself */
    public void seat(String user, String creditCode, String companyName, String by) {
        if (companyOf(user).equals(Optional.of(creditCode))) return;
        unseat(user, by);
        db.sql("insert into developer (credit_code, name) values (?, ?) on conflict do nothing")
                .params(creditCode, companyName)
                .update();
        db.sql("insert into developer_user (user_id, developer_code) values (?, ?)")
                .params(user, creditCode)
                .update();
        remember(user, creditCode, true, by);
    }

    /** From this moment on the user sees and opens nothing. */
    public void unseat(String user, String by) {
        companyOf(user).ifPresent(company -> {
            db.sql("delete from developer_user where user_id = ?").param(user).update();
            remember(user, company, false, by);
        });
    }

    /**
     * Refuses whoever is handing in a form for a company he does not act for; officials act for all, who comes from outside
     * and has no seat for none.
     */
    public void requireOwn(String creditCode) {
        Optional<String> own = cases.actor().flatMap(this::companyOf);
        boolean fromOutside = own.isPresent() || cases.actorIsOf(OUTSIDERS);
        if (fromOutside && !own.equals(Optional.of(creditCode))) throw new Forbidden("该楼盘、合同或房源不属于贵公司，不能办理。");
    }

    private void remember(String user, String creditCode, boolean seated, String by) {
        db.sql("""
                insert into developer_seat_change (user_id, developer_code, seated, changed_by, changed_at)
                values (?, ?, ?, ?, ?)""")
                .params(user, creditCode, seated, by, OffsetDateTime.now(clock))
                .update();
    }
}
