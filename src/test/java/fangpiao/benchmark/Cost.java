package fangpiao.benchmark;

import java.time.Duration;

/** What a number of cases took: time on the wall, log written, statements sent, and the processors' time on both sides. */
record Cost(
        int cases, Duration wall, long walBytes, long statements, long transactions, Duration server, Duration client) {

    static final Cost NOTHING = new Cost(0, Duration.ZERO, 0, 0, 0, Duration.ZERO, Duration.ZERO);

    Cost plus(Cost other) {
        return new Cost(
                cases + other.cases,
                wall.plus(other.wall),
                walBytes + other.walBytes,
                statements + other.statements,
                transactions + other.transactions,
                server.plus(other.server),
                client.plus(other.client));
    }

    Cost minus(Cost before) {
        return new Cost(
                cases - before.cases,
                wall.minus(before.wall),
                walBytes - before.walBytes,
                statements - before.statements,
                transactions - before.transactions,
                server.minus(before.server),
                client.minus(before.client));
    }

    double casesPerSecond() {
        return cases * 1e9 / wall.toNanos();
    }

    double perCase(long total) {
        return (double) total / cases;
    }

    double millisPerCase(Duration total) {
        return total.toNanos() / 1e6 / cases;
    }
}
