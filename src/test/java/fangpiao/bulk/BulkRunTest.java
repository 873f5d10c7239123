package fangpiao.bulk;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.bulk.Sitting.AGREED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Role;
import fangpiao.staffing.Substitution.Plan;
import fangpiao.staffing.SubstitutionDesk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A confirmed run decides each of its cases once, whatever is killed, taken away or done by others meanwhile. */
@ApplicationTest
class BulkRunTest {

    private static final String STEP = "checkAmount";

    @Autowired
    Scenario scenario;

    @Autowired
    Sitting sitting;

    @Autowired
    BulkDesk desk;

    @Autowired
    BulkRound round;

    @Autowired
    IdentityService identities;

    @Autowired
    SubstitutionDesk substitutions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_friday() {
        scenario.todayIs("2024-08-30");
        round.go();
    }

    @AfterEach
    void books_balance() {
        round.go();
        scenario.thenBooksBalance();
    }

    @Test
    void killed_half_way_it_goes_on_where_it_was_and_decides_nothing_twice() {
        List<String> cases = sitting.cases(4, STEP);
        BulkRun run = sitting.confirms("reviewer", cases, STEP);
        round.step();
        killedBeforeCommit();
        round.step();

        assertThat(states(run)).containsExactly("DONE", "DONE", "WAITING", "WAITING");
        assertThat(desk.get(run.id(), "reviewer").isFinished()).isFalse();

        killedBeforeCommit();
        round.go();

        assertThat(states(run)).containsOnly("DONE");
        assertThat(desk.get(run.id(), "reviewer").isFinished()).isTrue();
        assertThat(cases)
                .allSatisfy(caseNo -> assertThat(sitting.deciders(caseNo, STEP)).containsExactly("reviewer"));
        assertThat(noticesOf(run)).hasSize(1).first().asString().contains("4件全部办结");
    }

    @Test
    void the_same_again_does_nothing() {
        List<String> cases = sitting.cases(2, STEP);
        List<String> tasks = sitting.tasksOf(cases, STEP);
        long rehearsed = desk.rehearse("reviewer", tasks, AGREED);
        assertThat(refusalOf(() -> desk.confirm(rehearsed, "1248000.01", "reviewer")))
                .contains("合计不一致");
        assertThat(refusalOf(() -> desk.confirm(rehearsed, "一百万", "reviewer"))).contains("格式不正确");

        long confirmed = desk.confirm(rehearsed, "1,248,000.00", "reviewer");
        String no = desk.get(confirmed, "reviewer").no();
        assertThat(desk.confirm(rehearsed, "1,248,000.00", "reviewer")).isEqualTo(confirmed);
        round.go();
        assertThat(desk.confirm(rehearsed, "1,248,000.00", "reviewer")).isEqualTo(confirmed);
        round.go();

        assertThat(desk.get(confirmed, "reviewer").no()).isEqualTo(no).matches("PL-2024-\\d{6}");
        assertThat(cases)
                .allSatisfy(caseNo -> assertThat(sitting.deciders(caseNo, STEP)).containsExactly("reviewer"));
        assertThat(desk.rehearse("reviewer", tasks, AGREED)).isEqualTo(confirmed);
        assertThat(refusalOf(() -> desk.rehearse("reviewer", tasks, Map.of("opinion", "另一意见。"))))
                .contains("有2件已办结");
    }

    @Test
    void the_same_tasks_and_answers_lead_to_the_run_that_has_them_already() {
        List<String> cases = sitting.cases(2, STEP);
        List<String> tasks = sitting.tasksOf(cases, STEP);
        BulkRun run = sitting.confirms("reviewer", cases, STEP);
        desk.stop(run.id(), "reviewer");

        List<String> turned = List.of(tasks.get(1), tasks.get(0));
        assertThat(desk.rehearse("reviewer", turned, AGREED)).isEqualTo(run.id());
        assertThat(desk.rehearse("reviewer", turned, Map.of("opinion", "另一意见。")))
                .isNotEqualTo(run.id());
    }

    @Test
    void two_nodes_share_the_work_and_keep_its_order() {
        List<String> cases = sitting.cases(4, STEP);
        BulkRun run = sitting.confirms("reviewer", cases, STEP);

        Stream.of(1, 2)
                .map(node -> CompletableFuture.runAsync(round::go))
                .toList()
                .forEach(CompletableFuture::join);
        round.go();

        assertThat(states(run)).containsOnly("DONE");
        assertThat(db.sql("""
                select d.case_no from decision d join bulk_row r on r.task_id = d.task_id
                where r.run_id = ? order by d.id""").param(run.id()).query(String.class).list()).containsExactlyElementsOf(cases);
    }

    @Test
    void who_loses_the_post_midway_decides_no_more_and_goes_on_when_he_has_it_again() {
        List<String> cases = sitting.cases(3, STEP);
        BulkRun run = sitting.confirms("reviewer2", cases, STEP);
        round.step();
        identities.deleteMembership("reviewer2", Role.RENEWAL_REVIEWER.groupId());
        try {
            round.go();
        } finally {
            identities.createMembership("reviewer2", Role.RENEWAL_REVIEWER.groupId());
        }
        BulkRun ended = desk.get(run.id(), "reviewer2");
        assertThat(states(run)).containsExactly("DONE", "REFUSED", "REFUSED");
        assertThat(ended.rows().get(1).sentence()).matches("您没有办理该事项的权限。|「复核」不属于您的岗位，不能签收或办理。");
        assertThat(scenario.openTask(cases.get(1), STEP).getAssignee()).isNull();

        desk.goOn(run.id(), "reviewer2");
        round.go();

        assertThat(states(run)).containsOnly("DONE");
        assertThat(noticesOf(run)).hasSize(2);
        assertThat(refusalOf(() -> desk.goOn(run.id(), "reviewer2"))).isEqualTo("没有可继续办理的案件。");
    }

    @Test
    void what_somebody_else_has_decided_meanwhile_is_said_and_the_others_go_on() {
        List<String> cases = sitting.cases(3, STEP);
        BulkRun run = sitting.confirms("reviewer", cases, STEP);
        scenario.sendBack("reviewer2", cases.get(0), STEP);
        scenario.claim("reviewer2", cases.get(1), STEP);

        round.go();

        BulkRun ended = desk.get(run.id(), "reviewer");
        assertThat(sitting.sentences(ended))
                .containsExactly("该任务已由周文静（演示）于2024-08-30 09:00办结（退回）。", "该任务已由他人签收，请刷新待办列表。", "DONE");
        assertThat(scenario.openTask(cases.get(1), STEP).getAssignee()).isEqualTo("reviewer2");
    }

    @Test
    void a_task_waits_in_one_run_only() {
        List<String> cases = sitting.cases(2, STEP);
        BulkRun others = sitting.rehearses("reviewer2", cases, STEP, AGREED);
        BulkRun run = sitting.confirms("reviewer", cases.subList(0, 1), STEP);

        BulkRun late = sitting.confirms(others);

        assertThat(sitting.sentences(late)).containsExactly("该任务已列入另一批量办理。", "WAITING");
        assertThat(states(run)).containsExactly("WAITING");
    }

    @Test
    void a_row_that_an_outage_breaks_off_is_tried_after_the_others_three_times_and_can_be_gone_on_with() {
        List<String> cases = sitting.cases(3, STEP);
        BulkRun run = sitting.confirms("reviewer", cases, STEP);
        db.sql("""
                create function break_off() returns trigger language plpgsql as
                'begin raise exception ''the disk is full''; end'""").update();
        db.sql("""
                create trigger broken before insert on decision for each row when (new.case_no = '%s')
                execute function break_off()""".formatted(cases.get(1))).update();
        try {
            round.go();
        } finally {
            db.sql("drop function break_off cascade").update();
        }
        BulkRun ended = desk.get(run.id(), "reviewer");
        assertThat(states(run)).containsExactly("DONE", "REFUSED", "DONE");
        assertThat(ended.rows().get(1).sentence()).startsWith("系统暂时无法完成操作，未作任何变更");
        assertThat(db.sql("select attempts from bulk_row where run_id = ? and place = 2")
                        .param(run.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        desk.goOn(run.id(), "reviewer");
        round.go();
        assertThat(states(run)).containsOnly("DONE");
    }

    @Test
    void stopped_it_leaves_what_waits_undecided() {
        List<String> cases = sitting.cases(2, STEP);
        BulkRun run = sitting.confirms("reviewer", cases, STEP);
        round.step();
        assertThat(refusalOf(() -> desk.stop(run.id(), "reviewer2"))).contains("本人");
        desk.stop(run.id(), "reviewer");
        round.go();

        assertThat(states(run)).containsExactly("DONE", "REFUSED");
        scenario.thenCaseWaitsAt(cases.get(1), STEP);
    }

    @Test
    void who_stands_in_decides_in_both_names() {
        List<String> cases = sitting.cases(1, STEP);
        var plan = new Plan(
                "reviewer", "verifier", List.of(Role.RENEWAL_REVIEWER), scenario.today(), scenario.today(), "出差");
        long loan = substitutions.enter(
                plan, substitutions.rehearse(plan, "reviewer").mark(), "reviewer");
        try {
            sitting.confirms("verifier", cases, STEP);
            round.go();
        } finally {
            substitutions.remove(loan, "reviewer");
        }
        assertThat(db.sql("select actor_name from decision where case_no = ? and step_key = ?")
                        .params(cases.get(0), STEP)
                        .query(String.class)
                        .list())
                .containsExactly("徐敏（演示）（代赵国强（演示））");
    }

    @Test
    void what_is_done_can_be_changed_by_no_sql() {
        BulkRun run = sitting.confirms("reviewer", sitting.cases(1, STEP), STEP);
        round.go();

        assertThatThrownBy(() -> db.sql("update bulk_row set state = 'WAITING', decided_at = null where run_id = ?")
                        .param(run.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from bulk_row where run_id = ?")
                        .param(run.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from bulk_run where id = ?")
                        .param(run.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    /** The row was worked on and the power failed before anything was committed. */
    private void killedBeforeCommit() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(round.step()).isTrue();
        });
    }

    private List<String> states(BulkRun run) {
        return desk.get(run.id(), run.person()).rows().stream()
                .map(row -> row.state().name())
                .toList();
    }

    private List<String> noticesOf(BulkRun run) {
        return db.sql("select facts::text from notice where key like 'bulk-run/' || ? || '/%'")
                .param(run.no())
                .query(String.class)
                .list();
    }
}
