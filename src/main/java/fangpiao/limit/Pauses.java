package fangpiao.limit;

import fangpiao.limit.Pause.Reason;
import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times in which the clocks of cases stand still. */
@Repository
class Pauses {

    private final JdbcClient db;
    private final Clock clock;

    Pauses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void beginWith(String taskId, CaseNo caseNo, Reason reason) {
        db.sql("insert into case_pause (case_no, reason, task_id, paused_at) values (?, ?, ?, ?)")
                .params(caseNo.value(), reason.name(), taskId, now())
                .update();
    }

    /** @return whether it stands still by this now; it may have done so already */
    boolean begin(CaseNo caseNo, Reason reason, String documentNo, String remark, String person) {
        return db.sql("""
                insert into case_pause (case_no, reason, document_no, remark, paused_at, paused_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict (case_no, reason, coalesce(task_id, '')) where ended_at is null do nothing""")
                        .params(caseNo.value(), reason.name(), documentNo, remark, now(), person)
                        .update()
                > 0;
    }

    boolean endWith(String taskId) {
        return db.sql("update case_pause set ended_at = greatest(paused_at, ?) where task_id = ? and ended_at is null")
                        .params(now(), taskId)
                        .update()
                > 0;
    }

    /** Of what a person has stopped; whoever comes second finds it ended. */
    boolean end(long no, CaseNo caseNo, String person) {
        return db.sql("""
                update case_pause set ended_at = greatest(paused_at, ?), ended_by = ?
                where no = ? and case_no = ? and task_id is null and ended_at is null""").params(now(), person, no, caseNo.value()).update() > 0;
    }

    List<Pause> of(CaseNo caseNo) {
        return of(List.of(caseNo)).getOrDefault(caseNo, List.of());
    }

    Map<CaseNo, List<Pause>> of(Collection<CaseNo> cases) {
        return db
                .sql("""
                select *, paused_at at time zone 'Asia/Shanghai' as since, ended_at at time zone 'Asia/Shanghai' as until
                from case_pause where case_no = any (?) order by paused_at, no""")
                .param(cases.stream().map(CaseNo::value).distinct().toArray(String[]::new))
                .query(Pauses::pause)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Pause::caseNo));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                row.getLong("no"),
                new CaseNo(row.getString("case_no")),
                Reason.valueOf(row.getString("reason")),
                row.getString("task_id"),
                row.getString("document_no"),
                row.getString("remark"),
                row.getObject("since", LocalDateTime.class),
                row.getString("paused_by"),
                row.getObject("until", LocalDateTime.class),
                row.getString("ended_by"));
    }
}
