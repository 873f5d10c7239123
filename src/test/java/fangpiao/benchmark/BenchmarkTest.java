package fangpiao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.expiry.ExpiryScenario;
import fangpiao.expiry.ExpiryStorm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The benchmark compares like with like. How fast it is, no test asks. */
@ApplicationTest
class BenchmarkTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    ExpiryStorm storm;

    @Test
    void the_three_ways_leave_the_same_rows() {
        scenario.todayIs("2024-09-02");
        try (var ways = new ThreeWays(engine, database, scenario.today())) {
            Map<String, Long> ours = rowsWrittenBy(ways, ways.ours);
            assertThat(ours)
                    .containsEntry("decision", 27L)
                    .containsEntry("attestation", 27L)
                    .containsEntry("voucher", 3L);
            assertThat(rowsWrittenBy(ways, ways.bare)).isEqualTo(ours);
            assertThat(rowsWrittenBy(ways, ways.floor)).isEqualTo(ours);
        }
    }

    @Test
    void the_ways_to_end_terms_leave_the_same_pages() throws InterruptedException {
        try (var beside = Databases.beside(database, "storm")) {
            var theirs = new StormVouchers(beside, 3);
            List<String> ours = pagesOfOurs("100000.01", "100000.02", "100000.03");
            assertThat(ours).hasSize(3);
            theirs.endByHand();
            assertThat(pages(beside, "FP-STORM-%")).isEqualTo(ours);
            theirs.revive();
            try (var timers = new TimerWay(theirs)) {
                timers.begin();
                timers.fire();
            }
            assertThat(pages(beside, "FP-STORM-%")).isEqualTo(ours);
        }
    }

    private List<String> pagesOfOurs(String... faces) {
        expiry.sheetOf(ExpiryStorm.THE_DAY_AFTER.toString());
        scenario.todayIs("2024-08-30");
        var vouchers = Stream.of(faces)
                .flatMap(face -> expiry.vouchersOf(1, face).stream())
                .toList();
        scenario.todayIs(ExpiryStorm.THE_DAY_AFTER.toString());
        storm.endsTerms();
        return vouchers.stream().flatMap(no -> pages(database, no).stream()).toList();
    }

    private static List<String> pages(DataSource database, String no) {
        return JdbcClient.create(database)
                .sql("""
                select concat_ws(' ', last_day, t.policy_version, available_fen, held_fen, v.status)
                from voucher_term_end t join voucher v on v.no = voucher_no where voucher_no like ? order by available_fen""")
                .param(no)
                .query(String.class)
                .list();
    }

    private static Map<String, Long> rowsWrittenBy(ThreeWays ways, Way way) {
        Runnable work = ways.prepare(way, 3, new StepTimes());
        Map<String, Long> before = rows(way);
        work.run();
        var written = new HashMap<>(rows(way));
        written.replaceAll((table, count) -> count - before.get(table));
        // the application's database has been used before, so its series may have been begun
        written.keySet().removeIf(table -> table.endsWith("_series") || written.get(table) == 0);
        return written;
    }

    private static Map<String, Long> rows(Way way) {
        var db = JdbcClient.create(way.database());
        var rows = new HashMap<String, Long>();
        db.sql("""
                select tablename from pg_tables
                where schemaname = 'public' and tablename not like 'act\\_%' and tablename not like 'flyway%'""")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        db.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
