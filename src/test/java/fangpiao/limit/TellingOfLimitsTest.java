package fangpiao.limit;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.funding.FundScenario;
import fangpiao.issuance.Household;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is told when a limit comes to its end: each step once, and no further when somebody says that he knows. */
@ApplicationTest
class TellingOfLimitsTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    LimitScenario limits;

    @Autowired
    LadderDesk ladders;

    @Autowired
    LimitRound round;

    @Autowired
    Household household;

    @Autowired
    FundScenario funds;

    String caseNo;

    /** Three working days: until Thursday, the fifth. */
    @BeforeEach
    void a_calculation_waits_since_monday() {
        scenario.todayIs("2024-09-02");
        caseNo = household.appliesAndReaches("calculateAmount", "600000");
        limits.onlyTheseAreWatched(caseNo);
    }

    @Test
    void nobody_is_told_before_half_of_the_time_is_used() {
        limits.itIs("2024-09-03T16:30:00");

        assertThat(limits.told(caseNo)).isEmpty();
        assertThat(limits.priorityOf(caseNo, "calculateAmount")).isEqualTo(50);
    }

    @Test
    void the_post_is_warned_while_nobody_has_claimed_the_task() {
        limits.itIs("2024-09-04T09:30:00");

        assertThat(limits.told(caseNo)).containsExactly("50 calc-clerk");
        assertThat(limits.notices(caseNo)).containsExactly("LIMIT_NEAR calc-clerk");
        assertThat(limits.priorityOf(caseNo, "calculateAmount")).isEqualTo(60);
    }

    @Test
    void who_has_it_in_hand_is_warned_at_each_step_once() {
        scenario.claim("calc", caseNo, "calculateAmount");
        Stream.of("2024-09-04T09:30:00", "2024-09-04T09:31:00", "2024-09-05T10:00:00", "2024-09-05T14:00:00")
                .forEach(limits::itIs);

        assertThat(limits.told(caseNo)).containsExactly("50 calc", "75 calc", "90 calc");
    }

    @Test
    void a_breach_is_told_to_the_section_head_too_and_half_as_much_again_to_the_leader() {
        scenario.claim("calc", caseNo, "calculateAmount");
        limits.itIs("2024-09-06T09:00:00");
        assertThat(limits.notices(caseNo))
                .containsExactlyInAnyOrder("LIMIT_BREACHED calc", "LIMIT_ESCALATED section-head");

        limits.itIs("2024-09-10T09:30:00");
        assertThat(limits.told(caseNo))
                .containsExactly("100 calc", "100 section-head", "150 manager", "150 renewal-approver");
    }

    @Test
    void after_three_days_without_a_round_only_the_highest_step_is_told() {
        limits.itIs("2024-09-05T14:00:00");

        assertThat(limits.told(caseNo)).containsExactly("90 calc-clerk");
    }

    @Test
    void who_was_passed_over_by_a_gap_is_told_with_the_leader() {
        limits.itIs("2024-09-20T09:00:00");

        assertThat(limits.told(caseNo))
                .containsExactly("150 calc-clerk", "150 manager", "150 renewal-approver", "150 section-head");
    }

    @Test
    void with_the_clock_moved_back_nothing_is_told_twice() {
        limits.itIs("2024-09-04T09:30:00");
        limits.itIs("2024-08-20T09:30:00");
        limits.itIs("2024-09-04T10:00:00");

        assertThat(limits.told(caseNo)).containsExactly("50 calc-clerk");
        assertThat(limits.notices(caseNo)).hasSize(1);
    }

    @Test
    void of_a_task_that_is_done_nobody_is_told() {
        household.goes("calculateAmount", caseNo);
        limits.itIs("2024-09-03T16:30:00");

        assertThat(limits.told(caseNo)).isEmpty();
    }

    @Test
    void who_knows_is_not_warned_again_until_the_breach() {
        limits.itIs("2024-09-04T09:30:00");
        ladders.acknowledge(taskId(), "calc");
        limits.itIs("2024-09-05T14:00:00");
        assertThat(limits.told(caseNo)).containsExactly("50 calc-clerk");

        limits.itIs("2024-09-06T09:00:00");
        assertThat(limits.told(caseNo)).contains("100 calc-clerk", "100 section-head");
    }

    @Test
    void when_the_section_head_knows_the_leader_is_not_told() {
        limits.itIs("2024-09-06T09:00:00");
        ladders.acknowledge(taskId(), "chief");
        limits.itIs("2024-09-30T09:00:00");

        assertThat(limits.told(caseNo)).containsExactly("100 calc-clerk", "100 section-head");
    }

    @Test
    void that_the_clerk_knows_does_not_keep_it_from_the_leader() {
        limits.itIs("2024-09-06T09:00:00");
        ladders.acknowledge(taskId(), "calc");
        limits.itIs("2024-09-30T09:00:00");

        assertThat(limits.told(caseNo)).contains("150 renewal-approver");
    }

    @Test
    void who_was_not_told_has_nothing_to_acknowledge() {
        limits.itIs("2024-09-04T09:30:00");

        assertThat(refusalOf(() -> ladders.acknowledge(taskId(), "chief"))).isEqualTo("该任务没有需要您知悉的时限提醒。");
    }

    @Test
    void two_nodes_tell_each_step_once() {
        List<String> cases = Stream.generate(funds::opens).limit(8).toList();
        limits.onlyTheseAreWatched(cases.toArray(String[]::new));
        limits.clockIs("2024-09-06T09:30:00");

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(round::go),
                        CompletableFuture.runAsync(round::go),
                        CompletableFuture.runAsync(round::go))
                .join();

        assertThat(cases).allSatisfy(one -> assertThat(limits.notices(one))
                .containsExactlyInAnyOrder("LIMIT_BREACHED finance-approver", "LIMIT_ESCALATED section-head"));
    }

    @Test
    void my_day_shows_the_warning_until_one_says_that_one_knows() {
        limits.itIs("2024-09-04T09:30:00");
        var clerk = Visitor.loggedIn(port, "calc");
        assertThat(alerts(clerk.open("/").body())).contains(caseNo, "已用时限 50%", "2024-09-05");

        clerk.submit("/limits/tasks/" + taskId() + "/acknowledgement", Map.of(), clerk.csrfToken());

        assertThat(alerts(clerk.open("/").body())).doesNotContain(caseNo);
        assertThat(clerk.open("/cases/" + caseNo).body()).contains("告知核算岗，张丽萍（演示）已知悉");
    }

    @Test
    void the_section_head_finds_the_late_task_of_others_on_his_day_and_acknowledges_it_in_the_case() {
        limits.itIs("2024-09-06T09:00:00");
        var chief = Visitor.loggedIn(port, "chief");
        assertThat(alerts(chief.open("/").body())).contains(caseNo, "尚未签收", "已超时");

        chief.submit("/limits/tasks/" + taskId() + "/acknowledgement", Map.of("caseNo", caseNo), chief.csrfToken());

        assertThat(alerts(chief.open("/").body())).doesNotContain(caseNo);
    }

    @Test
    void tasklist_lists_what_is_near_its_end_and_then_what_is_over() {
        var clerk = Visitor.loggedIn(port, "calc");
        limits.itIs("2024-09-04T09:30:00");
        assertThat(listed(clerk, "即将超时")).doesNotContain(taskId());

        limits.itIs("2024-09-05T10:00:00");
        assertThat(listed(clerk, "即将超时")).contains(taskId());
        assertThat(listed(clerk, "已超时")).doesNotContain(taskId());

        limits.itIs("2024-09-06T09:00:00");
        assertThat(listed(clerk, "即将超时")).doesNotContain(taskId());
        assertThat(listed(clerk, "已超时")).contains(taskId());
        assertThat(listed(Visitor.loggedIn(port, "manager"), "全部已超时")).contains(taskId());
    }

    @Test
    void the_list_of_a_post_shows_nothing_of_other_posts() {
        limits.itIs("2024-09-06T09:00:00");

        assertThat(listed(Visitor.loggedIn(port, "legal"), "已超时")).doesNotContain(taskId());
    }

    private String listed(Visitor person, String list) {
        List<String> filters =
                JsonPath.read(person.ask("filter?resourceType=Task").body(), "$[?(@.name == '" + list + "')].id");
        return person.tell(
                        "POST",
                        "filter/" + filters.get(0) + "/list",
                        "{\"processInstanceBusinessKey\":\"" + caseNo + "\"}")
                .body();
    }

    private String taskId() {
        return scenario.openTask(caseNo, "calculateAmount").getId();
    }

    private static String alerts(String page) {
        int from = page.indexOf("id=\"alerts\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
    }
}
