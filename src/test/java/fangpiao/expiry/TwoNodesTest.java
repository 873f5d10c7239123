package fangpiao.expiry;

import static fangpiao.expiry.ExpiryScenario.THE_DAY_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes work the sheet of one day on one database, and one of them is killed in the midst of it. */
@ApplicationTest
class TwoNodesTest {

    private static final int VOUCHERS = 150;

    @Autowired
    Scenario scenario;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    DailySheet sheet;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient db;

    String[] all;

    @Test
    void each_voucher_is_treated_once_though_a_node_is_killed() throws Exception {
        expiry.sheetOf(THE_DAY_AFTER);
        scenario.todayIs("2024-08-30");
        all = expiry.vouchersOf(VOUCHERS, "1000").toArray(String[]::new);
        scenario.todayIs(THE_DAY_AFTER);

        try (var other = SecondNode.on(url())) {
            waitFor(other, VOUCHERS / 6);
            var here = CompletableFuture.runAsync(sheet::work);
            waitFor(other, VOUCHERS / 2);
            other.kill();
            here.join();
        }
        sheet.work();

        assertThat(count("voucher where status = 'EXPIRED' and no")).isEqualTo(VOUCHERS);
        assertThat(count("voucher_term_end where voucher_no")).isEqualTo(VOUCHERS);
        assertThat(count("voucher_expiry where status = 'ENDED' and voucher_no"))
                .isEqualTo(VOUCHERS);
        assertThat(count("voucher_expiry where voucher_no")).isEqualTo(VOUCHERS);
        assertThat(count("voucher_reminder where voucher_no")).isEqualTo(VOUCHERS);
        assertThat(count("""
                act_ru_task t join voucher_expiry e on t.proc_inst_id_ = (select proc_inst_id_ from act_ru_execution
                                                                          where business_key_ = e.case_no)
                where t.task_def_key_ = 'confirmConversion' and e.voucher_no""")).isEqualTo(VOUCHERS);
        assertThat(count("expiry_waiting where voucher_no")).isZero();
        assertThat(db.sql("select sum(available_fen) from voucher_term_end where voucher_no = any(?)")
                        .param(all)
                        .query(Long.class)
                        .single())
                .isEqualTo(VOUCHERS * 100_000L);
        scenario.thenBooksBalance();
    }

    /** Looks again and again, until so many of the vouchers have their case; a node that is gone by itself is a failure. */
    private void waitFor(SecondNode other, int cases) throws InterruptedException {
        while (count("voucher_expiry where voucher_no") < cases) {
            assertThat(other.isAlive())
                    .as("target/second-node/node.log says why")
                    .isTrue();
            Thread.sleep(5); // between two looks at another process
        }
    }

    private long count(String what) {
        return db.sql("select count(*) from " + what + " = any(?)")
                .param(all)
                .query(Long.class)
                .single();
    }

    private String url() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }
}
