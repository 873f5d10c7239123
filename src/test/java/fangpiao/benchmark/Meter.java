package fangpiao.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the server's own counters before and after a piece of work. */
class Meter {

    /** One statement of a way, how often it was sent for each case, and the log it wrote. */
    record Statement(double calls, double walBytes, double millis, String sql) {}

    private static final String BEGIN = "query = 'BEGIN'";

    private final JdbcClient server;
    private final ProcessHandle postmaster;

    Meter(DataSource database) {
        server = JdbcClient.create(database);
        server.sql("create extension if not exists pg_stat_statements").update();
        long backend = server.sql("select pg_backend_pid()").query(Long.class).single();
        postmaster = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    Cost around(Way way, int cases, Runnable work) {
        Cost before = counters(way, 0);
        work.run();
        return counters(way, cases).minus(before);
    }

    /** What was counted up to here is forgotten. */
    void reset() {
        server.sql("select pg_stat_statements_reset()").query().listOfRows();
    }

    List<Statement> statementsOf(Way way, int cases) {
        return server.sql("""
                select calls::float8 / :cases as calls, wal_bytes::float8 / :cases as wal_bytes,
                       total_exec_time / :cases as millis, regexp_replace(query, '\\s+', ' ', 'g') as sql
                from pg_stat_statements where dbid = (select oid from pg_database where datname = :name)
                order by pg_stat_statements.calls desc, wal_bytes desc""")
                .param("cases", cases)
                .param("name", nameOf(way))
                .query(Statement.class)
                .list();
    }

    private Cost counters(Way way, int cases) {
        long wal = server.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
                .query(Long.class)
                .single();
        return new Cost(
                cases,
                Duration.ofNanos(System.nanoTime()),
                wal,
                calls(way, "not " + BEGIN),
                calls(way, BEGIN),
                serverTime(),
                timeOf(ProcessHandle.current()));
    }

    private long calls(Way way, String which) {
        return server.sql("""
                select coalesce(sum(calls), 0) from pg_stat_statements
                where dbid = (select oid from pg_database where datname = ?) and\s""" + which).param(nameOf(way)).query(Long.class).single();
    }

    private Duration serverTime() {
        return Stream.concat(Stream.of(postmaster), postmaster.children())
                .map(Meter::timeOf)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration timeOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String nameOf(Way way) {
        return JdbcClient.create(way.database())
                .sql("select current_database()")
                .query(String.class)
                .single();
    }
}
