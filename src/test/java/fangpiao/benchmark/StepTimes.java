package fangpiao.benchmark;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How long each click took. */
class StepTimes {

    private final Map<RoadStep, Queue<Long>> nanos = new EnumMap<>(RoadStep.class);

    StepTimes() {
        for (RoadStep step : RoadStep.values()) nanos.put(step, new ConcurrentLinkedQueue<>());
    }

    <T> T measure(RoadStep step, Supplier<T> click) {
        long begin = System.nanoTime();
        T result = click.get();
        nanos.get(step).add(System.nanoTime() - begin);
        return result;
    }

    /** The time that 95 of 100 clicks do not exceed. */
    Duration p95(RoadStep step) {
        return p95(nanos.get(step).stream());
    }

    /** The same of all steps together. */
    Duration p95() {
        return p95(nanos.values().stream().flatMap(Queue::stream));
    }

    int clicks() {
        return nanos.values().stream().mapToInt(Queue::size).sum();
    }

    private static Duration p95(Stream<Long> nanos) {
        long[] sorted = nanos.mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) return Duration.ZERO;
        return Duration.ofNanos(sorted[Math.max(0, (int) Math.ceil(sorted.length * 0.95) - 1)]);
    }
}
