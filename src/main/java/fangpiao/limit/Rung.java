package fangpiao.limit;

import static fangpiao.limit.Level.HEAD;
import static fangpiao.limit.Level.LEADER;
import static fangpiao.limit.Level.WORKER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A step of the ladder: at so much of the working time somebody is told. */
enum Rung {
    HALF(50, 60, WORKER),
    THREE_QUARTERS(75, 70, WORKER),
    NINE_TENTHS(90, 80, WORKER),
    BREACH(100, 90, WORKER, HEAD),
    HALF_AS_MUCH_AGAIN(150, 100, LEADER);

    private final int percent;
    private final int priority;
    private final List<Level> levels;

    Rung(int percent, int priority, Level... levels) {
        this.percent = percent;
        this.priority = priority;
        this.levels = List.of(levels);
    }

    static Stream<Rung> above(int told) {
        return Arrays.stream(values()).filter(rung -> rung.percent > told);
    }

    int percent() {
        return percent;
    }

    /** Of the task in Tasklist, where 50 is that of all others. */
    int priority() {
        return priority;
    }

    List<Level> levels() {
        return levels;
    }

    boolean isBreach() {
        return percent >= BREACH.percent;
    }

    /** Whoever has said that he knows is not warned again; whom he would have been passed over to is not told either. */
    boolean isSparedBy(Set<Level> acknowledged) {
        return switch (this) {
            case HALF, THREE_QUARTERS, NINE_TENTHS -> acknowledged.contains(WORKER);
            case BREACH -> false;
            case HALF_AS_MUCH_AGAIN -> acknowledged.contains(HEAD);
        };
    }
}
