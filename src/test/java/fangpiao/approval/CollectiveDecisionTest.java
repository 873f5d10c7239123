package fangpiao.approval;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three vote above the threshold: two who agree are enough, so are two who refuse, and one who sends back. */
@ApplicationTest
class CollectiveDecisionTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    Meeting meeting;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient db;

    String caseNo;

    @BeforeEach
    void a_voucher_waits_for_the_meeting() {
        scenario.todayIs("2024-08-30");
        caseNo = meeting.waits();
        assertThat(meeting.seats(caseNo)).hasSize(3);
    }

    @Test
    void two_of_three_agree_and_the_third_task_is_gone() {
        meeting.votes("chief", caseNo, "APPROVE");
        scenario.thenCaseWaitsAt(caseNo, Meeting.STEP);
        assertThat(meeting.seats(caseNo)).hasSize(2);
        meeting.votes("director", caseNo, "APPROVE");

        scenario.thenCaseWaitsAt(caseNo, "printVoucher");
        assertThat(meeting.votesOf(caseNo)).extracting("actor").containsExactly("chief", "director");
        assertThat(meeting.votesOf(caseNo)).extracting("minutes_no").containsOnly("XSGX-2024-08");
        assertThat(meeting.votesOf(caseNo)).extracting("collective").containsOnly(true);
        assertThat(db.sql("select minutes_no from voucher_issuance where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("XSGX-2024-08");
    }

    @Test
    void one_refusal_decides_nothing_and_the_second_ends_it() {
        meeting.votes("deputy", caseNo, "REJECT");
        scenario.thenCaseWaitsAt(caseNo, Meeting.STEP);
        meeting.votes("chief", caseNo, "APPROVE");
        meeting.votes("director", caseNo, "REJECT");

        scenario.thenCaseEndedAt(caseNo, "issuanceRejected");
    }

    @Test
    void two_refusals_end_it_before_the_third_has_voted() {
        meeting.votes("deputy", caseNo, "REJECT");
        meeting.votes("director", caseNo, "REJECT");

        scenario.thenCaseEndedAt(caseNo, "issuanceRejected");
        assertThat(meeting.votesOf(caseNo)).hasSize(2);
    }

    @Test
    void a_return_needs_no_minutes_ends_it_at_once_and_the_next_round_is_voted_by_all_again() {
        meeting.votes("chief", caseNo, "APPROVE");
        meeting.votes("director", caseNo, Meeting.form("RETURN", null));

        scenario.thenCaseWaitsAt(caseNo, "calculateAmount");
        household.reaches(Meeting.STEP, caseNo);
        assertThat(meeting.seats(caseNo)).hasSize(3);
        meeting.votes("chief", caseNo, Meeting.form("APPROVE", "XSGX-2024-09"));
        meeting.votes("director", caseNo, Meeting.form("APPROVE", "XSGX-2024-09"));

        scenario.thenCaseWaitsAt(caseNo, "printVoucher");
        assertThat(meeting.levelsOf(caseNo)).extracting("round").containsExactly(1, 2);
        assertThat(meeting.levelsOf(caseNo)).extracting("total_fen").containsOnly(624_000_000L);
        assertThat(meeting.levelsOf(caseNo)).extracting("approval_group").containsOnly("collective-meeting");
    }

    @Test
    void a_second_vote_of_one_person_is_refused_in_tasklist() {
        meeting.votes("chief", caseNo, "APPROVE");
        String seat = meeting.seats(caseNo).get(0).getId();

        var claimed = Visitor.loggedIn(port, "chief").tell("POST", "task/" + seat + "/claim", "{\"userId\":\"chief\"}");

        assertThat(claimed.statusCode()).isEqualTo(403);
        assertThat(claimed.body()).contains("您已于2024年8月30日09:00在本轮会签「核发审批」中表决（同意），一人只能表决一次。");
        assertThat(refusalOf(() -> scenario.submit("chief", seat, Meeting.form("APPROVE", "XSGX-2024-08"))))
                .contains("一人只能表决一次");
        assertThat(meeting.votesOf(caseNo)).hasSize(1);
    }

    @Test
    void one_person_holds_one_seat_at_a_time() {
        List<String> seats =
                meeting.seats(caseNo).stream().map(seat -> seat.getId()).toList();
        scenario.as("chief", () -> {
            tasks.claim(seats.get(0), "chief");
            return null;
        });

        assertThat(refusalOf(() -> scenario.as("chief", () -> {
                    tasks.claim(seats.get(1), "chief");
                    return null;
                })))
                .isEqualTo("您已签收本轮会签「核发审批」的另一席，一人只能占一席。");
        assertThat(meeting.seats(caseNo)).hasSize(2);
    }

    @Test
    void the_table_refuses_a_second_vote_and_a_vote_without_minutes_even_to_sql() {
        meeting.votes("chief", caseNo, "APPROVE");

        assertThatThrownBy(() -> decides("chief", "XSGX-2024-08")).hasMessageContaining("votes twice on " + caseNo);
        assertThatThrownBy(() -> decides("director", null)).hasMessageContaining("no minutes are named");
        assertThat(meeting.votesOf(caseNo)).hasSize(1);
    }

    @Test
    void the_level_of_a_round_is_never_changed() {
        assertThatThrownBy(() -> db.sql("update approval_level set approval_group = 'section-head' where case_no = ?")
                        .param(caseNo)
                        .update())
                .hasMessageContaining("approval_level");
    }

    @Test
    void without_minutes_or_with_other_ones_than_the_round_has_nothing_is_voted() {
        assertThat(refusalOf(() -> meeting.votes("chief", caseNo, Meeting.form("APPROVE", null))))
                .contains("会议纪要编号");
        assertThat(refusalOf(() -> meeting.votes("director", caseNo, Meeting.form("REJECT", null))))
                .contains("会议纪要编号");
        meeting.votes("deputy", caseNo, "APPROVE");
        meeting.leaves("chief", caseNo);

        assertThat(refusalOf(() -> meeting.votes("chief", caseNo, Meeting.form("APPROVE", "XSGX-2024-99"))))
                .isEqualTo("本轮会签已登记会议纪要编号「XSGX-2024-08」，各席应填写同一编号。");
        assertThat(meeting.votesOf(caseNo)).extracting("actor").containsExactly("deputy");
    }

    @Test
    void the_next_voter_sees_sum_level_quorum_minutes_and_the_votes_so_far() {
        meeting.votes("chief", caseNo, "APPROVE");
        String seat = meeting.seats(caseNo).get(0).getId();

        String shown = Visitor.loggedIn(port, "director")
                .ask("task/" + seat + "/form-variables?variableNames=approvalLevel,minutesNo,decisions")
                .body();

        assertThat(shown)
                .contains("本案 6,240,000.00 元 → 局长办公会", "3席会签，2票同意即通过，2票不同意即不通过", "1票同意，0票不同意")
                .contains("超过集体决策限额 5,000,000.00 元", "XSGX-2024-08", "刘志明（演示）");
    }

    @Test
    void the_case_page_says_how_far_the_vote_is_and_my_day_offers_one_seat_to_who_has_not_voted() {
        assertThat(seatsOnMyDay("director")).isEqualTo(1);
        meeting.votes("chief", caseNo, "APPROVE");

        String page = Visitor.loggedIn(port, "director").get("/cases/" + caseNo).body();
        assertThat(page)
                .contains("当前：等待局长办公会3人会签「核发审批」，已1人同意，自")
                .contains("本案 6,240,000.00 元 → 局长办公会", "会议纪要编号 XSGX-2024-08")
                .containsOnlyOnce("<td><b>核发审批</b></td>");
        assertThat(seatsOnMyDay("director")).isEqualTo(1);
        assertThat(seatsOnMyDay("chief")).isZero();
    }

    @Test
    void two_who_vote_at_the_same_instant_are_both_heard() throws Exception {
        var start = new CyclicBarrier(2);
        List<String> seats =
                meeting.seats(caseNo).stream().map(seat -> seat.getId()).toList();
        ExecutorService sessions = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> vote : sessions.invokeAll(
                    List.of(vote("chief", seats.get(0), start), vote("director", seats.get(1), start)))) vote.get();
        } finally {
            sessions.shutdown();
        }

        scenario.thenCaseWaitsAt(caseNo, "printVoucher");
        assertThat(meeting.votesOf(caseNo)).extracting("actor").containsExactlyInAnyOrder("chief", "director");
    }

    private Callable<Void> vote(String user, String seat, CyclicBarrier start) {
        return () -> {
            start.await();
            scenario.submit(user, seat, Meeting.form("APPROVE", "XSGX-2024-08"));
            return null;
        };
    }

    private void decides(String person, String minutesNo) {
        db.sql("""
                insert into decision (case_no, process_key, step_key, step_name, duty, actor, actor_name, outcome, outcome_name,
                                      minutes_no, decided_at, collective)
                values (?, 'voucherIssuance', ?, '核发审批', 'APPROVE', ?, ?, 'APPROVE', '同意', ?, now(), true)""").params(caseNo, Meeting.STEP, person, person, minutesNo).update();
    }

    private long seatsOnMyDay(String user) {
        String page = Visitor.loggedIn(port, user).get("/").body();
        return meeting.seats(caseNo).stream()
                .filter(seat -> page.contains("task=" + seat.getId()))
                .count();
    }
}
