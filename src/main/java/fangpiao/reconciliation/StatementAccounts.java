package fangpiao.reconciliation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank accounts that funds pay from. Several funds may share one. */
@Repository
class StatementAccounts {

    /** @param funds their names */
    public record PayingAccount(String no, String name, String bank, String funds) {}

    /** Also those that funds have paid from before. */
    private static final String ALL = """
            select account_no, min(account_name) as account_name, min(bank_name) as bank_name,
                   string_agg(distinct name, '、') as funds
            from (select no, account_no, account_name, bank_name, name from fund_account where account_no is not null
                  union
                  select f.no, e.former_account_no, e.former_account_name, e.former_bank_name, f.name
                  from fund_entry e join fund_account f on f.no = e.fund_no
                  where e.kind = 'ACCOUNT' and e.status = 'CONFIRMED' and e.former_account_no is not null) account
            %s group by account_no order by account_no""";

    private final JdbcClient db;

    StatementAccounts(JdbcClient db) {
        this.db = db;
    }

    List<PayingAccount> all() {
        return read(db.sql(ALL.formatted("")));
    }

    Optional<PayingAccount> find(String no) {
        return read(db.sql(ALL.formatted("where account_no = ?")).param(no)).stream()
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
