package fangpiao.proof;

import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was compared and found, run after run; nothing of it is ever changed. */
@Repository
class ProofRuns {

    /** How many differences of one check a page has room for. */
    static final int SHOWN = 50;

    private static final String SELECT =
            "select *, started_at at time zone 'Asia/Shanghai' as local_start from proof_run ";

    private final JdbcClient db;

    ProofRuns(JdbcClient db) {
        this.db = db;
    }

    long nextNo() {
        return db.sql("select nextval('proof_run_no')").query(Long.class).single();
    }

    /** Whether nobody else is at it in another transaction. */
    boolean isFree() {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('proof_run'))")
                .query(Boolean.class)
                .single();
    }

    boolean isNightDone(LocalDate today) {
        return db.sql("""
                select exists (select from proof_run
                               where asked_by is null
                                 and started_at >= :today::timestamp at time zone 'Asia/Shanghai'
                                 and started_at < (:today::date + 1)::timestamp at time zone 'Asia/Shanghai')""").param("today", today).query(Boolean.class).single();
    }

    /** Compares all places of a check at once, and writes down which differ. */
    ProofResult compare(long run, Check check) {
        return db.sql("""
                with compared (place, case_no, left_fen, right_fen, left_word, right_word) as materialized (
                    %s
                ), found as (
                    insert into proof_difference (run_no, check_code, place, case_no, left_fen, right_fen, left_word, right_word)
                    select :run, :check, place, case_no, left_fen, right_fen, left_word, right_word from compared
                    where (left_fen, left_word) is distinct from (right_fen, right_word)
                    returning place
                ), counted as (
                    select (select count(*) from compared) as compared, (select count(*) from found) as differences
                )
                insert into proof_result (run_no, check_code, title, compared, differences, duration_ms)
                select :run, :check, :title, compared, differences,
                       extract(milliseconds from clock_timestamp() - statement_timestamp())::bigint
                from counted
                returning *""".formatted(check.sql()))
                .params(check.parameters())
                .param("run", run)
                .param("check", check.code())
                .param("title", check.title())
                .query(ProofRuns::result)
                .single();
    }

    /** What was found by reading page after page. */
    ProofResult add(long run, Check check, long compared, List<Finding> findings, long durationMs) {
        ProofResult result = db.sql("""
                insert into proof_result (run_no, check_code, title, compared, differences, duration_ms)
                values (?, ?, ?, ?, ?, ?) returning *""")
                .params(run, check.code(), check.title(), compared, findings.size(), durationMs)
                .query(ProofRuns::result)
                .single();
        db.sql("""
                insert into proof_difference (run_no, check_code, place, case_no, left_word, right_word)
                select ?, ?, place, case_no, sentence, '完好'
                from unnest(?::text[], ?::text[], ?::text[]) found (place, case_no, sentence)""")
                .params(
                        run,
                        check.code(),
                        findings.stream().map(Finding::place).toArray(String[]::new),
                        findings.stream().map(Finding::caseNo).toArray(String[]::new),
                        findings.stream().map(Finding::sentence).toArray(String[]::new))
                .update();
        return result;
    }

    void add(ProofRun run, String user, OffsetDateTime startedAt) {
        db.sql("""
                insert into proof_run (no, asked_by, asked_by_name, started_at, duration_ms, checks, compared, differences,
                                       seal_no, seal_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        run.no(),
                        user,
                        run.askedBy(),
                        startedAt,
                        run.durationMs(),
                        run.checks(),
                        run.compared(),
                        run.differences(),
                        run.sealNo(),
                        HexFormat.of().parseHex(run.sealHash()))
                .update();
    }

    List<ProofRun> latest(int atMost) {
        return db.sql(SELECT + "order by no desc limit ?")
                .param(atMost)
                .query(ProofRuns::run)
                .list();
    }

    Optional<ProofRun> find(long no) {
        return db.sql(SELECT + "where no = ?").param(no).query(ProofRuns::run).optional();
    }

    List<ProofResult> resultsOf(long run) {
        return db.sql("select * from proof_result where run_no = ?")
                .param(run)
                .query(ProofRuns::result)
                .list();
    }

    /** The first of them, each with the run since which it has been found every time. */
    List<Difference> differencesOf(long run, String check, int atMost) {
        return db.sql("""
                select d.*, (select min(earlier.run_no) from proof_difference earlier
                             where earlier.check_code = d.check_code and earlier.place = d.place
                               and earlier.run_no > coalesce(
                                   (select max(gap.no) from proof_run gap
                                    where gap.no < d.run_no
                                      and not exists (select from proof_difference same
                                                      where same.run_no = gap.no and same.check_code = d.check_code
                                                        and same.place = d.place)), 0)) as since
                from proof_difference d
                where d.run_no = ? and d.check_code = ? order by d.place limit ?""")
                .params(run, check, atMost)
                .query(ProofRuns::difference)
                .list();
    }

    /** What the run before has found and this one has not any more. */
    List<Gone> goneSince(long run) {
        return db.sql("""
                select r.title, d.place, d.run_no from proof_difference d
                join proof_result r on r.run_no = d.run_no and r.check_code = d.check_code
                where d.run_no = (select max(no) from proof_run where no < :run)
                  and not exists (select from proof_difference now
                                  where now.run_no = :run and now.check_code = d.check_code and now.place = d.place)
                order by r.title, d.place limit :atMost""")
                .param("run", run)
                .param("atMost", SHOWN)
                .query((row, n) -> new Gone(row.getString("title"), row.getString("place"), row.getLong("run_no")))
                .list();
    }

    /** A difference that is no more. */
    record Gone(String title, String place, long lastRun) {}

    private static ProofRun run(ResultSet row, int number) throws SQLException {
        return new ProofRun(
                row.getLong("no"),
                row.getString("asked_by_name"),
                row.getTimestamp("local_start").toLocalDateTime(),
                row.getLong("duration_ms"),
                row.getInt("checks"),
                row.getLong("compared"),
                row.getLong("differences"),
                row.getInt("seal_no"),
                HexFormat.of().formatHex(row.getBytes("seal_hash")));
    }

    private static ProofResult result(ResultSet row, int number) throws SQLException {
        return new ProofResult(
                row.getString("check_code"),
                row.getString("title"),
                row.getLong("compared"),
                row.getLong("differences"),
                row.getLong("duration_ms"));
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        return new Difference(
                row.getString("place"),
                row.getString("case_no"),
                money(row, "left_fen"),
                money(row, "right_fen"),
                row.getString("left_word"),
                row.getString("right_word"),
                row.getLong("since"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
