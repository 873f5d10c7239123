package fangpiao.benchmark;

import static fangpiao.expiry.ExpiryStorm.THE_DAY_AFTER;

import fangpiao.Scenario;
import fangpiao.expiry.ExpiryStorm;
import fangpiao.expiry.SecondNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./mvnw -Pbenchmark test}: the day after the last day of 100,000 vouchers. How fast terms end, against the same rows by
 * hand and against a timer for each voucher; what people at the counter notice; and that nothing is done twice or forgotten
 * when one of two nodes is killed.
 */
class StormBenchmark {

    private static final int VOUCHERS = Integer.getInteger("benchmark.storm", 100_000);
    private static final int TIMERS = Math.min(VOUCHERS, Integer.getInteger("benchmark.timers", 5_000));
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 4);
    private static final int CASES = Integer.getInteger("benchmark.stormCases", 2_000);
    private static final Duration PHASE = Duration.ofSeconds(Integer.getInteger("benchmark.phase", 15));

    private final StepTimes quiet = new StepTimes();
    private final StepTimes ending = new StepTimes();
    private final StepTimes opening = new StepTimes();
    private double ours;
    private double oursByTwo;
    private double floor;
    private double timers;
    private double slowed;
    private long opened;
    private double openingSeconds;

    private EmbeddedPostgres server;
    private ConfigurableApplicationContext application;
    private StormVouchers vouchers;
    private ExpiryStorm storm;

    @Test
    void print_what_a_last_day_of_very_many_costs() throws IOException, InterruptedException {
        try (var durable = DurableServer.start();
                var product = DurableServer.applicationOn(durable, "--fangpiao.expiry.cases-at-once=0")) {
            server = durable;
            application = product;
            storm = application.getBean(ExpiryStorm.class);
            application.getBean(Scenario.class).todayIs(THE_DAY_AFTER.toString());
            vouchers = new StormVouchers(application.getBean(DataSource.class), VOUCHERS);
            // the report is what the command is run for, so it goes to the console and not into the log
            compareWays();
            System.out.println(waysReport());
            askPeople();
            System.out.println(clicksReport());
            killANode();
            System.out.println(
                    "two nodes, one killed while terms ended, one while cases were opened: every voucher once");
        }
    }

    private void compareWays() throws InterruptedException {
        round();
        ours = 0;
        oursByTwo = 0;
        floor = 0;
        for (int i = 0; i < ROUNDS; i++) round();
        ours /= ROUNDS;
        oursByTwo /= ROUNDS;
        floor /= ROUNDS;
        try (var database = Databases.beside(vouchers.database, "timers");
                var way = new TimerWay(new StormVouchers(database, TIMERS))) {
            way.begin();
            timers = seconds(way::fire);
        }
    }

    /** A warm-up as well. */
    private void round() {
        ours += ended(storm::endsTerms);
        oursByTwo += ended(() -> CompletableFuture.allOf(
                        CompletableFuture.runAsync(storm::endsTerms), CompletableFuture.runAsync(storm::endsTerms))
                .join());
        floor += ended(vouchers::endByHand);
    }

    private double ended(Runnable way) {
        double seconds = seconds(way);
        if (vouchers.ended() != VOUCHERS) throw new IllegalStateException(vouchers.ended() + " terms ended");
        vouchers.revive();
        return seconds;
    }

    /** Quiet minutes and stormy ones take turns, so that a noisy machine is noisy for both. */
    private void askPeople() throws InterruptedException {
        try (var officials = new Officials(application.getBean(ProcessEngine.class), vouchers, THE_DAY_AFTER)) {
            Thread.sleep(2 * PHASE.toMillis()); // warming up
            for (int i = 0; i < ROUNDS; i++) {
                officials.countIn(quiet);
                Thread.sleep(PHASE.toMillis()); // a quiet phase: the officials click, nothing else happens
                officials.countIn(ending);
                slowed += seconds(storm::worksTheSheet) / ROUNDS;
                officials.countIn(opening);
                openCases();
                officials.countIn(new StepTimes());
                vouchers.revive();
            }
        }
    }

    /** As the scheduler does. */
    private void openCases() throws InterruptedException {
        long before = vouchers.count("voucher_expiry");
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < PHASE.toNanos()) {
            storm.goesOn();
            Thread.sleep(500); // as often as the rounds of the product look
        }
        opened += vouchers.count("voucher_expiry") - before;
        openingSeconds += (System.nanoTime() - begin) / 1e9;
    }

    /** First while terms end, then while cases are opened. */
    private void killANode() throws IOException, InterruptedException {
        long hadCases = vouchers.count("voucher_expiry");
        long open = VOUCHERS - hadCases;
        try (var other = SecondNode.on(DurableServer.urlOf(server), "--fangpiao.expiry.cases-at-once=0")) {
            waitUntil(other, "voucher_term_end", open / 8);
            var here = CompletableFuture.runAsync(storm::endsTerms);
            waitUntil(other, "voucher_term_end", open / 2);
            other.kill();
            here.join();
        }
        storm.worksTheSheet();
        require("voucher_term_end", open);
        require("expiry_waiting", open);
        try (var other = SecondNode.on(DurableServer.urlOf(server))) {
            waitUntil(other, "voucher_expiry", hadCases + CASES / 8);
            var here = CompletableFuture.runAsync(() -> storm.opensCases(CASES));
            waitUntil(other, "voucher_expiry", hadCases + CASES / 2);
            other.kill();
            here.join();
        }
        long cases = vouchers.count("voucher_expiry");
        require("(select distinct voucher_no from voucher_expiry) v", cases);
        require("expiry_waiting", VOUCHERS - cases);
        require("voucher_reminder where kind = 'ENDED'", cases);
        require("act_ru_task where task_def_key_ = 'confirmConversion'", cases);
        require("ledger_account having sum(balance_fen) = 0", vouchers.count("ledger_account"));
    }

    private void waitUntil(SecondNode other, String what, long rows) throws InterruptedException {
        while (vouchers.count(what) < rows) {
            if (!other.isAlive()) throw new IllegalStateException("target/second-node/node.log says why");
            Thread.sleep(5); // between two looks at another process
        }
    }

    private void require(String what, long rows) {
        if (vouchers.count(what) != rows)
            throw new IllegalStateException("%s: %d instead of %d".formatted(what, vouchers.count(what), rows));
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Rates of vouchers in a second, of which only the ratio is read: no money. */
    private String waysReport() {
        double ourRate = VOUCHERS / ours;
        double floorRate = VOUCHERS / floor;
        double timerRate = TIMERS / timers;
        return """

                the last day of %,7d vouchers                seconds   terms/s
                the daily sheet, in sets                    %8.2f  %,8.0f
                two of them at once                         %8.2f  %,8.0f
                one statement for each table                %8.2f  %,8.0f
                a timer for each, two job threads, %,7d  %8.2f  %,8.0f
                terms/s, one sheet / floor                  %.2f (goal: at least 0.25)
                terms/s, one sheet / timers                 %.0f
                terms/s, two sheets / timers                %.0f (goal: at least 100)
                """.formatted(
                        VOUCHERS,
                        ours,
                        ourRate,
                        oursByTwo,
                        VOUCHERS / oursByTwo,
                        floor,
                        floorRate,
                        TIMERS,
                        timers,
                        timerRate,
                        ourRate / floorRate,
                        ourRate / timerRate,
                        VOUCHERS / oursByTwo / timerRate);
    }

    private String clicksReport() {
        double before = quiet.p95().toNanos();
        return """

                a click of four officials                      p95 ms   clicks   of quiet
                quiet                                          %6.1f  %7d
                while terms end and all are put in the line    %6.1f  %7d   %.2f (goal: at most 1.50)
                while cases are opened                         %6.1f  %7d   %.2f (goal: at most 1.50)
                terms ended and put in the line beside them in %.1f s; cases opened in a minute: %.0f
                """.formatted(
                        before / 1e6,
                        quiet.clicks(),
                        ending.p95().toNanos() / 1e6,
                        ending.clicks(),
                        ending.p95().toNanos() / before,
                        opening.p95().toNanos() / 1e6,
                        opening.clicks(),
                        opening.p95().toNanos() / before,
                        slowed,
                        opened / openingSeconds * 60);
    }
}
