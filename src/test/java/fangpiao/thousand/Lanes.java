package fangpiao.thousand;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several officials at work beside each other. */
final class Lanes {

    private static final int LANES = 4;

    private Lanes() {}

    static <T> void work(List<T> things, Consumer<T> act) {
        var threads = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<?>> done = things.stream()
                    .<Future<?>>map(thing -> threads.submit(() -> act.accept(thing)))
                    .toList();
            for (Future<?> one : done) one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
