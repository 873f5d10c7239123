package fangpiao.funding;

import fangpiao.project.FundPosition;
import fangpiao.project.PayingAccount;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All funds and how each stands. */
@Repository
class FundRegister {

    private static final String FUNDS = "select " + Backer.COLUMNS + """
            , f.account_name, f.account_no, f.bank_name, f.deposited_fen, f.deposited_fen - f.free_fen as promised_fen,
                   coalesce(paid.amount_fen, 0) as paid_fen
            from fund_account f
            join expropriation_project p on p.code = f.project_code
            left join (select fund_no, sum(amount_fen)::bigint as amount_fen from fund_payment group by fund_no) paid
                on paid.fund_no = f.no
            """;

    private final JdbcClient db;

    FundRegister(JdbcClient db) {
        this.db = db;
    }

    List<FundLine> all() {
        return db.sql(FUNDS + "order by p.name, f.no").query(FundRegister::line).list();
    }

    Optional<FundLine> find(String fundNo) {
        return db.sql(FUNDS + "where f.no = ?")
                .param(fundNo)
                .query(FundRegister::line)
                .optional();
    }

    /** Money that left the books and belongs to no fund; zero, or something is wrong. */
    Money paidByNobody() {
        return db.sql("select coalesce(sum(amount_fen), 0)::bigint from fund_payment where fund_no is null")
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }

    private static FundLine line(ResultSet row, int number) throws SQLException {
        String account = row.getString("account_no");
        return new FundLine(
                Backer.read(row),
                account == null
                        ? null
                        : new PayingAccount(row.getString("account_name"), account, row.getString("bank_name")),
                new FundPosition(
                        new Money(row.getLong("deposited_fen")),
                        new Money(row.getLong("promised_fen")),
                        new Money(row.getLong("paid_fen"))));
    }
}
