package fangpiao.proof;

import fangpiao.ledger.WrittenPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the books from their tables. Within a transaction only a few thousand rows are in memory at a time. */
@Repository
class LedgerTables {

    private static final int AT_A_TIME = 5_000;

    private final JdbcClient db;

    LedgerTables(DataSource database) {
        var statements = new JdbcTemplate(database);
        statements.setFetchSize(AT_A_TIME);
        this.db = JdbcClient.create(statements);
    }

    void readAll(BooksReader reader) {
        readBooks(reader);
        db.sql("select code, balance_fen from ledger_account order by code collate \"C\"")
                .query(row -> {
                    reader.account(row.getString(1), row.getLong(2));
                });
    }

    /** All but the accounts. */
    void readBooks(BooksReader reader) {
        db.sql("select * from ledger_seal order by no").query(row -> {
            reader.seal(seal(row));
        });
        db.sql("select distinct seal_no, seal_hash from proof_run order by seal_no")
                .query(row -> {
                    reader.note(row.getInt(1), row.getBytes(2));
                });
        // of each page its seal, and the seals whose page is gone, in one order whatever the language of the database
        db.sql("""
                select coalesce(t.book, h.book) as book, t.page, t.from_account, t.to_account, t.amount_fen, t.reason, t.case_no,
                       t.booked_at, t.hash, h.pages as sealed_page, h.hash as sealed_hash, h.seal_no
                from ledger_transfer t
                full join ledger_seal_head h on h.book = t.book and h.pages = t.page
                order by coalesce(t.book, h.book) collate "C", coalesce(t.page, h.pages)""").query(row -> {
            if (row.getInt("page") > 0) reader.page(page(row));
            if (row.getInt("sealed_page") > 0) reader.head(head(row));
        });
    }

    static LedgerSeal seal(ResultSet row) throws SQLException {
        return new LedgerSeal(
                row.getInt("no"),
                instant(row, "sealed_at"),
                row.getInt("books"),
                row.getLong("pages"),
                row.getInt("heads"),
                row.getBytes("digest"),
                row.getBytes("hash"));
    }

    private static WrittenPage page(ResultSet row) throws SQLException {
        return new WrittenPage(
                row.getString("book"),
                row.getInt("page"),
                row.getString("from_account"),
                row.getString("to_account"),
                row.getLong("amount_fen"),
                row.getString("reason"),
                row.getString("case_no"),
                instant(row, "booked_at"),
                row.getBytes("hash"));
    }

    private static SealedHead head(ResultSet row) throws SQLException {
        return new SealedHead(
                row.getString("book"), row.getInt("sealed_page"), row.getBytes("sealed_hash"), row.getInt("seal_no"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
