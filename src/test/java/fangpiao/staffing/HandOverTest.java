package fangpiao.staffing;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.staffing.HandOver.Kind;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who changes his post leaves a list, and what is on it goes on. */
@ApplicationTest
class HandOverTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    HandOverDesk desk;

    @BeforeEach
    void a_friday() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void the_list_names_all_that_the_giver_holds_and_the_tasks_go_over_when_both_have_signed() {
        String caseNo = claimed();
        var reviewer = Visitor.loggedIn(port, "reviewer");
        String list = reviewer.location(reviewer.submit(
                "/staffing/hand-overs", Map.of("receiver", "reviewer2", "reason", "调任"), token(reviewer)));
        assertThat(reviewer.get(list).body()).contains("待移交人签认", caseNo, "房票核发「复核」", "复核岗待签收");

        reviewer.submit(list + "/signature", Map.of(), token(reviewer));
        assertThat(holderOf(caseNo)).isEqualTo("reviewer");
        var receiver = Visitor.loggedIn(port, "reviewer2");
        receiver.submit(list + "/signature", Map.of(), token(receiver));

        assertThat(holderOf(caseNo)).isEqualTo("reviewer2");
        assertThat(receiver.get(list).body()).contains("已交接", "已移交接收人");
    }

    @Test
    void what_the_receiver_may_not_have_goes_back_to_its_post_and_the_list_says_why() {
        String caseNo = claimed();
        long id = desk.enter("reviewer", "calc", "调任", "chief");

        desk.sign(id, "reviewer");
        desk.sign(id, "calc");

        assertThat(holderOf(caseNo)).isNull();
        assertThat(desk.get(id).items())
                .filteredOn(item -> caseNo.equals(item.reference()))
                .singleElement()
                .satisfies(item -> assertThat(item.result()).contains("已退回岗位公共待办", "不属于该人员的岗位"));
    }

    @Test
    void cases_that_the_giver_opened_and_that_go_on_are_on_the_list() {
        String running = household.appliesAndReaches("checkAmount", "600000");
        long id = desk.enter("intake", "intake2", "调任", "intake");

        assertThat(desk.get(id).items())
                .filteredOn(item -> item.kind() == Kind.CASE)
                .extracting(HandOver.Item::reference)
                .contains(running);
    }

    @Test
    void the_receiver_does_not_sign_before_the_giver() {
        long id = desk.enter("reviewer", "reviewer2", "调任", "chief");

        assertThat(refusalOf(() -> desk.sign(id, "reviewer2"))).isEqualTo("请由移交人先行签认。");
        assertThat(refusalOf(() -> desk.enter("reviewer", "reviewer2", "调任", "legal")))
                .contains("由移交人本人、科室负责人或系统管理员发起");
    }

    private String claimed() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.claim("reviewer", caseNo, "checkAmount");
        return caseNo;
    }

    private String holderOf(String caseNo) {
        return scenario.openTask(caseNo, "checkAmount").getAssignee();
    }

    private static String token(Visitor visitor) {
        return visitor.csrfTokenOf("/");
    }
}
