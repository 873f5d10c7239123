package fangpiao.pool;

import fangpiao.engine.CaseDoor;
import fangpiao.shared.Forbidden;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which company a user from outside acts for, and that he acts for no other (SOD-10). */
@Repository
public class DeveloperSeats {

    private final JdbcClient db;
    private final CaseDoor cases;

    DeveloperSeats(JdbcClient db, CaseDoor cases) {
        this.db = db;
        this.cases = cases;
    }

    /** The credit code of the company a user acts for; empty for officials. */
    public Optional<String> companyOf(String user) {
        return db.sql("select developer_code from developer_user where user_id = ?")
                .param(user)
                .query(String.class)
                .optional();
    }

    /** Lets a user act for a company, which is entered in the books with it. */
    public void seat(String user, String creditCode, String companyName) {
        db.sql("insert into developer (credit_code, name) values (?, ?) on conflict do nothing")
                .params(creditCode, companyName)
                .update();
        db.sql("""
                insert into developer_user (user_id, developer_code) values (?, ?)
                on conflict (user_id) do update set developer_code = excluded.developer_code""").params(user, creditCode).update();
    }

    /** Refuses whoever is handing in a form for a company he does not act for; officials act for all. */
    public void requireOwn(String creditCode) {
        cases.actor().flatMap(this::companyOf).ifPresent(own -> {
            if (!own.equals(creditCode)) throw new Forbidden("该楼盘、合同或房源不属于贵公司，不能办理。");
        });
    }
}
