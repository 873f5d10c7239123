package fangpiao.staffing;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.approval.Meeting;
import fangpiao.identity.Role;
import fangpiao.staffing.Substitution.Plan;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A seat in a vote may be lent as any post; the vote is that of both, and neither has another. */
@ApplicationTest
class VotesOfSubstitutesTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-08-30");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Meeting meeting;

    @Autowired
    SubstitutionDesk desk;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void the_deputy_is_away_and_a_colleague_sits_for_him() {
        scenario.todayIs(TODAY.toString());
        var plan = new Plan("deputy", "poolchief", List.of(Role.COLLECTIVE_MEETING), TODAY, TODAY, "年休假");
        desk.enter(plan, desk.rehearse(plan, "chief").mark(), "chief");
    }

    @AfterEach
    void he_is_back() {
        desk.latest().stream()
                .filter(one -> desk.mayRemove(one, "chief"))
                .forEach(one -> desk.remove(one.id(), "chief"));
    }

    @Test
    void after_the_substitute_neither_votes_again() {
        String caseNo = meeting.waits();
        assertThat(takesAndVotes(caseNo)).isEqualTo(204);

        assertThat(db.sql("select acted_for from decision where case_no = ? and actor = 'poolchief'")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("deputy");
        assertThat(refusalOf(() -> meeting.votes("deputy", caseNo, "APPROVE"))).contains("您已于2024年8月30日", "一人只能表决一次");
        assertThat(takes(caseNo).body()).contains("您已于2024年8月30日", "一人只能表决一次");
        meeting.votes("chief", caseNo, "APPROVE");
        scenario.thenCaseWaitsAt(caseNo, "printVoucher");
    }

    @Test
    void after_the_absent_himself_his_substitute_has_no_vote_left() {
        String caseNo = meeting.waits();
        meeting.votes("deputy", caseNo, "APPROVE");

        var taken = takes(caseNo);

        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(taken.body()).contains("被代岗人已于2024年8月30日", "一人只能表决一次");
    }

    private HttpResponse<String> takes(String caseNo) {
        String seat = meeting.seats(caseNo).get(0).getId();
        return Visitor.loggedIn(port, "poolchief")
                .tell("POST", "task/" + seat + "/claim", "{\"userId\":\"poolchief\"}");
    }

    private int takesAndVotes(String caseNo) {
        String seat = meeting.seats(caseNo).get(0).getId();
        var substitute = Visitor.loggedIn(port, "poolchief");
        assertThat(substitute
                        .tell("POST", "task/" + seat + "/claim", "{\"userId\":\"poolchief\"}")
                        .statusCode())
                .isEqualTo(204);
        return substitute.tell("POST", "task/" + seat + "/submit-form", """
                        {"variables": {"decision": {"value": "APPROVE"}, "minutesNo": {"value": "XSGX-2024-08"},
                                       "opinion": {"value": "已研究"}}}""").statusCode();
    }
}
