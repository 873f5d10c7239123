package fangpiao.limit;

import static fangpiao.policy.SaleStage.PRESALE;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.funding.FundScenario;
import fangpiao.payment.BankSimulator;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every task the engine shows has the last moment of its limit as its due date. */
@ApplicationTest
class TimeLimitsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    FundScenario funds;

    @Autowired
    BankSimulator bank;

    @Autowired
    PolicyDesk policies;

    @Autowired
    TaskService tasks;

    @Autowired
    OldTasks oldTasks;

    @BeforeEach
    void a_bank_that_answers() {
        scenario.todayIs("2024-08-30");
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    @ParameterizedTest
    @CsvSource({
        "proveNode, 2024-10-11",
        "checkClaim, 2024-10-11",
        "approveClaim, 2024-10-11",
        "releaseFunds, 2024-10-14",
        "payClaim, 2024-10-14",
        "confirmReceipt, 2024-10-10"
    })
    void a_step_of_a_settlement_is_due_when_its_working_days_are_over(String step, String lastDay) {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");

        String caseNo = settlement.opensAndReaches(step, filed, "CONTRACT_FILED");

        assertThat(dueDate(caseNo, step)).isEqualTo(lastDay + "T23:59:59");
    }

    @Test
    void no_step_is_due_later_than_the_whole_claim() {
        String caseNo = claimOf("2024-10-08");

        // 20 working days from the day on which the papers were handed in end on 2024-11-04
        checkedOn("2024-10-31", caseNo);
        assertThat(dueDate(caseNo, "approveClaim")).isEqualTo("2024-11-04T23:59:59");
        scenario.todayIs("2024-11-06");
        scenario.approveByAmount(caseNo, "approveClaim");

        assertThat(dueDate(caseNo, "releaseFunds")).isEqualTo("2024-11-04T23:59:59");
    }

    @Test
    void the_time_of_the_whole_claim_begins_anew_with_corrected_papers() {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opens(filed, "CONTRACT_FILED");
        scenario.todayIs("2024-11-05");
        scenario.sendBack("inspector", caseNo, "proveNode");
        assertThat(dueDate(caseNo, "correctClaim")).isEqualTo("2024-11-19T23:59:59");

        scenario.todayIs("2024-11-11");
        settlement.corrects(caseNo, filed);

        assertThat(dueDate(caseNo, "proveNode")).isEqualTo("2024-11-14T23:59:59");
    }

    @Test
    void the_rules_of_the_case_say_how_many_days() {
        policies.draft(Rules.book("version.code", "SLOW-PROOF", "sla.settleMake", "7"), "author");
        Filed filed = settlement.aFiledContractBy("SLOW-PROOF", PRESALE, "700000");
        scenario.todayIs("2024-10-08");

        String caseNo = settlement.opens(filed, "CONTRACT_FILED");

        assertThat(dueDate(caseNo, "proveNode")).isEqualTo("2024-10-16T23:59:59");
    }

    @Test
    void a_step_of_a_case_without_rules_has_three_working_days() {
        scenario.todayIs("2024-09-30");
        String caseNo = funds.opens();

        assertThat(dueDate(caseNo, "confirmFundEntry")).isEqualTo("2024-10-10T23:59:59");
    }

    @Test
    void a_task_from_before_gets_its_due_date_at_the_start() {
        String caseNo = claimOf("2024-10-08");
        Task task = scenario.openTask(caseNo, "proveNode");
        task.setDueDate(null);
        tasks.saveTask(task);
        scenario.todayIs("2024-10-15");

        oldTasks.afterSingletonsInstantiated();

        assertThat(dueDate(caseNo, "proveNode")).isEqualTo("2024-10-11T23:59:59");
    }

    private String claimOf(String day) {
        Filed filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs(day);
        return settlement.opens(filed, "CONTRACT_FILED");
    }

    private void checkedOn(String day, String caseNo) {
        scenario.todayIs(day);
        settlement.proves(caseNo);
        settlement.checks(caseNo);
    }

    private LocalDateTime dueDate(String caseNo, String step) {
        return LocalDateTime.ofInstant(
                scenario.openTask(caseNo, step).getDueDate().toInstant(), ZoneId.of("Asia/Shanghai"));
    }
}
