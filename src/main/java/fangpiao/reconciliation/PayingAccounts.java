package fangpiao.reconciliation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank accounts that funds pay from. Several funds may share one. */
@Repository
class PayingAccounts {

    /** @param funds their names */
    public record PayingAccount(String no, String name, String bank, String funds) {}

    private static final String ALL = """
            select account_no, min(account_name) as account_name, min(bank_name) as bank_name,
                   string_agg(name, '、' order by no) as funds
            from fund_account where account_no is not null %s group by account_no order by account_no""";

    private final JdbcClient db;

    PayingAccounts(JdbcClient db) {
        this.db = db;
    }

    List<PayingAccount> all() {
        return read(db.sql(ALL.formatted("")));
    }

    Optional<PayingAccount> find(String no) {
        return read(db.sql(ALL.formatted("and account_no = ?")).param(no)).stream()
                .findFirst();
    }

    private static List<PayingAccount> read(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> new PayingAccount(
                        row.getString("account_no"),
                        row.getString("account_name"),
                        row.getString("bank_name"),
                        row.getString("funds")))
                .list();
    }
}
