package fangpiao.identity;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person never does two jobs in one case, whichever door he or she comes by. */
@ApplicationTest
class SeparationOfDutiesTest {

    static final Map<String, Object> AGREED = Map.of("decision", "APPROVE", "opinion", "同意");

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void an_official_who_works_in_two_rooms() {
        scenario.todayIs("2024-08-30");
        identities.createMembership("calc", "renewal-reviewer");
    }

    @AfterEach
    void back_to_one_room() {
        identities.deleteMembership("calc", "renewal-reviewer");
    }

    @Test
    void who_calculated_cannot_claim_the_check() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        String task = scenario.openTask(caseNo, "checkAmount").getId();

        String refusal = refusalOf(() -> scenario.as("calc", () -> {
            tasks.claim(task, "calc");
            return null;
        }));

        assertThat(refusal)
                .isEqualTo("按不相容岗位分离要求，您在本案%s已办理「核算票面金额」（核算，2024年8月30日09:00），不能再办理「复核」（复核）。".formatted(caseNo));
    }

    @Test
    void who_calculated_cannot_be_given_the_check_by_somebody_else() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        String task = scenario.openTask(caseNo, "checkAmount").getId();

        String refusal = refusalOf(() -> scenario.as("admin", () -> {
            tasks.setAssignee(task, "calc");
            return null;
        }));

        assertThat(refusal).contains("该人员在本案" + caseNo + "已办理「核算票面金额」");
    }

    @Test
    void who_calculated_cannot_complete_the_check_of_a_task_that_nobody_claimed() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        String task = scenario.openTask(caseNo, "checkAmount").getId();

        String refusal = refusalOf(() -> scenario.as("calc", () -> {
            tasks.complete(task, AGREED);
            return null;
        }));

        assertThat(refusal).contains("不相容岗位");
        scenario.thenCaseWaitsAt(caseNo, "checkAmount");
    }

    @Test
    void a_colleague_cannot_give_back_what_another_has_claimed() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        String task = scenario.openTask(caseNo, "checkAmount").getId();
        scenario.as("reviewer", () -> {
            tasks.claim(task, "reviewer");
            return null;
        });

        assertThat(refusalOf(() -> giveBack("reviewer2", task))).contains("只能由签收人本人退回");
        giveBack("reviewer", task);
        assertThat(scenario.openTask(caseNo, "checkAmount").getAssignee()).isNull();
    }

    private void giveBack(String user, String task) {
        scenario.as(user, () -> {
            tasks.setAssignee(task, null);
            return null;
        });
    }

    @Test
    void the_administrator_never_acts_on_business() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");

        assertThat(refusalOf(() -> scenario.complete("admin", caseNo, "checkAmount", AGREED)))
                .isEqualTo("「复核」不属于您的岗位，不能签收或办理。");
    }

    @Test
    void the_same_person_may_do_the_same_job_again_after_a_return() {
        String caseNo = household.appliesAndReaches("reviewLegality", "600000");
        scenario.sendBack("legal", caseNo, "reviewLegality");
        scenario.complete(
                "calc",
                caseNo,
                "calculateAmount",
                Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "无误"));

        scenario.approve("legal", caseNo, "reviewLegality");

        scenario.thenCaseWaitsAt(caseNo, "checkAmount");
    }

    @Test
    void who_took_in_the_application_may_hand_over_the_voucher() {
        String caseNo = household.appliesAndReaches("end", "600000");

        scenario.thenCaseEndedAt(caseNo, "voucherHandedOver");
    }
}
