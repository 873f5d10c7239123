package fangpiao.expiry;

import static fangpiao.expiry.ExpiryScenario.NEAR_THE_END;
import static fangpiao.expiry.ExpiryScenario.THE_DAY_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.settlement.SettlementScenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holder who is not reached becomes a matter of the section, and then of the deputy director. */
@ApplicationTest
class LadderTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ExpiryScenario expiry;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    DailySheet sheet;

    @Autowired
    JdbcClient db;

    String caseNo;

    @BeforeEach
    void a_case_that_was_opened_on_the_fifth() {
        scenario.todayIs("2024-08-30");
        String voucherNo = settlement.aVoucher("600000");
        expiry.sheetOf(NEAR_THE_END);
        caseNo = expiry.caseOf(voucherNo);
    }

    @Test
    void the_handler_is_told_after_five_days_and_not_earlier() {
        expiry.sheetOf("2025-08-09");
        assertThat(expiry.ladderOf(caseNo)).isEmpty();

        expiry.sheetOf("2025-08-10");
        assertThat(expiry.ladderOf(caseNo)).containsExactly("2025-08-10 HANDLER - -");
        scenario.thenCaseWaitsAt(caseNo, "contactHolder");
        assertThat(noticesOf("HANDLER")).containsExactly("intake-clerk");
    }

    @Test
    void five_days_later_the_section_chief_has_it_on_the_table_and_a_click_ends_it() {
        asksTheChief();

        scenario.complete("chief", caseNo, "superviseContact", answer("ACKNOWLEDGE"));

        scenario.thenCaseWaitsAt(caseNo, "contactHolder");
        assertThat(expiry.ladderOf(caseNo))
                .containsExactly("2025-08-10 HANDLER UNANSWERED -", "2025-08-15 SECTION_CHIEF ACKNOWLEDGED chief");
        expiry.reaches(caseNo);
        expiry.sheetOf("2025-08-25");
        assertThat(expiry.ladderOf(caseNo)).as("nobody else is told").hasSize(2);
        expiry.sheetOf(THE_DAY_AFTER);
        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
    }

    @Test
    void a_chief_who_passes_it_on_brings_it_to_the_deputy_director_at_once() {
        asksTheChief();

        scenario.complete("chief", caseNo, "superviseContact", answer("PASS_ON"));

        scenario.thenCaseWaitsAt(caseNo, "contactHolder", "decideContact");
        scenario.complete("deputy", caseNo, "decideContact", Map.of("opinion", "由街道三日内上门告知"));
        scenario.thenCaseWaitsAt(caseNo, "contactHolder");
        assertThat(expiry.ladderOf(caseNo))
                .containsExactly(
                        "2025-08-10 HANDLER UNANSWERED -",
                        "2025-08-15 SECTION_CHIEF PASSED_ON chief",
                        "2025-08-15 DEPUTY ACKNOWLEDGED deputy");
    }

    @Test
    void a_chief_who_does_not_answer_loses_it_to_the_deputy_director() {
        asksTheChief();

        expiry.sheetOf("2025-08-19");
        scenario.thenCaseWaitsAt(caseNo, "contactHolder", "superviseContact");
        expiry.sheetOf("2025-08-20");

        scenario.thenCaseWaitsAt(caseNo, "contactHolder", "decideContact");
        assertThat(expiry.ladderOf(caseNo)).endsWith("2025-08-15 SECTION_CHIEF UNANSWERED -", "2025-08-20 DEPUTY - -");
        assertThat(noticesOf("DEPUTY")).containsExactly("renewal-approver");
    }

    @Test
    void an_answer_that_does_not_help_is_good_for_five_days() {
        asksTheChief();
        scenario.complete("chief", caseNo, "superviseContact", answer("ACKNOWLEDGE"));

        expiry.sheetOf("2025-08-20");

        scenario.thenCaseWaitsAt(caseNo, "contactHolder", "decideContact");
    }

    @Test
    void a_visit_that_is_not_made_is_supervised_like_a_call() {
        expiry.doesNotReach(caseNo);
        asksTheChief("visitHolder");

        scenario.complete("chief", caseNo, "superviseContact", answer("ACKNOWLEDGE"));
        expiry.visits(caseNo, "2025-08-15");

        assertThat(expiry.statusOf(caseNo)).isEqualTo("CONTACTED");
    }

    @Test
    void sheets_that_come_twice_or_weeks_late_tell_one_person_at_a_time() {
        expiry.sheetOf("2025-08-28");
        sheet.work();
        sheet.work();

        assertThat(expiry.ladderOf(caseNo)).containsExactly("2025-08-28 HANDLER - -");
    }

    @Test
    void a_clock_that_goes_back_tells_nobody_again() {
        asksTheChief();

        expiry.sheetOf("2025-08-11");
        expiry.sheetOf("2025-08-15");

        assertThat(expiry.ladderOf(caseNo)).hasSize(2);
    }

    @Test
    void the_end_of_the_term_ends_the_contact_and_its_supervision() {
        asksTheChief();

        expiry.sheetOf(THE_DAY_AFTER);

        scenario.thenCaseWaitsAt(caseNo, "confirmConversion");
    }

    private void asksTheChief() {
        asksTheChief("contactHolder");
    }

    private void asksTheChief(String beside) {
        expiry.sheetOf("2025-08-10");
        expiry.sheetOf("2025-08-15");
        scenario.thenCaseWaitsAt(caseNo, beside, "superviseContact");
    }

    private static Map<String, Object> answer(String decision) {
        return Map.of("decision", decision, "opinion", "三日内必须联系到户");
    }

    /** Whom the outbox of notices has for a rung. */
    private List<String> noticesOf(String rung) {
        return db.sql("select addressee from notice where key = ?")
                .param("expiry-escalated/%s/%s".formatted(caseNo, rung))
                .query(String.class)
                .list();
    }
}
