package fangpiao.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks change hands with a reason, within the rules, and those concerned are told. */
@ApplicationTest
class TaskMoveTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    StaffingSheet sheet;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_friday() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void the_managers_page_shows_who_holds_what_and_moves_many_while_one_is_refused() {
        String one = claimed("reviewer");
        String two = claimed("reviewer");
        String three = householdCalculatedBy("reviewer2");
        scenario.claim("reviewer", three, "checkAmount");
        try {
            var manager = Visitor.loggedIn(port, "manager");
            String load = manager.get("/dashboard/load?person=reviewer").body();
            assertThat(load).contains("各人手上", "赵国强（演示）", one, two, three, taskOf(one));

            String answer = manager.submit(
                            "/staffing/moves",
                            List.of(
                                    Map.entry("task", taskOf(one)),
                                    Map.entry("task", taskOf(two)),
                                    Map.entry("task", taskOf(three)),
                                    Map.entry("to", "reviewer2"),
                                    Map.entry("reason", "赵国强借调")),
                            token(manager))
                    .body();

            assertThat(answer).contains("已调整2件，未调整1件", "该人员在本案" + three + "已办理「核算票面金额」");
        } finally {
            identities.deleteMembership("reviewer2", "calc-clerk");
        }
        assertThat(List.of(holderOf(one), holderOf(two), holderOf(three)))
                .containsExactly("reviewer2", "reviewer2", "reviewer");
        assertThat(db.sql("""
                select kind, from_person, to_person, reason, moved_by from task_move where case_no = ?""").param(one).query().singleRow())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "kind", "MOVED",
                        "from_person", "reviewer",
                        "to_person", "reviewer2",
                        "reason", "赵国强借调",
                        "moved_by", "manager"));
        assertThat(toldAbout(one)).containsExactlyInAnyOrder("TASK_GIVEN reviewer2", "TASK_TAKEN reviewer");
    }

    private String householdCalculatedBy(String user) {
        identities.createMembership(user, "calc-clerk");
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        scenario.complete(
                user,
                caseNo,
                "calculateAmount",
                Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "金额无误"));
        scenario.approve("legal", caseNo, "reviewLegality");
        return caseNo;
    }

    @Test
    void a_leader_gives_tasks_back_to_their_post() {
        String caseNo = claimed("reviewer");
        var chief = Visitor.loggedIn(port, "chief");

        move(chief, caseNo, "", "长期出差");

        assertThat(holderOf(caseNo)).isNull();
        assertThat(toldAbout(caseNo)).containsExactly("TASK_TAKEN reviewer");
    }

    @Test
    void nothing_moves_without_a_reason() {
        String caseNo = claimed("reviewer");
        var chief = Visitor.loggedIn(port, "chief");

        assertThat(move(chief, caseNo, "reviewer2", " ")).contains("请写明原因");
        assertThat(holderOf(caseNo)).isEqualTo("reviewer");
    }

    @Test
    void who_does_not_lead_moves_nothing() {
        String caseNo = claimed("reviewer");
        var colleague = Visitor.loggedIn(port, "reviewer2");

        move(colleague, caseNo, "reviewer2", "代为办理");

        assertThat(holderOf(caseNo)).isEqualTo("reviewer");
        assertThat(colleague.get("/dashboard/load").statusCode()).isEqualTo(403);
        assertThat(Visitor.loggedIn(port, "auditor").get("/dashboard/load").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_colleague_takes_over_with_a_reason_and_the_former_holder_is_told() {
        String caseNo = claimed("reviewer");
        var colleague = Visitor.loggedIn(port, "reviewer2");
        assertThat(colleague.get("/cases/" + caseNo).body()).contains("接手办理");

        var answer = colleague.submit(
                "/staffing/take-over", Map.of("task", taskOf(caseNo), "reason", "急件，赵国强外出"), token(colleague));

        assertThat(colleague.location(answer)).isEqualTo("/cases/" + caseNo);
        assertThat(holderOf(caseNo)).isEqualTo("reviewer2");
        assertThat(toldAbout(caseNo)).containsExactly("TASK_TAKEN reviewer");
        assertThat(colleague.get("/cases/" + caseNo).body()).contains("同岗接手", "急件，赵国强外出");
    }

    @Test
    void nobody_takes_over_what_is_not_of_his_post() {
        String caseNo = claimed("reviewer");
        var cashier = Visitor.loggedIn(port, "cashier");

        var answer =
                cashier.submit("/staffing/take-over", Map.of("task", taskOf(caseNo), "reason", "急件"), token(cashier));

        assertThat(answer.body()).contains("不属于您的岗位");
        assertThat(holderOf(caseNo)).isEqualTo("reviewer");
    }

    @Test
    void what_was_claimed_and_left_past_its_limit_falls_back_to_its_post() {
        String caseNo = claimed("reviewer");
        scenario.todayIs(dueOf(caseNo));
        sheet.work();
        assertThat(holderOf(caseNo)).isEqualTo("reviewer");

        scenario.todayIs(dayAfter(dueOf(caseNo)));
        sheet.work();

        assertThat(holderOf(caseNo)).isNull();
        assertThat(db.sql("select kind from task_move where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsExactly("FELL_BACK");
        assertThat(toldAbout(caseNo)).containsExactly("TASK_TAKEN reviewer");
    }

    @Test
    void who_takes_a_late_task_in_hand_is_left_the_time_of_a_step() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.todayIs(dayAfter(dueOf(caseNo)));
        scenario.claim("reviewer", caseNo, "checkAmount");

        sheet.work();

        assertThat(holderOf(caseNo)).isEqualTo("reviewer");
    }

    private String claimed(String user) {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.claim(user, caseNo, "checkAmount");
        return caseNo;
    }

    private String move(Visitor leader, String caseNo, String to, String reason) {
        List<Entry<String, String>> fields =
                List.of(Map.entry("task", taskOf(caseNo)), Map.entry("to", to), Map.entry("reason", reason));
        return leader.submit("/staffing/moves", fields, token(leader)).body();
    }

    private List<String> toldAbout(String caseNo) {
        return db.sql("select kind || ' ' || addressee from notice where case_no = ? and kind like 'TASK%'")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    private String dueOf(String caseNo) {
        return LocalDate.ofInstant(
                        scenario.openTask(caseNo, "checkAmount").getDueDate().toInstant(), ZoneId.of("Asia/Shanghai"))
                .toString();
    }

    private static String dayAfter(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    private String taskOf(String caseNo) {
        return scenario.openTask(caseNo, "checkAmount").getId();
    }

    private String holderOf(String caseNo) {
        return scenario.openTask(caseNo, "checkAmount").getAssignee();
    }

    private static String token(Visitor visitor) {
        return visitor.csrfTokenOf("/");
    }
}
