package fangpiao.thousand;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Cuts the line between the office and its database, again and again, in the middle of a transaction wherever there is one. */
final class LineCuts implements AutoCloseable {

    private static final String CUT = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
              and xact_start is not null
              and exists (select from pg_tables where schemaname = 'thousand' and tablename = 'contract')
            order by md5(pid::text || ?) limit 1""";

    private final String url;
    private final Random dice;
    private final Thread thread;
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean on;
    private volatile boolean over;

    LineCuts(String url, long seed) {
        this.url = url;
        this.dice = new Random(seed + 1);
        this.thread = new Thread(this::work, "line cuts");
        thread.setDaemon(true);
        thread.start();
    }

    void cutNow(boolean on) {
        this.on = on;
    }

    int count() {
        return count.get();
    }

    private void work() {
        try (var database = DriverManager.getConnection(url, "postgres", "");
                var cut = database.prepareStatement(CUT)) {
            while (!over) {
                // nothing is waited for: lines are cut at random moments
                Thread.sleep(500 + dice.nextInt(2500));
                cut.setString(1, Integer.toString(dice.nextInt()));
                if (!on) continue;
                try (var row = cut.executeQuery()) {
                    if (row.next()) count.incrementAndGet();
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
