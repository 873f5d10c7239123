package fangpiao.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * A process for each voucher that waits at a timer for its last day and then writes the same rows, in an engine that is tuned
 * for it: no history, two job threads with a full queue, jobs acquired 64 at a time by an index on their due date.
 */
class TimerWay implements AutoCloseable {

    private static final String END = "update voucher set status = 'EXPIRED' where no = ? and status = 'ACTIVE'";

    private static final String PAGE = """
            insert into voucher_term_end (voucher_no, last_day, policy_version, available_fen, held_fen, ended_at)
            select no, expires_on, policy_version, coalesce(free.balance_fen, 0), coalesce(held.balance_fen, 0), now()
            from voucher
            left join ledger_account free on free.code = 'voucher/' || no || '/available'
            left join ledger_account held on held.code = 'voucher/' || no || '/held'
            where no = ?""";

    private final StormVouchers vouchers;
    private final ProcessEngine engine;
    private final DefaultJobExecutor jobs = new DefaultJobExecutor();

    TimerWay(StormVouchers vouchers) {
        this.vouchers = vouchers;
        this.engine = build();
        JdbcClient.create(vouchers.database)
                .sql("create index fp_idx_job_due on act_ru_job (duedate_, id_)")
                .update();
    }

    private ProcessEngine build() {
        jobs.setCorePoolSize(2);
        jobs.setMaxPoolSize(2);
        jobs.setQueueSize(64);
        jobs.setMaxJobsPerAcquisition(64);
        jobs.setWaitTimeInMillis(100);
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName("timers");
        configuration.setDataSource(vouchers.database);
        configuration.setTransactionManager(new DataSourceTransactionManager(vouchers.database));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("none");
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setJobExecutor(jobs);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("endTerm", (JavaDelegate) this::end));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "term.bpmn",
                        Bpmn.createExecutableProcess("term")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDate("${lastMoment}")
                                .serviceTask()
                                .camundaDelegateExpression("${endTerm}")
                                .endEvent()
                                .done())
                .deploy();
        return engine;
    }

    /** Every voucher's process has come to its timer; all of them are due, and nobody looks yet. */
    void begin() throws InterruptedException {
        var starters = Executors.newFixedThreadPool(4);
        Date lastMoment = ClockUtil.getCurrentTime();
        for (int n = 1; n <= vouchers.count; n++) {
            String no = "FP-STORM-%06d".formatted(n);
            starters.submit(() -> engine.getRuntimeService()
                    .startProcessInstanceByKey("term", no, Map.of("voucherNo", no, "lastMoment", lastMoment)));
        }
        starters.shutdown();
        starters.awaitTermination(1, TimeUnit.HOURS);
        JdbcClient.create(vouchers.database).sql("vacuum analyze").update();
    }

    /** From the first timer to the last. */
    void fire() {
        jobs.start();
        long begin = System.nanoTime();
        while (vouchers.ended() < vouchers.count) {
            if (System.nanoTime() - begin > 600e9) throw new IllegalStateException(vouchers.ended() + " timers fired");
            sleep();
        }
        jobs.shutdown();
    }

    private void end(DelegateExecution step) {
        String no = (String) step.getVariable("voucherNo");
        Connection connection = DataSourceUtils.getConnection(vouchers.database);
        try (var end = connection.prepareStatement(END);
                var page = connection.prepareStatement(PAGE)) {
            end.setString(1, no);
            if (end.executeUpdate() == 0) return;
            page.setString(1, no);
            page.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, vouchers.database);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20); // between two looks at the job executor
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
