package fangpiao.supervision;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The warnings estates were given, each for one trigger. */
@Repository
class Warnings {

    private final JdbcClient db;

    Warnings(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo by, String estateCode, Trigger ground, LocalDate today) {
        db.sql("insert into estate_warning (case_no, estate_code, ground, given_on) values (?, ?, ?, ?)")
                .params(by.value(), estateCode, ground.name(), today)
                .update();
    }

    int of(String estateCode) {
        return db.sql("select count(*) from estate_warning where estate_code = ?")
                .param(estateCode)
                .query(Integer.class)
                .single();
    }

    /** How often the estate was warned or suspended for this before. */
    int measuresFor(String estateCode, Trigger ground) {
        return db.sql("""
                select (select count(*) from estate_warning where estate_code = :estate and ground = :ground)
                     + (select count(*) from pool_exit
                        where estate_code = :estate and ground = :ground and status = 'SUSPENDED')""")
                .param("estate", estateCode)
                .param("ground", ground.name())
                .query(Integer.class)
                .single();
    }
}
