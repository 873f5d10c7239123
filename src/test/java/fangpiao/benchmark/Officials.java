package fangpiao.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;

/** Officials who issue vouchers, click by click and with a moment to think after each, while something else goes on. */
class Officials implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final int THINKING_MILLIS = 100;

    private final EngineWay road;
    private final Applicants applicants;
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final List<Future<?>> work = new ArrayList<>();
    private volatile StepTimes times = new StepTimes();
    private volatile boolean open = true;

    Officials(ProcessEngine engine, StormVouchers vouchers, LocalDate today) {
        road = new EngineWay("Fangpiao", engine, vouchers.database);
        applicants = new Applicants(vouchers.database, today);
        for (int i = 0; i < PEOPLE; i++) work.add(people.submit(this::work));
    }

    /** Clicks that begin from now on are counted there. */
    void countIn(StepTimes times) {
        this.times = times;
    }

    private void work() {
        while (open) applicants.next(20).forEach(this::issue);
    }

    private void issue(Applicant applicant) {
        if (open) road.issue(applicant, new Thinking());
    }

    @Override
    public void close() {
        open = false;
        try {
            for (Future<?> done : work) done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdown();
        }
    }

    private final class Thinking extends StepTimes {

        @Override
        <T> T measure(RoadStep step, Supplier<T> click) {
            T result = times.measure(step, click);
            try {
                Thread.sleep(THINKING_MILLIS); // a person reads the answer before the next click
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return result;
        }
    }
}
