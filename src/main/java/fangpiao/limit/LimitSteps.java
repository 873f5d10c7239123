package fangpiao.limit;

import fangpiao.shared.Addressee;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told what of a limit, and who has said that he knows. */
@Repository
class LimitSteps {

    private final JdbcClient db;
    private final Clock clock;

    LimitSteps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Each once, whoever comes second. */
    void add(List<Telling> told) {
        if (told.isEmpty()) return;
        db.sql("""
                insert into limit_step (task_id, percent, level, addressee_type, addressee, told_at)
                select task_id, percent, level, type, addressee, ?
                from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
                     t (task_id, percent, level, type, addressee)
                on conflict on constraint each_step_told_once do nothing""")
                .params(
                        OffsetDateTime.now(clock),
                        cells(told, Telling::taskId),
                        told.stream().map(Telling::percent).toArray(Integer[]::new),
                        cells(told, telling -> telling.level().name()),
                        cells(told, telling -> telling.addressee().type().name()),
                        cells(told, telling -> telling.addressee().id()))
                .update();
    }

    void acknowledge(String taskId, Level level, int percent, String person) {
        db.sql("""
                insert into limit_acknowledgement (task_id, level, percent, person, acknowledged_at)
                values (?, ?, ?, ?, ?) on conflict on constraint each_step_acknowledged_once do nothing""")
                .params(taskId, level.name(), percent, person, OffsetDateTime.now(clock))
                .update();
    }

    /**
     * A step that somebody was told.
     *
     * @param acknowledgedBy null while nobody of that level has said that he knows
     */
    public record Told(
            String taskId,
            int percent,
            Level level,
            Addressee addressee,
            LocalDateTime at,
            String acknowledgedBy,
            LocalDateTime acknowledgedAt) {}

    List<Told> of(List<String> tasks) {
        return db.sql("""
                select s.*, s.told_at at time zone 'Asia/Shanghai' as at, a.person,
                       a.acknowledged_at at time zone 'Asia/Shanghai' as seen_at
                from limit_step s
                left join limit_acknowledgement a
                    on a.task_id = s.task_id and a.level = s.level and a.percent = s.percent
                where s.task_id = any (?) order by s.no""")
                .param(tasks.toArray(String[]::new))
                .query((row, n) -> new Told(
                        row.getString("task_id"),
                        row.getInt("percent"),
                        Level.valueOf(row.getString("level")),
                        new Addressee(
                                Addressee.Type.valueOf(row.getString("addressee_type")), row.getString("addressee")),
                        row.getObject("at", LocalDateTime.class),
                        row.getString("person"),
                        row.getObject("seen_at", LocalDateTime.class)))
                .list();
    }

    private static String[] cells(List<Telling> told, Function<Telling, String> cell) {
        return told.stream().map(cell).toArray(String[]::new);
    }
}
