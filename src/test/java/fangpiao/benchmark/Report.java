package fangpiao.benchmark;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table the benchmark prints. */
class Report {

    private final ThreeWays ways;
    private final Map<Way, Cost> costs;
    private final Map<Way, StepTimes> times;

    Report(ThreeWays ways, Map<Way, Cost> costs, Map<Way, StepTimes> times) {
        this.ways = ways;
        this.costs = costs;
        this.times = times;
    }

    @Override
    public String toString() {
        var lines = new StringBuilder("\n");
        lines.append(
                line("voucherIssuance, %d cases each".formatted(cost(ways.ours).cases()), Way::name));
        lines.append(figure("cases per second", cost -> "%.1f".formatted(cost.casesPerSecond())));
        lines.append(figure("WAL per case, bytes", cost -> "%,.0f".formatted(cost.perCase(cost.walBytes()))));
        lines.append(figure("SQL statements per case", cost -> "%.1f".formatted(cost.perCase(cost.statements()))));
        lines.append(figure("transactions per case", cost -> "%.1f".formatted(cost.perCase(cost.transactions()))));
        lines.append(figure("server CPU per case, ms", cost -> "%.2f".formatted(cost.millisPerCase(cost.server()))));
        lines.append(figure("JVM CPU per case, ms", cost -> "%.2f".formatted(cost.millisPerCase(cost.client()))));
        for (RoadStep step : RoadStep.values())
            lines.append(line("p95 " + step.key + ", ms", way -> "%.1f".formatted(millis(way, step))));
        return lines.append(ratios()).toString();
    }

    private String ratios() {
        Cost ours = cost(ways.ours);
        Cost bare = cost(ways.bare);
        Cost floor = cost(ways.floor);
        return """

                cases/s, ours / bare engine  %.2f  (goal: at least 1.25)
                cases/s, ours / plain JDBC   %.3f (goal: at least 0.14)
                WAL,     ours / bare engine  %.2f  (goal: at most 0.35)
                """.formatted(
                        ours.casesPerSecond() / bare.casesPerSecond(),
                        ours.casesPerSecond() / floor.casesPerSecond(),
                        ours.perCase(ours.walBytes()) / bare.perCase(bare.walBytes()));
    }

    private String figure(String name, Function<Cost, String> figure) {
        return line(name, way -> figure.apply(cost(way)));
    }

    private String line(String name, Function<Way, String> cell) {
        String cells = ways.all().stream().map(cell).map("%14s"::formatted).collect(Collectors.joining());
        return "%-32s%s%n".formatted(name, cells);
    }

    private double millis(Way way, RoadStep step) {
        return times.get(way).p95(step).toNanos() / 1e6;
    }

    private Cost cost(Way way) {
        return costs.get(way);
    }
}
