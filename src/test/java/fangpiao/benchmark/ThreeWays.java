package fangpiao.benchmark;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;

/** The application, a bare engine and plain JDBC, side by side in one server and one process. */
class ThreeWays implements AutoCloseable {

    /** More than this only queue on two cores. */
    private static final int THREADS = 4;

    final Way ours;
    final Way bare;
    final Way floor;

    private final ProcessEngine bareEngine;
    private final Map<Way, Applicants> applicants = new LinkedHashMap<>();
    private final ExecutorService officials = Executors.newFixedThreadPool(THREADS);

    ThreeWays(ProcessEngine application, DataSource applicationDatabase, LocalDate today) {
        DataSource bareDatabase = Databases.beside(applicationDatabase, "bare");
        bareEngine = BareEngine.on(bareDatabase);
        ours = new EngineWay("Fangpiao", application, applicationDatabase);
        bare = new EngineWay("bare engine", bareEngine, bareDatabase);
        floor = new FloorWay(Databases.beside(applicationDatabase, "floor"));
        for (Way way : all()) applicants.put(way, new Applicants(way.database(), today));
    }

    List<Way> all() {
        return List.of(ours, bare, floor);
    }

    /** Gets everything ready that does not belong to the work; the clock starts with what is returned. */
    Runnable prepare(Way way, int cases, StepTimes times) {
        List<Callable<Void>> roads = applicants.get(way).next(cases).stream()
                .<Callable<Void>>map(applicant -> () -> {
                    way.issue(applicant, times);
                    return null;
                })
                .toList();
        return () -> walk(roads);
    }

    private void walk(List<Callable<Void>> roads) {
        try {
            for (Future<Void> road : officials.invokeAll(roads)) road.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        officials.shutdownNow();
        bareEngine.close();
        for (Way way : List.of(bare, floor)) ((com.zaxxer.hikari.HikariDataSource) way.database()).close();
    }
}
