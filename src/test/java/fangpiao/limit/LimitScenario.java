package fangpiao.limit;

import fangpiao.Scenario;
import fangpiao.startup.MovableClock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Time passes at the bureau, and somebody goes round and tells people of limits. */
@Component
public class LimitScenario {

    private final Scenario scenario;
    private final LimitRound round;
    private final PlanDesk plan;
    private final MovableClock clock;
    private final JdbcClient db;

    LimitScenario(Scenario scenario, LimitRound round, PlanDesk plan, MovableClock clock, JdbcClient db) {
        this.scenario = scenario;
        this.round = round;
        this.plan = plan;
        this.clock = clock;
        this.db = db;
    }

    /** The tasks that other tests have left are nobody's concern. */
    public void onlyTheseAreWatched(String... cases) {
        db.sql("update task_limit set next_at = null where open and next_at is not null and case_no <> all (?)")
                .param(cases)
                .update();
    }

    public void clockIs(String time) {
        clock.moveTo(LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Shanghai")));
    }

    public void itIs(String time) {
        clockIs(time);
        round.go();
    }

    /** Only what a change of the calendar asks for. */
    public void allArePlannedAnew() {
        while (plan.planSome()) {
            // set after set
        }
    }

    public void somebodyGoesRound() {
        round.go();
    }

    /** What was told about the open tasks and those that were: "50 calc". */
    List<String> told(String caseNo) {
        return db.sql("""
                select s.percent || ' ' || s.addressee from limit_step s join task_limit l using (task_id)
                where l.case_no = ? order by s.percent, s.addressee""").param(caseNo).query(String.class).list();
    }

    List<String> notices(String caseNo) {
        return db.sql("""
                select kind || ' ' || addressee from notice where case_no = ? and key like 'limit/%' order by no""").param(caseNo).query(String.class).list();
    }

    String dueOf(String caseNo, String step) {
        return LocalDateTime.ofInstant(
                        scenario.openTask(caseNo, step).getDueDate().toInstant(), ZoneId.of("Asia/Shanghai"))
                .toString();
    }

    int priorityOf(String caseNo, String step) {
        return scenario.openTask(caseNo, step).getPriority();
    }
}
