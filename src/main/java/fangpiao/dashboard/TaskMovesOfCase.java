package fangpiao.dashboard;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the tasks of a case went from hand to hand without being done. */
@Repository
class TaskMovesOfCase {

    /** @param from null while nobody had claimed it; to: null for back to the post */
    public record Line(LocalDateTime at, String step, String kind, String from, String to, String reason, String by) {

        public String what() {
            return switch (kind) {
                case "SUBSTITUTED" -> "代岗移交";
                case "RETURNED" -> "代岗退回";
                case "TAKEN_OVER" -> "同岗接手";
                case "FELL_BACK" -> "超期退回";
                case "HANDED_OVER" -> "岗位交接";
                default -> "任务调整";
            };
        }
    }

    private final JdbcClient db;

    TaskMovesOfCase(JdbcClient db) {
        this.db = db;
    }

    List<Line> of(String caseNo) {
        return db.sql("""
                select *, moved_at at time zone 'Asia/Shanghai' as at from task_move where case_no = ? order by id""")
                .param(caseNo)
                .query((row, n) -> new Line(
                        row.getObject("at", LocalDateTime.class),
                        row.getString("step_name"),
                        row.getString("kind"),
                        row.getString("from_name"),
                        row.getString("to_name"),
                        row.getString("reason"),
                        row.getString("moved_by_name")))
                .list();
    }
}
