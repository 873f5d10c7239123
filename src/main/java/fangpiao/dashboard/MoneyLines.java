package fangpiao.dashboard;

import fangpiao.ledger.Transfer.Reason;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The books of a household, page by page. */
@Repository
class MoneyLines {

    private final JdbcClient db;

    MoneyLines(JdbcClient db) {
        this.db = db;
    }

    List<MoneyLine> of(Collection<String> books) {
        if (books.isEmpty()) return List.of();
        return db.sql("""
                select book, page, booked_at at time zone 'Asia/Shanghai' as at, reason, from_account, to_account, amount_fen,
                       case_no, sum(case when to_account like 'voucher/%' then amount_fen else 0 end
                                    - case when from_account like 'voucher/%' then amount_fen else 0 end)
                                over (partition by book order by page) as left_fen
                from ledger_transfer where book in (:books) order by book, page""").param("books", books).query(MoneyLines::line).list();
    }

    private static MoneyLine line(ResultSet row, int number) throws SQLException {
        return new MoneyLine(
                row.getString("book"),
                row.getInt("page"),
                row.getObject("at", LocalDateTime.class),
                Reason.valueOf(row.getString("reason")),
                row.getString("from_account"),
                row.getString("to_account"),
                new Money(row.getLong("amount_fen")),
                new Money(row.getLong("left_fen")),
                row.getString("case_no"));
    }
}
