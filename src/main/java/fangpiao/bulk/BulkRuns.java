package fangpiao.bulk;

import fangpiao.bulk.BulkRow.State;
import fangpiao.bulk.BulkRun.Answer;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of bulk decisions (批量办理台账). */
@Repository
class BulkRuns {

    private static final int LATEST = 100;

    private static final String RUN = """
            select r.*, rehearsed_at at time zone 'Asia/Shanghai' as rehearsed,
                   confirmed_at at time zone 'Asia/Shanghai' as confirmed, finished_at at time zone 'Asia/Shanghai' as finished
            from bulk_run r
            """;

    private static final String ROW = """
            select r.*, decided_at at time zone 'Asia/Shanghai' as decided from bulk_row r
            """;

    private final JdbcClient db;
    private final Clock clock;

    BulkRuns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes the place of what the same person has rehearsed before and not confirmed. */
    long add(BulkRun run) {
        db.sql("delete from bulk_run where person = ? and confirmed_at is null")
                .param(run.person())
                .update();
        long id = db.sql("""
                insert into bulk_run (digest, person, person_name, process_key, step_key, step_name, rehearsed_at)
                values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        run.digest(),
                        run.person(),
                        run.personName(),
                        run.processKey(),
                        run.stepKey(),
                        run.step(),
                        now())
                .query(Long.class)
                .single();
        for (int i = 0; i < run.answers().size(); i++)
            addAnswer(id, i, run.answers().get(i));
        run.rows().forEach(row -> addRow(id, row));
        return id;
    }

    private void addAnswer(long run, int place, Answer answer) {
        db.sql("insert into bulk_answer (run_id, place, key, label, value, shown) values (?, ?, ?, ?, ?, ?)")
                .params(run, place, answer.key(), answer.label(), answer.value(), answer.shown())
                .update();
    }

    private void addRow(long run, BulkRow row) {
        db.sql("""
                insert into bulk_row (run_id, place, task_id, case_no, party, amount_fen, state, sentence, decided_at)
                values (:run, :place, :task, :caseNo, :party, :fen, :state, :sentence, :decidedAt)""")
                .param("run", run)
                .param("place", row.place())
                .param("task", row.taskId())
                .param("caseNo", row.caseNo())
                .param("party", row.party())
                .param("fen", row.amount() == null ? null : row.amount().fen())
                .param("state", row.state().name())
                .param("sentence", row.sentence())
                .param("decidedAt", row.isRefused() ? now() : null)
                .update();
    }

    /** A confirmed run of the same tasks with the same answers. */
    Optional<Long> findConfirmed(String digest) {
        return db.sql("select id from bulk_run where digest = ? and confirmed_at is not null")
                .param(digest)
                .query(Long.class)
                .optional();
    }

    Optional<BulkRun> find(long id) {
        return read(List.of(id)).stream().findFirst();
    }

    /** Keeps others from it until this transaction ends; whoever works on the run waits as well. */
    Optional<BulkRun> lock(long id) {
        return db.sql("select id from bulk_run where id = ? for no key update")
                .param(id)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /** The confirmed ones of a person, or of all; the last comes first. */
    List<BulkRun> latest(String person) {
        return read(db.sql("""
                select id from bulk_run where confirmed_at is not null and (:person::text is null or person = :person)
                order by id desc limit :atMost""")
                .param("person", person)
                .param("atMost", LATEST)
                .query(Long.class)
                .list());
    }

    /** What another run has in hand does not wait in this one. */
    void confirm(long id, String no) {
        db.sql("update bulk_run set no = ?, confirmed_at = ?, rounds = 1 where id = ?")
                .params(no, now(), id)
                .update();
        db.sql("""
                update bulk_row r
                set state = 'REFUSED', decided_at = :now, sentence = '该任务已列入另一批量办理。'
                where run_id = :id and state = 'REHEARSED'
                  and exists (select from bulk_row o where o.task_id = r.task_id and o.state in ('WAITING', 'DONE'))""").param("id", id).param("now", now()).update();
        db.sql("update bulk_row set state = 'WAITING' where run_id = ? and state = 'REHEARSED'")
                .param(id)
                .update();
    }

    /** Refused rows wait again, but for those another run has in hand or has done; answers how many. */
    int waitAgain(long id) {
        int rows = db.sql("""
                update bulk_row r set state = 'WAITING', sentence = null, decided_at = null, attempts = 0
                where run_id = ? and state = 'REFUSED'
                  and not exists (select from bulk_row o where o.task_id = r.task_id and o.state in ('WAITING', 'DONE'))""").param(id).update();
        if (rows > 0)
            db.sql("update bulk_run set rounds = rounds + 1, finished_at = null where id = ?")
                    .param(id)
                    .update();
        return rows;
    }

    int stop(long id, String sentence) {
        return db.sql("""
                update bulk_row set state = 'REFUSED', sentence = ?, decided_at = ?
                where run_id = ? and state = 'WAITING'""").params(sentence, now(), id).update();
    }

    /** A run somebody has to go on with, unless another node works on it at this moment. */
    Optional<Long> lockUnfinished() {
        return db.sql("""
                select id from bulk_run where confirmed_at is not null and finished_at is null
                order by id limit 1 for no key update skip locked""").query(Long.class).optional();
    }

    /** The next in order; what an outage broke off comes after the others. */
    Optional<BulkRow> nextOf(long id) {
        return db.sql(ROW + "where run_id = ? and state = 'WAITING' order by attempts, place limit 1")
                .param(id)
                .query(BulkRuns::row)
                .optional();
    }

    void done(long run, BulkRow row) {
        db.sql("update bulk_row set state = 'DONE', decided_at = ? where run_id = ? and place = ?")
                .params(now(), run, row.place())
                .update();
    }

    void refused(long run, BulkRow row, String sentence) {
        db.sql("update bulk_row set state = 'REFUSED', sentence = ?, decided_at = ? where run_id = ? and place = ?")
                .params(sentence, now(), run, row.place())
                .update();
    }

    /** Answers how often that has happened to the row. */
    int brokenOff(long run, BulkRow row) {
        return db.sql("""
                update bulk_row set attempts = attempts + 1
                where run_id = ? and place = ? and state = 'WAITING' returning attempts""")
                .params(run, row.place())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void finish(long id) {
        db.sql("update bulk_run set finished_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private List<BulkRun> read(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        var answers = new HashMap<Long, List<Answer>>();
        db.sql("select * from bulk_answer where run_id in (:ids) order by run_id, place")
                .param("ids", ids)
                .query(row -> {
                    listOf(answers, row).add(answer(row));
                });
        var rows = new HashMap<Long, List<BulkRow>>();
        db.sql(ROW + "where run_id in (:ids) order by run_id, place")
                .param("ids", ids)
                .query(row -> {
                    listOf(rows, row).add(row(row, 0));
                });
        return db.sql(RUN + "where id in (:ids) order by id desc")
                .param("ids", ids)
                .query((row, n) -> run(row, listOf(answers, row, "id"), listOf(rows, row, "id")))
                .list();
    }

    private static <T> List<T> listOf(Map<Long, List<T>> byRun, ResultSet row) throws SQLException {
        return listOf(byRun, row, "run_id");
    }

    private static <T> List<T> listOf(Map<Long, List<T>> byRun, ResultSet row, String run) throws SQLException {
        return byRun.computeIfAbsent(row.getLong(run), id -> new ArrayList<>());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(row.getString("key"), row.getString("label"), row.getString("value"), row.getString("shown"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static BulkRun run(ResultSet row, List<Answer> answers, List<BulkRow> rows) throws SQLException {
        return new BulkRun(
                row.getLong("id"),
                row.getString("no"),
                row.getString("digest"),
                row.getString("person"),
                row.getString("person_name"),
                row.getString("process_key"),
                row.getString("step_key"),
                row.getString("step_name"),
                row.getObject("rehearsed", LocalDateTime.class),
                row.getObject("confirmed", LocalDateTime.class),
                row.getInt("rounds"),
                row.getObject("finished", LocalDateTime.class),
                answers,
                rows);
    }

    private static BulkRow row(ResultSet row, int number) throws SQLException {
        Long fen = row.getObject("amount_fen", Long.class);
        return new BulkRow(
                row.getInt("place"),
                row.getString("task_id"),
                row.getString("case_no"),
                row.getString("party"),
                fen == null ? null : new Money(fen),
                State.valueOf(row.getString("state")),
                row.getString("sentence"),
                row.getObject("decided", LocalDateTime.class));
    }
}
