package fangpiao.payment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was paid into which account, for those who watch over accounts. */
@Repository
public class PaidAccounts {

    private final JdbcClient db;

    PaidAccounts(JdbcClient db) {
        this.db = db;
    }

    /** Cases in which this account was given the name of somebody else, with that name. */
    public List<String> othersPaidInto(Payee payee) {
        return db.sql("""
                select distinct case_no || '（' || payee_name || '）' from payment_order
                where payee_account = ? and payee_name <> ? order by 1""")
                .params(payee.account(), payee.name())
                .query(String.class)
                .list();
    }
}
