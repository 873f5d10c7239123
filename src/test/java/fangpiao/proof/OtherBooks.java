package fangpiao.proof;

import fangpiao.ledger.Account;
import fangpiao.ledger.Bookkeeper;
import fangpiao.ledger.Ledger;
import fangpiao.ledger.Transfer;
import fangpiao.ledger.Transfer.Reason;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three books in a database of their own, beside the application's, which a test may spoil: of each voucher A, B and C six
 * pages, put under seal after the third and after the last.
 */
final class OtherBooks {

    private static final String NAME = "other_books";
    private static final List<String> TABLES =
            List.of("ledger_account", "ledger_transfer", "ledger_seal", "ledger_seal_head", "proof_run");
    private static final Instant MORNING = Instant.parse("2024-10-08T01:00:00.123456Z");

    private static OtherBooks written;

    private final SingleConnectionDataSource database;
    private int cases;

    private OtherBooks(DataSource application) {
        this.database = new SingleConnectionDataSource(urlOf(application), "postgres", "", true);
    }

    /** The books as they were written, whatever a test has done to them. */
    static synchronized OtherBooks beside(DataSource application) {
        if (written == null) {
            new JdbcTemplate(application).execute("create database " + NAME);
            written = new OtherBooks(application);
            Flyway.configure().dataSource(written.database).load().migrate();
            written.write();
        } else written.restore();
        return written;
    }

    private void restore() {
        spoil(TABLES.stream()
                .flatMap(table -> Stream.of(
                        "delete from " + table, "insert into %1$s select * from as_written.%1$s".formatted(table)))
                .toArray(String[]::new));
    }

    private void write() {
        Stream.of("A", "B", "C").forEach(voucher -> {
            post(voucher, "treasury", "voucher/%s/available", Reason.ISSUE, 100_000_00);
            post(voucher, "voucher/%s/available", "voucher/%s/held", Reason.HOLD, 60_000_00);
            post(voucher, "voucher/%s/held", "developer/D/payable", Reason.COMMIT, 60_000_00);
        });
        seal();
        Stream.of("A", "B", "C").forEach(voucher -> {
            post(voucher, "developer/D/payable", "paid", Reason.SETTLE, 36_000_00);
            post(voucher, "voucher/%s/available", "voucher/%s/held", Reason.HOLD, 7_000_01);
            post(voucher, "voucher/%s/held", "voucher/%s/available", Reason.RELEASE, 7_000_01);
        });
        seal();
        db().sql("create schema as_written").update();
        TABLES.forEach(table -> db().sql("create table as_written.%1$s as table %1$s".formatted(table))
                .update());
    }

    void post(String voucher, String from, String to, Reason reason, long fen) {
        var caseNo = new CaseNo("%s-%s-%d".formatted(reason, voucher, ++cases));
        inTransaction(() -> ledger().post(new Transfer(
                voucher,
                new Account(from.formatted(voucher)),
                new Account(to.formatted(voucher)),
                new Money(fen),
                reason,
                caseNo)));
    }

    LedgerSeal seal() {
        var seals = new Seals(db(), clock());
        return transaction().execute(status -> seals.seal());
    }

    /** Does what the tables refuse, as somebody can who has the server in his hands. */
    void spoil(String... statements) {
        inTransaction(() -> {
            db().sql("set local session_replication_role = replica").update();
            for (String statement : statements) db().sql(statement).update();
        });
    }

    JdbcClient db() {
        return JdbcClient.create(database);
    }

    LedgerTables tables() {
        return new LedgerTables(database);
    }

    void inTransaction(Runnable act) {
        transaction().executeWithoutResult(status -> act.run());
    }

    /** What the command says of this database: its lines, and at last how it ended. */
    Answer verify(String... options) {
        return Answer.to(Stream.concat(Stream.of("verify-ledger"), Stream.concat(settings(), Stream.of(options))));
    }

    Answer export(String file) {
        return Answer.to(Stream.concat(Stream.of("export-ledger", "--file", file), settings()));
    }

    /** What a command printed, and how it ended. */
    record Answer(int code, String said) {

        static Answer to(Stream<String> words) {
            var said = new ByteArrayOutputStream();
            int code = LedgerCommand.run(
                    new PrintStream(said, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
            return new Answer(code, said.toString(StandardCharsets.UTF_8));
        }
    }

    private Stream<String> settings() {
        return Stream.of(
                "--spring.datasource.url=" + database.getUrl(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
    }

    private Ledger ledger() {
        return Bookkeeper.of(database, clock());
    }

    private static Clock clock() {
        return Clock.fixed(MORNING, OfficeTime.ZONE);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    private static String urlOf(DataSource application) {
        try (var connection = application.getConnection()) {
            return connection.getMetaData().getURL().replaceFirst("\\?.*", "").replaceFirst("/postgres$", "/" + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
