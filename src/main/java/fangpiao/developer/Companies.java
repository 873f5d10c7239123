package fangpiao.developer;

import fangpiao.pool.DeveloperSeats;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
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
        String code = seats.requireSeat(person.getName());
        return new Company(code, nameOf(code));
    }

    /** Those who sit for the company now. */
    Set<String> clerksOf(Company company) {
        return db.sql("select user_id from developer_user where developer_code = ?")
                .param(company.code())
                .query(String.class)
                .set();
    }

    /** The same for who may have none. */
    Optional<Company> find(String user) {
        return seats.companyOf(user).map(code -> new Company(code, nameOf(code)));
    }

    private String nameOf(String code) {
        return db.sql("select name from developer where credit_code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
