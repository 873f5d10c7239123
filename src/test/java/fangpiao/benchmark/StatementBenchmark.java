package fangpiao.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.Scenario;
import fangpiao.reconciliation.StatementReception;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./mvnw -Pbenchmark test}: what it costs to take over a statement of many payments and to find the order of each,
 * against the same rows written by a handful of statements over sets. The two take turns, each on a fund of its own.
 */
class StatementBenchmark {

    private static final int ENTRIES = Integer.getInteger("benchmark.entries", 50_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.statements", 3);
    private static final int IN_A_BATCH = 500;
    private static final int FEN = 100_001;
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 8);

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private ConfigurableApplicationContext application;
    private JdbcClient db;

    @Test
    void print_what_a_statement_costs() throws IOException {
        try (var server = DurableServer.start();
                var started = DurableServer.applicationOn(server)) {
            application = started;
            db = JdbcClient.create(started.getBean(DataSource.class));
            started.getBean(Scenario.class).todayIs(TODAY.toString());
            for (int round = 0; round <= ROUNDS; round++) {
                if (round == 1) seconds.clear(); // the first one warms up
                bySets(2 * round);
                byTheHouse(2 * round + 1);
            }
            // the report is what the command is run for, so it goes to the console and not into the log
            System.out.println(report());
        }
    }

    private void byTheHouse(int n) {
        addOrders(n);
        byte[] file = statement(n);
        var reception = application.getBean(StatementReception.class);
        long[] no = new long[1];
        time("upload", () -> no[0] = reception.bring("流水.csv", file, "finance"));
        time("import and match", () -> reception.adopt(no[0], "finance"));
        requireReceived(n);
    }

    private void bySets(int n) {
        addOrders(n);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(application.getBean(DataSource.class)));
        time("the same rows by sets", () -> transaction.executeWithoutResult(status -> writeRows(n)));
        requireReceived(n);
    }

    /** A fund, and as many orders as there are entries, which the bank has accepted, in batches that were released. */
    private void addOrders(int n) {
        db.sql("""
                insert into fund_account (no, project_code, name, source, account_name, account_no, bank_name)
                values ('ZJ-BM-' || :n, 'XKZ', '对账测试资金' || :n, 'PROJECT', '西山区房票资金专户', :account, '富滇银行西山支行')""").param("n", n).param("account", account(n)).update();
        db.sql("""
                insert into payment_batch (no, payer, payer_name, payer_account, payer_bank, due_on, orders, total_fen, digest,
                                           status, composed_by, composed_at, approved_by, approved_at, window_ends_at, released_at)
                select 'FK-BM-' || :n || '-' || b, 'ZJ-BM-' || :n, '西山区房票资金专户', :account, '富滇银行西山支行', :day, :size,
                       :size::bigint * :fen, sha256('x'), 'RELEASED', 'cashier', :day, 'finapprover', :day,
                       :day::timestamp + interval '1 minute', :day::timestamp + interval '2 minutes'
                from generate_series(0, :batches - 1) b""")
                .param("n", n)
                .param("account", account(n))
                .param("day", TODAY)
                .param("size", IN_A_BATCH)
                .param("fen", FEN)
                .param("batches", ENTRIES / IN_A_BATCH)
                .update();
        db.sql("""
                insert into payment_order (key, case_no, payer, payee_name, payee_account, payee_bank, amount_fen, digest, status,
                                           attempts, due_on, prepared_at, sent_at, batch_no)
                select 'GF-BM-' || :n || '-' || o || '-1', 'GF-BM-' || :n || '-' || o, 'ZJ-BM-' || :n, '昆明测试置业有限公司',
                       '8719' || lpad(o::text, 12, '0'), '富滇银行西山支行', :fen, sha256(o::text::bytea), 'ACCEPTED', 1, :day,
                       :day, :day, 'FK-BM-' || :n || '-' || o / :size
                from generate_series(0, :entries - 1) o""")
                .param("n", n)
                .param("day", TODAY)
                .param("size", IN_A_BATCH)
                .param("fen", FEN)
                .param("entries", ENTRIES)
                .update();
        db.sql("analyze").update();
    }

    private static byte[] statement(int n) {
        String opening = yuan((long) ENTRIES * FEN);
        var file = new StringBuilder("记录类型,账号,日期,流水号,借贷,金额,余额,对方户名,对方账号,支付指令号\n")
                .append("期初,%s,%s,,,,%s,,,\n".formatted(account(n), TODAY, opening));
        for (int o = 0; o < ENTRIES; o++)
            file.append("明细,%s,%s,YH%08d,借,%s,,昆明测试置业有限公司,8719%012d,GF-BM-%d-%d-1\n"
                    .formatted(account(n), TODAY, o, yuan(FEN), o, n, o));
        return file.append("期末,%s,%s,,,,0.00,,,\n".formatted(account(n), TODAY))
                .toString()
                .getBytes(UTF_8);
    }

    /** The rows that are left in the end, written with everything known in advance and nothing checked. */
    private void writeRows(int n) {
        long file = db.sql("""
                insert into bank_statement_file (name, format, sha256, lines, complaints, uploaded_by, uploaded_at, adopted_by, adopted_at)
                values ('流水.csv', 'SHEET', 'floor-' || :n, :entries, 0, 'finance', now(), 'finance', now()) returning no""")
                .param("n", n)
                .param("entries", ENTRIES)
                .query(Long.class)
                .single();
        long statement = db.sql("""
                insert into bank_statement (file_no, account_no, from_on, to_on, opening_fen, closing_fen, debit_fen, credit_fen,
                                            known_lines, taken_at)
                values (:file, :account, :day, :day, :entries::bigint * :fen, 0, :entries::bigint * :fen, 0, 0, now()) returning no""")
                .param("file", file)
                .param("account", account(n))
                .param("day", TODAY)
                .param("entries", ENTRIES)
                .param("fen", FEN)
                .query(Long.class)
                .single();
        db.sql("""
                insert into bank_entry (statement_no, account_no, reference, part, booked_on, direction, amount_fen, payment_key,
                                        party_name, party_account)
                select :statement, :account, 'YH' || lpad(o::text, 8, '0'), 1, :day, 'DEBIT', :fen, 'GF-BM-' || :n || '-' || o || '-1',
                       '昆明测试置业有限公司', '8719' || lpad(o::text, 12, '0')
                from generate_series(0, :entries - 1) o""")
                .param("statement", statement)
                .param("account", account(n))
                .param("day", TODAY)
                .param("fen", FEN)
                .param("n", n)
                .param("entries", ENTRIES)
                .update();
        db.sql("""
                insert into bank_entry_match (entry_no, kind, subject, how, matched_at)
                select e.no, 'PAYMENT', p.key, 'KEY', now()
                from bank_entry e join payment_order p on p.key = e.payment_key
                where e.statement_no = ?""").param(statement).update();
        db.sql("""
                update payment_order p set status = 'RECEIVED', receipt_no = e.reference || '/' || e.no, paid_on = e.booked_on
                from bank_entry e where e.statement_no = ? and p.key = e.payment_key""").param(statement).update();
        db.sql("update payment_batch set status = 'CLOSED', closed_at = now() where payer = 'ZJ-BM-' || ?")
                .param(n)
                .update();
        db.sql("""
                insert into payment_batch_act (batch_no, kind, acted_at)
                select no, 'CLOSED', now() from payment_batch where payer = 'ZJ-BM-' || ?""").param(n).update();
    }

    /** Both have left the same: every entry matched, every order received, every batch closed. */
    private void requireReceived(int n) {
        db.sql("analyze").update();
        long received = db.sql("""
                select count(*) from bank_entry e
                join bank_entry_match m on m.entry_no = e.no
                join payment_order p on p.key = m.subject and p.status = 'RECEIVED' and p.receipt_no = e.reference || '/' || e.no
                join payment_batch b on b.no = p.batch_no and b.status = 'CLOSED'
                where e.account_no = ?""").param(account(n)).query(Long.class).single();
        if (received != ENTRIES) throw new IllegalStateException(received + " of " + ENTRIES + " entries");
    }

    private void time(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        seconds.merge(what, (System.nanoTime() - begin) / 1e9 / ROUNDS, Double::sum);
    }

    private String report() {
        double ours = seconds.get("upload") + seconds.get("import and match");
        double floor = seconds.get("the same rows by sets");
        var report = new StringBuilder("%nstatement, %,d entries       seconds  entries/s%n".formatted(ENTRIES));
        seconds.forEach(
                (what, figure) -> report.append("%-28s%9.2f%,11.0f%n".formatted(what, figure, ENTRIES / figure)));
        return report.append("entries/s, ours / floor %.2f%n".formatted(floor / ours))
                .toString();
    }

    private static String account(int n) {
        return "53050177%010d".formatted(n);
    }

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
