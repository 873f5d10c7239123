package fangpiao.limit;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.SaleStage.PRESALE;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.limit.Pause.Reason;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While papers are with the applicant, or a person has stopped it by a document, the clock of a case stands still. */
@ApplicationTest
class PauseTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    LimitScenario limits;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    Household household;

    @Autowired
    PauseDesk desk;

    @Autowired
    Pauses pauses;

    @BeforeEach
    void the_day_of_the_first_voucher() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void while_papers_are_corrected_the_clock_of_the_case_stands_still() {
        var filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");
        var caseNo = new CaseNo(settlement.opens(filed, "CONTRACT_FILED"));
        scenario.sendBack("inspector", caseNo.value(), "proveNode");
        assertThat(pauses.of(caseNo)).singleElement().satisfies(pause -> {
            assertThat(pause.isOpen()).isTrue();
            assertThat(pause.reason()).isEqualTo(Reason.CORRECTION);
        });
        assertThat(Visitor.loggedIn(port, "chief").open("/cases/" + caseNo).body())
                .contains("补正材料", "仍在暂停");

        scenario.todayIs("2024-10-10");
        settlement.corrects(caseNo.value(), filed);

        assertThat(pauses.of(caseNo))
                .singleElement()
                .satisfies(pause -> assertThat(pause.until().toLocalDate()).isEqualTo("2024-10-10"));
    }

    @Test
    void the_days_of_a_pause_are_added_to_the_limit() {
        // due on Thursday, the fifth; stopped on Tuesday, goes on on Thursday
        String caseNo = paused("2024-09-03T15:00:00");
        limits.clockIs("2024-09-05T10:00:00");
        desk.end(pauses.of(new CaseNo(caseNo)).get(0).no(), new CaseNo(caseNo), "chief");

        assertThat(limits.dueOf(caseNo, "calculateAmount")).isEqualTo("2024-09-09T23:59:59");
    }

    @Test
    void while_the_clock_stands_still_nobody_is_warned_and_nothing_becomes_late() {
        String caseNo = paused("2024-09-03T15:00:00");
        limits.itIs("2024-09-10T09:30:00");

        assertThat(limits.told(caseNo)).isEmpty();
        // five working days have passed since, and two are left after today
        assertThat(limits.dueOf(caseNo, "calculateAmount")).isEqualTo("2024-09-12T23:59:59");
    }

    @Test
    void after_the_pause_the_ladder_goes_on_where_it_stood() {
        String caseNo = paused("2024-09-03T15:00:00");
        limits.clockIs("2024-09-05T10:00:00");
        desk.end(pauses.of(new CaseNo(caseNo)).get(0).no(), new CaseNo(caseNo), "chief");

        limits.itIs("2024-09-05T16:00:00");
        assertThat(limits.told(caseNo)).isEmpty();
        limits.itIs("2024-09-06T10:00:00");
        assertThat(limits.told(caseNo)).containsExactly("50 calc-clerk");
    }

    @Test
    void a_step_that_begins_while_the_clock_stands_still_waits_too() {
        String caseNo = paused("2024-09-03T15:00:00");
        household.goes("calculateAmount", caseNo);
        limits.itIs("2024-09-17T09:30:00");

        assertThat(limits.told(caseNo)).isEmpty();
    }

    @Test
    void a_clock_is_stopped_by_a_document_and_once_for_each_reason() {
        String caseNo = paused("2024-09-03T15:00:00");

        assertThat(refusalOf(() -> pause(caseNo, "法冻字1号"))).isEqualTo("案件" + caseNo + "已因司法冻结暂停计时。");
        assertThat(refusalOf(() -> pause(caseNo, " "))).isEqualTo("请填写暂停时限的文书编号（2至60个字）。");
    }

    @Test
    void with_the_clock_moved_back_a_pause_ends_when_it_began() {
        String caseNo = paused("2024-09-03T15:00:00");
        limits.clockIs("2024-09-02T10:00:00");

        desk.end(pauses.of(new CaseNo(caseNo)).get(0).no(), new CaseNo(caseNo), "chief");

        assertThat(limits.dueOf(caseNo, "calculateAmount")).isEqualTo("2024-09-05T23:59:59");
    }

    @Test
    void the_section_head_stops_it_on_the_page_of_the_case_and_nobody_below_him() {
        String caseNo = calculation();
        var form = Map.of("reason", "RECUSAL", "documentNo", "回避决定〔2024〕1号", "remark", "经办人与持票人有亲属关系");
        String path = "/limits/cases/" + caseNo + "/pauses";
        var clerk = Visitor.loggedIn(port, "calc");
        assertThat(clerk.submit(path, form, clerk.csrfToken()).statusCode()).isEqualTo(403);

        var chief = Visitor.loggedIn(port, "chief");
        chief.submit(path, form, chief.csrfToken());

        assertThat(chief.open("/cases/" + caseNo).body()).contains("回避决定〔2024〕1号", "恢复计时", "暂停计时");
    }

    private String calculation() {
        scenario.todayIs("2024-09-02");
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        limits.onlyTheseAreWatched(caseNo);
        return caseNo;
    }

    private String paused(String since) {
        String caseNo = calculation();
        limits.clockIs(since);
        pause(caseNo, "法冻字1号");
        return caseNo;
    }

    private void pause(String caseNo, String documentNo) {
        desk.pause(new CaseNo(caseNo), Reason.FREEZE, documentNo, "", "chief");
    }
}
