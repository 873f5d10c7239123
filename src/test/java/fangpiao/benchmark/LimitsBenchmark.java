package fangpiao.benchmark;

import fangpiao.Scenario;
import fangpiao.calendar.CalendarDesk;
import fangpiao.funding.FundScenario;
import fangpiao.limit.LimitScenario;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./mvnw -Pbenchmark test}: how long it takes to plan the limits of 50,000 open tasks anew after a change of the calendar
 * that moves every one of them, against the same rows written by one statement for each table; and to tell all of them once.
 */
class LimitsBenchmark {

    private static final int TASKS = Integer.getInteger("benchmark.limits", 50_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 4);

    private LimitScenario limits;
    private CalendarDesk calendar;
    private JdbcClient db;
    private int changes;

    @Test
    void print_what_a_change_of_the_calendar_costs() throws IOException {
        try (var server = DurableServer.start();
                var application = DurableServer.applicationOn(server)) {
            fill(application);
            long ours = 0;
            long floor = 0;
            replanned();
            written();
            for (int i = 0; i < ROUNDS; i++) {
                ours += replanned();
                floor += written();
            }
            limits.clockIs("2033-03-15T10:00:00");
            long told = time(limits::somebodyGoesRound);
            // the report is what the command is run for, so it goes to the console and not into the log
            System.out.println(report(ours / 1e9 / ROUNDS, floor / 1e9 / ROUNDS, told / 1e9));
        }
    }

    /** Copies of one task, all of one case. */
    private void fill(ConfigurableApplicationContext application) {
        limits = application.getBean(LimitScenario.class);
        calendar = application.getBean(CalendarDesk.class);
        db = JdbcClient.create(application.getBean(DataSource.class));
        var scenario = application.getBean(Scenario.class);
        scenario.todayIs("2033-03-07");
        String task = scenario.openTask(application.getBean(FundScenario.class).opens(), "confirmFundEntry")
                .getId();
        copy("""
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                                         priority_, create_time_, due_date_, suspension_state_)
                select 'copy-' || n, 1, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_,
                       create_time_, due_date_, suspension_state_
                from act_ru_task, generate_series(1, :tasks) n where id_ = :task""", task);
        copy("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'copy-' || n, 1, group_id_, type_, 'copy-' || n
                from act_ru_identitylink, generate_series(1, :tasks) n where task_id_ = :task""", task);
        copy("""
                insert into task_limit (task_id, case_no, step_key, working_days, begun_at, due_at, next_at, edition)
                select 'copy-' || n, case_no, step_key, working_days, begun_at, due_at, next_at, edition
                from task_limit, generate_series(1, :tasks) n where task_id = :task""", task);
        db.sql("analyze").update();
    }

    private void copy(String sql, String task) {
        db.sql(sql).param("tasks", TASKS).param("task", task).update();
    }

    /** One change takes the day out, the next one gives it back; all limits end behind it. */
    private long replanned() {
        String days = changes++ % 2 == 0 ? "休 3月8日至9日 测试" : "休 1月1日 元旦";
        calendar.confirm(calendar.propose(2033, "国办发明电〔2033〕7号", "测试放假安排", days, "author"), "", "activator");
        long nanos = time(limits::allArePlannedAnew);
        int moved = db.sql("select count(*) from limit_move where change_no = (select max(no) from calendar_change)")
                .query(Integer.class)
                .single();
        if (moved <= TASKS) throw new IllegalStateException(moved + " limits moved");
        return nanos;
    }

    private long written() {
        db.sql("create table if not exists floor_move as select * from limit_move where false")
                .update();
        return time(() -> {
            db.sql("update task_limit set due_at = due_at + interval '1 day', edition = edition where open")
                    .update();
            db.sql("update act_ru_task set due_date_ = due_date_ + interval '1 day', rev_ = rev_ + 1")
                    .update();
            db.sql("""
                    insert into floor_move
                    select 1, task_id, '核对资金登记', due_at - interval '1 day', due_at, begun_at from task_limit""").update();
        });
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static String report(double ours, double floor, double told) {
        return """

                limits, %,d open tasks                 seconds   tasks/s
                planned anew after a change (goal: 60)   %6.2f   %,7.0f
                one statement for each table             %6.2f   %,7.0f
                all told once                            %6.2f   %,7.0f
                tasks/s, ours / floor                      %.2f
                """.formatted(TASKS, ours, TASKS / ours, floor, TASKS / floor, told, TASKS / told, floor / ours);
    }
}
