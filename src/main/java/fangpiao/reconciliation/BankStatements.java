package fangpiao.reconciliation;

import fangpiao.shared.Money;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that were taken over, and each entry of them once. */
@Repository
class BankStatements {

    private static final int AT_A_TIME = 1_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    BankStatements(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** Whoever takes over a statement of the same account waits until this transaction has ended. */
    void keepOthersFrom(String account) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('bank account ' || ?, 0))")
                .param(account)
                .query((row, n) -> "")
                .single();
    }

    /** Of which there are statements. */
    List<String> accounts() {
        return db.sql("select distinct account_no from bank_statement order by 1")
                .query(String.class)
                .list();
    }

    List<String> accountsOf(long fileNo) {
        return db.sql("select distinct account_no from bank_statement where file_no = ? order by 1")
                .param(fileNo)
                .query(String.class)
                .list();
    }

    /** @param from the first day of the statements to come */
    AccountHistory historyOf(String account, LocalDate from) {
        AccountHistory.End end = db.sql("""
                select to_on, closing_fen from bank_statement where account_no = ? order by to_on desc limit 1""")
                .param(account)
                .query((row, n) -> new AccountHistory.End(
                        row.getObject("to_on", LocalDate.class), new Money(row.getLong("closing_fen"))))
                .optional()
                .orElse(null);
        List<StatementLine> known = db.sql("select * from bank_entry where account_no = ? and booked_on >= ?")
                .params(account, from)
                .query(BankStatements::line)
                .list();
        return new AccountHistory(end, known);
    }

    void add(long fileNo, Statement statement, List<StatementLine> fresh, OffsetDateTime now) {
        long no = db.sql("""
                insert into bank_statement (file_no, account_no, from_on, to_on, opening_fen, closing_fen, debit_fen,
                                            credit_fen, known_lines, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning no""")
                .params(
                        fileNo,
                        statement.account(),
                        statement.from(),
                        statement.to(),
                        statement.opening().fen(),
                        statement.closing().fen(),
                        statement.turnover(Direction.DEBIT).fen(),
                        statement.turnover(Direction.CREDIT).fen(),
                        statement.lines().size() - fresh.size(),
                        now)
                .query(Long.class)
                .single();
        batches.batchUpdate("""
                insert into bank_entry (statement_no, account_no, reference, part, booked_on, direction, amount_fen,
                                        payment_key, party_name, party_account, words, return_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", fresh, AT_A_TIME, (row, line) -> write(row, no, statement.account(), line));
    }

    private static void write(PreparedStatement row, long statementNo, String account, StatementLine line)
            throws SQLException {
        row.setLong(1, statementNo);
        row.setString(2, account);
        row.setString(3, line.reference());
        row.setInt(4, line.part());
        row.setObject(5, line.bookedOn());
        row.setString(6, line.direction().name());
        row.setLong(7, line.amount().fen());
        row.setString(8, line.key());
        row.setString(9, line.partyName());
        row.setString(10, line.partyAccount());
        row.setString(11, line.words());
        row.setString(12, line.returnReason());
    }

    private static StatementLine line(ResultSet row, int number) throws SQLException {
        return new StatementLine(
                row.getString("reference"),
                row.getInt("part"),
                row.getObject("booked_on", LocalDate.class),
                Direction.valueOf(row.getString("direction")),
                new Money(row.getLong("amount_fen")),
                row.getString("payment_key"),
                row.getString("party_name"),
                row.getString("party_account"),
                row.getString("words"),
                row.getString("return_reason"));
    }
}
