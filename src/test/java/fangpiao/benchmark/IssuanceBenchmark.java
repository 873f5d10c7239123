package fangpiao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./mvnw -Pbenchmark test}: cases per second, time per step, log and statements of the issuance road, in rounds in
 * which the three ways take turns, so that a noisy machine is noisy for all of them.
 */
class IssuanceBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.cases", 600);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 6);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 30));
    private static final Path STATEMENTS = Path.of("target/benchmark");

    private final Map<Way, Cost> costs = new HashMap<>();
    private final Map<Way, StepTimes> times = new HashMap<>();

    @Test
    void print_what_an_issuance_costs() throws IOException {
        try (var server = DurableServer.start();
                var application = DurableServer.applicationOn(server);
                var ways = waysOf(application)) {
            var meter = new Meter(application.getBean(DataSource.class));
            ways.all().forEach(way -> warmUp(ways, way));
            meter.reset();
            measure(ways, meter);
            // the report is what the command is run for, so it goes to the console and not into the log
            System.out.println(new Report(ways, costs, times));
            writeStatements(ways, meter);
        }
    }

    private void warmUp(ThreeWays ways, Way way) {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) ways.prepare(way, 40, new StepTimes()).run();
        times.put(way, new StepTimes());
    }

    private void measure(ThreeWays ways, Meter meter) {
        var order = new ArrayList<>(ways.all());
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : order) {
                int cases = CASES / ROUNDS;
                Runnable work = ways.prepare(way, cases, times.get(way));
                costs.merge(way, meter.around(way, cases, work), Cost::plus);
            }
            Collections.rotate(order, 1);
        }
    }

    private void writeStatements(ThreeWays ways, Meter meter) throws IOException {
        Files.createDirectories(STATEMENTS);
        for (Way way : ways.all()) {
            List<String> lines = meter.statementsOf(way, costs.get(way).cases()).stream()
                    .map(s ->
                            "%8.2f calls %9.0f B %8.3f ms  %s".formatted(s.calls(), s.walBytes(), s.millis(), s.sql()))
                    .toList();
            Files.write(STATEMENTS.resolve(way.name().replace(' ', '-') + ".txt"), lines);
        }
    }

    private static ThreeWays waysOf(ConfigurableApplicationContext application) {
        return new ThreeWays(
                application.getBean(ProcessEngine.class),
                application.getBean(DataSource.class),
                LocalDate.now(application.getBean(Clock.class)));
    }
}
