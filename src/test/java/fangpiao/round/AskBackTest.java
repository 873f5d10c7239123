package fangpiao.round;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.limit.LimitBoard;
import fangpiao.limit.Pause;
import fangpiao.shared.CaseNo;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers asked back from a household (补正): told once what and until when; the clock of its case stands still meanwhile. */
@ApplicationTest
class AskBackTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    LimitBoard limits;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_monday() {
        scenario.todayIs("2024-09-02");
    }

    @Test
    void the_household_has_ten_working_days_of_its_own() {
        String caseNo = asked();

        var due = scenario.openTask(caseNo, "completeApplication").getDueDate().toInstant();
        // the fourteenth is worked, the sixteenth and seventeenth are the Mid-Autumn Festival
        assertThat(LocalDateTime.ofInstant(due, ZoneId.of("Asia/Shanghai"))).isEqualTo("2024-09-14T23:59:59");
        assertThat(db.sql("select answer_by::text from asked_back where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("2024-09-14");
    }

    @Test
    void the_household_is_told_once_what_is_missing_and_until_when() {
        String caseNo = asked();

        assertThat(db.sql("select addressee_type || ' ' || (facts ->> '补正事项') || ' ' || (facts ->> '补正期限') from notice"
                                + " where case_no = ? and kind = 'PAPERS_ASKED'")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsExactly("APPLICANT 申请人身份材料、共有人授权 2024-09-14");
    }

    @Test
    void the_household_can_have_it_on_paper() {
        String caseNo = asked();

        var officials = Visitor.loggedIn(port, "intake");
        assertThat(officials.open("/cases/" + caseNo).body()).contains("/ask-backs/" + caseNo + ".pdf");
        assertThat(officials.open("/ask-backs/" + caseNo + ".pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void the_clock_stands_still_from_the_return_to_the_papers_and_says_why() {
        String caseNo = asked();
        assertThat(Visitor.loggedIn(port, "manager").open("/cases/" + caseNo).body())
                .contains("因补正材料，自 2024-09-02 09:00 起本案暂停计时", "补正期限", "2024-09-14（含当日）");

        scenario.todayIs("2024-09-05");
        supplies(caseNo);

        assertThat(limits.pausesOf(new CaseNo(caseNo))).singleElement().satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo(Pause.Reason.CORRECTION);
            assertThat(pause.since().toLocalDate()).isEqualTo("2024-09-02");
            assertThat(pause.until().toLocalDate()).isEqualTo("2024-09-05");
        });
        assertThat(Visitor.loggedIn(port, "manager").open("/cases/" + caseNo).body())
                .doesNotContain("起本案暂停计时");
    }

    @Test
    void what_was_brought_is_calculated_and_reviewed_anew() {
        String caseNo = asked();
        supplies(caseNo);

        scenario.thenCaseWaitsAt(caseNo, "calculateAmount");
        assertThat(scenario.shown("calc", caseNo, "calculateAmount", "returnDemand")
                        .toString())
                .contains("办理结论：已补正，继续申请；已补交的材料：身份证、授权书；说明：当面补交");
        household.goesOn(caseNo, "calculateAmount");
        scenario.thenCaseEndedAt(caseNo, "voucherHandedOver");
    }

    @Test
    void on_the_last_day_the_household_may_still_come() {
        String caseNo = asked();
        scenario.todayIs("2024-09-14");

        assertThat(refusalOf(() -> lapses(caseNo))).isEqualTo("补正期限至2024-09-14，期限未满，不能按视为撤回办理。");
        supplies(caseNo);
        scenario.thenCaseWaitsAt(caseNo, "calculateAmount");
    }

    @Test
    void after_the_last_day_it_counts_as_withdrawn_and_may_be_applied_for_again() {
        String caseNo = asked();
        scenario.todayIs("2024-09-15");

        lapses(caseNo);

        scenario.thenCaseEndedAt(caseNo, "issuanceWithdrawn");
        assertThat(db.sql("select status from voucher_issuance where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void it_is_no_offence_to_come_late_as_long_as_nobody_has_closed_the_case() {
        String caseNo = asked();
        scenario.todayIs("2024-09-20");

        supplies(caseNo);

        scenario.thenCaseWaitsAt(caseNo, "calculateAmount");
    }

    private String asked() {
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.complete(
                "reviewer",
                caseNo,
                "checkAmount",
                Map.of(
                        "decision", "RETURN",
                        "reasonCode", "R01",
                        "returnTo", "completeApplication",
                        "returnItems", List.of("申请人身份材料", "共有人授权"),
                        "opinion", "请补交身份证和共有人授权书"));
        scenario.thenCaseWaitsAt(caseNo, "completeApplication");
        return caseNo;
    }

    private void supplies(String caseNo) {
        scenario.complete(
                "intake",
                caseNo,
                "completeApplication",
                Map.of("decision", "SUPPLIED", "suppliedPapers", "身份证、授权书", "opinion", "当面补交"));
    }

    private void lapses(String caseNo) {
        scenario.complete(
                "intake",
                caseNo,
                "completeApplication",
                Map.of("decision", "DEEMED_WITHDRAWN", "opinion", "短信、电话告知，期满未补交"));
    }
}
