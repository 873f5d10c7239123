package fangpiao.thousand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * When the power fails. The moments come in the order of the seed, every kind in turn; within its moment each comes after some
 * occasions and some milliseconds. A cut kills the process, which can do nothing about it.
 */
final class PowerCuts {

    private static final int CONTRACTS_PER_CUT = 100;
    private static final int MOST = 10;

    private final Random dice;
    private final List<Moment> planned = new ArrayList<>();
    private int occasions;
    private boolean cut;

    PowerCuts(long seed, int contracts) {
        this.dice = new Random(seed);
        int count = Math.max(1, Math.min(MOST, contracts / CONTRACTS_PER_CUT));
        while (planned.size() < count) {
            var moments = new ArrayList<>(List.of(Moment.values()));
            Collections.shuffle(moments, dice);
            planned.addAll(moments);
        }
        // the worst of them is never left out
        Collections.swap(planned, 0, planned.indexOf(Moment.AFTER_PAID));
        planned.subList(count, planned.size()).clear();
    }

    /** The office opens. */
    synchronized void rearm() {
        if (cut) planned.remove(0);
        cut = false;
        occasions = planned.isEmpty() ? 0 : occasionsBefore(planned.get(0));
    }

    /** Statements come three in an evening, orders by the dozen. */
    private int occasionsBefore(Moment moment) {
        return switch (moment) {
            case WORK, RELEASE -> 1 + dice.nextInt(2);
            case IMPORT -> 1 + dice.nextInt(6);
            case BEFORE_PAID, AFTER_PAID -> 1 + dice.nextInt(30);
        };
    }

    /** Answers whether the power has failed. */
    boolean now(Moment moment, Process office) {
        int delay;
        synchronized (this) {
            if (cut || planned.isEmpty() || planned.get(0) != moment || --occasions > 0) return false;
            cut = true;
            delay = delay(moment);
        }
        // what happens is told to whoever runs the scenario, as its seed is
        System.out.printf("the power fails: %s%n", moment);
        if (delay == 0) kill(office);
        else
            new Thread(() -> {
                        sleep(delay);
                        kill(office);
                    })
                    .start();
        return true;
    }

    /** Where the moment is one instant there is none. */
    private int delay(Moment moment) {
        return switch (moment) {
            case WORK -> 50 + dice.nextInt(1500);
            case RELEASE -> 1 + dice.nextInt(100);
            case IMPORT -> 1 + dice.nextInt(300);
            case BEFORE_PAID, AFTER_PAID -> 0;
        };
    }

    synchronized boolean wasCut() {
        return cut;
    }

    private static void kill(Process office) {
        office.destroyForcibly();
        try {
            office.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is waited for: the power fails so long after the moment it was planned for. */
    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
