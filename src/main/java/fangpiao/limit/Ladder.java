package fangpiao.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * When the steps of one limit fall due: shares of the working time between the beginning and the last moment; the breach at the
 * last moment itself; the leader when half as much time again has passed, at least half a day.
 */
record Ladder(WorkingTime time, Instant begun, Instant due) {

    Instant at(Rung rung) {
        return switch (rung) {
            case HALF, THREE_QUARTERS, NINE_TENTHS ->
                begun.isBefore(due) ? time.after(begun, share(whole(), rung)) : due;
            case BREACH -> due;
            case HALF_AS_MUCH_AGAIN -> time.after(begun.isAfter(due) ? begun : due, overtime());
        };
    }

    /** The highest step that is due by now; those below it are not made up for. */
    Optional<Rung> reached(Instant now, int told, Set<Level> acknowledged) {
        return Rung.above(told)
                .filter(rung -> !rung.isSparedBy(acknowledged))
                .takeWhile(rung -> !at(rung).isAfter(now))
                .reduce((lower, higher) -> higher);
    }

    /** When the next step after the last one told falls due. */
    Optional<Instant> next(int told, Set<Level> acknowledged) {
        return Rung.above(told)
                .filter(rung -> !rung.isSparedBy(acknowledged))
                .findFirst()
                .map(this::at);
    }

    /** How much of the working time is used, in per cent; 100 and more only when the last moment is over. */
    int used(Instant now) {
        if (now.isAfter(due)) {
            Duration over = time.between(due, now);
            return 100 + (int) (over.toMinutes() * 50 / Math.max(1, overtime().toMinutes()));
        }
        return whole().isZero()
                ? 0
                : (int) Math.min(99, time.between(begun, now).toMinutes() * 100 / whole().toMinutes());
    }

    private Duration whole() {
        return time.between(begun, due);
    }

    private Duration overtime() {
        Duration least = time.ofOneDay();
        return (whole().compareTo(least) < 0 ? least : whole()).dividedBy(2);
    }

    private static Duration share(Duration whole, Rung rung) {
        return whole.multipliedBy(rung.percent()).dividedBy(100);
    }
}
