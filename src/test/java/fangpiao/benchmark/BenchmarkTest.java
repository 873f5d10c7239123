package fangpiao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import java.util.HashMap;
import java.util.Map;
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
