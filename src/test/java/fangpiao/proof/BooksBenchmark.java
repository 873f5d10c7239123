package fangpiao.proof;

import fangpiao.ledger.WrittenPage;
import fangpiao.shared.Sm3;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./mvnw -Pbenchmark test}: what it costs to prove books of a million pages: 125,000 vouchers of eight pages each,
 * written over 250 days, and put under seal on the evening of each.
 */
class BooksBenchmark {

    private static final int DAYS = Integer.getInteger("benchmark.days", 250);
    private static final int BOOKS_A_DAY = Integer.getInteger("benchmark.books", 500);
    private static final int VISITS = 4;
    private static final Instant FIRST_MORNING = Instant.parse("2024-01-01T01:00:00Z");

    /** From where to where money goes on the pages of a voucher, two pages on each of four days. */
    private static final List<List<String>> PAGES = List.of(
            List.of("treasury", "voucher/%s/available", "ISSUE"),
            List.of("voucher/%s/available", "voucher/%s/held", "HOLD"),
            List.of("voucher/%s/held", "voucher/%s/available", "RELEASE"),
            List.of("voucher/%s/available", "voucher/%s/held", "HOLD"),
            List.of("voucher/%s/held", "developer/%s/payable", "COMMIT"),
            List.of("developer/%s/payable", "paid", "SETTLE"),
            List.of("developer/%s/payable", "paid", "SETTLE"),
            List.of("developer/%s/payable", "paid", "SETTLE"));

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Map<String, byte[]> last = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void print_what_proving_the_books_costs() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            var database = new SingleConnectionDataSource(
                    "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort()), "postgres", "", true);
            Flyway.configure().dataSource(database).load().migrate();
            write(database);
            measure(database);
            // the report is what the command is run for, so it goes to the console and not into the log
            System.out.println(report());
            database.destroy();
        }
    }

    private void write(SingleConnectionDataSource database) throws SQLException, IOException {
        var seals = new Seals(JdbcClient.create(database), Clock.fixed(FIRST_MORNING, OfficeTime.ZONE));
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Connection connection = database.getConnection();
        try (var setting = connection.createStatement()) {
            // the accounts are added up at the end
            setting.execute("set session_replication_role = replica");
        }
        double sealing = 0;
        for (int day = 0; day < DAYS + VISITS - 1; day++) {
            writeDay(connection, day);
            long begin = System.nanoTime();
            transaction.execute(status -> seals.seal());
            sealing = secondsSince(begin);
        }
        seconds.put("the last daily seal", sealing);
        JdbcClient.create(database).sql("""
                insert into ledger_account
                select code, sum(fen) from (select to_account as code, amount_fen as fen from ledger_transfer
                                            union all select from_account, -amount_fen from ledger_transfer) side
                group by code on conflict (code) do update set balance_fen = excluded.balance_fen""").update();
        JdbcClient.create(database).sql("vacuum analyze").update();
    }

    /** The books begun that day and on the three before get two pages each. */
    private void writeDay(Connection connection, int day) throws SQLException, IOException {
        var lines = new StringBuilder();
        for (int visit = 0; visit < VISITS; visit++) {
            int begun = day - visit;
            if (begun < 0 || begun >= DAYS) continue;
            for (int n = 0; n < BOOKS_A_DAY; n++)
                for (int page = 2 * visit; page < 2 * visit + 2; page++)
                    lines.append(line(page(begun * BOOKS_A_DAY + n, page, day)));
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy ledger_transfer (book, page, from_account, to_account, amount_fen, reason, case_no, booked_at, hash)"
                                + " from stdin with (format csv)",
                        new StringReader(lines.toString()));
    }

    private WrittenPage page(int voucher, int number, int day) {
        String book = "FP-530112-XKZ-2024-%06d-X".formatted(voucher);
        List<String> way = PAGES.get(number);
        return new WrittenPage(
                book,
                number + 1,
                way.get(0).formatted(number < 5 ? book : developer(voucher)),
                way.get(1).formatted(number < 4 ? book : developer(voucher)),
                number < 5 ? 60_000_000 : 20_000_000,
                way.get(2),
                "%s-2024-%06d-%d".formatted(way.get(2), voucher, number),
                FIRST_MORNING.plus(day, ChronoUnit.DAYS),
                null);
    }

    private String line(WrittenPage page) {
        byte[] hash = page.hashAfter(last.getOrDefault(page.book(), Sm3.nothing()));
        last.put(page.book(), hash);
        return "%s,%d,%s,%s,%d,%s,%s,%s,\\x%s\n"
                .formatted(
                        page.book(),
                        page.number(),
                        page.from(),
                        page.to(),
                        page.fen(),
                        page.reason(),
                        page.caseNo(),
                        page.bookedAt(),
                        HexFormat.of().formatHex(hash));
    }

    private static String developer(int voucher) {
        return "91530112MA6K%06d".formatted(voucher % 100);
    }

    private void measure(SingleConnectionDataSource database) {
        List<String> settings = List.of(
                "--spring.datasource.url=" + database.getUrl(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
        String file = folder.resolve("books.csv").toString();
        var db = JdbcClient.create(database);
        time("verify-ledger, database", () -> run(Stream.concat(Stream.of("verify-ledger"), settings.stream())));
        time("export-ledger", () -> run(Stream.concat(Stream.of("export-ledger", "--file", file), settings.stream())));
        time("verify-ledger, file", () -> run(Stream.of("verify-ledger", "--file", file)));
        time("trial balance", () -> new TrialBalance(db).at(null));
        var runs = new ProofRuns(db);
        Check balances = BookChecks.all().get(0);
        time("check: " + balances.code(), () -> runs.compare(runs.nextNo(), balances));
        seconds.put("size of the file, MB", size(file));
    }

    private static void run(Stream<String> words) {
        var nobody = new PrintStream(OutputStream.nullOutputStream());
        int code = LedgerCommand.run(nobody, words.toArray(String[]::new));
        if (code != LedgerCommand.SOUND) throw new IllegalStateException("ended with " + code);
    }

    private void time(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        seconds.put(what, secondsSince(begin));
    }

    private String report() {
        var lines = new ArrayList<String>();
        lines.add("%nbooks of %,d pages, %,d seals%9s"
                .formatted(DAYS * BOOKS_A_DAY * 2 * VISITS, DAYS + VISITS - 1, "seconds"));
        seconds.forEach((what, figure) -> lines.add("%-32s%9.1f".formatted(what, figure)));
        return String.join("\n", lines);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double size(String file) {
        try {
            return Files.size(Path.of(file)) / 1e6;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
