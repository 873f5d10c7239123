package fangpiao.developer;

import fangpiao.pool.DeveloperSeats;
import fangpiao.shared.Forbidden;
import java.security.Principal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only place that says for which company somebody sits here; asked anew with every click. */
@Repository
class Companies {

    private final DeveloperSeats seats;
    private final JdbcClient db;

    Companies(DeveloperSeats seats, JdbcClient db) {
        this.seats = seats;
        this.db = db;
    }

    Company of(Principal person) {
        return seats.companyOf(person.getName())
                .map(code -> new Company(code, nameOf(code)))
                .orElseThrow(() -> new Forbidden("您的账号没有绑定房地产开发企业，不能查看和办理。请联系区城市更新改造局房源管理人员。"));
    }

    private String nameOf(String code) {
        return db.sql("select name from developer where credit_code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
