package fangpiao.supervision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.purchase.PurchaseScenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables themselves refuse. */
@ApplicationTest
class SupervisionTablesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    JdbcClient db;

    String estate;

    @BeforeEach
    void an_estate_in_the_pool() {
        scenario.todayIs("2024-09-10");
        estate = supervision.anEstate();
    }

    @Test
    void a_second_open_case_of_an_estate() {
        String exit = supervision.isToLeave(estate, "E9");
        String review = supervision.isReviewed(estate, "inspectEstate", null);

        assertThatThrownBy(() -> db.sql("""
                insert into pool_exit (case_no, estate_code, policy_version, status, opened_at, ground, facts, document_no)
                select 'TK-X', estate_code, policy_version, status, opened_at, ground, facts, document_no
                from pool_exit where case_no = ?""").param(exit).update()).hasMessageContaining("one_open_exit_per_estate");
        assertThatThrownBy(() -> db.sql("""
                insert into pool_review (case_no, estate_code, policy_version, status, opened_at, cause, cause_detail)
                select 'FH-X', estate_code, policy_version, status, opened_at, cause, cause_detail
                from pool_review where case_no = ?""").param(review).update()).hasMessageContaining("one_open_review_per_estate");
    }

    @Test
    void not_mended_on_the_last_day() {
        String exit = supervision.isToLeaveAndReaches("checkRectification", estate, "E9");

        assertThatThrownBy(() -> db.sql("""
                update pool_exit set status = 'NOT_RECTIFIED', checked_on = rectify_until where case_no = ?""").param(exit).update())
                .hasMessageContaining("not_rectified_after_the_last_day");
    }

    @Test
    void a_removal_without_a_notice_and_a_suspension_without_an_end() {
        String exit = supervision.isToLeaveAndReaches("decideExit", estate, "E9");

        assertThatThrownBy(() -> db.sql("update pool_exit set status = 'REMOVED', closed_at = now() where case_no = ?")
                        .param(exit)
                        .update())
                .hasMessageContaining("removed_after_a_notice");
        assertThatThrownBy(
                        () -> db.sql("update pool_exit set status = 'SUSPENDED', closed_at = now() where case_no = ?")
                                .param(exit)
                                .update())
                .hasMessageContaining("suspended_until_some_day");
    }

    @Test
    void a_change_of_what_holders_were_told_or_estates_were_warned_of() {
        String home = purchases.aHomeFor1000000();
        purchases.appliesAndReaches("registerSubscription", purchases.aVoucherOf("600000"), home, "600000");
        supervision.isToLeave(supervision.estateOf(home), "E3");
        String exit = supervision.isToLeaveAndReaches("decideExit", estate, "E5");
        supervision.decides(exit, "WARN");

        assertThatThrownBy(
                        () -> db.sql("update holder_notice set sentence = ''").update())
                .hasMessageContaining("holder_notice");
        assertThatThrownBy(() -> db.sql("delete from estate_warning").update()).hasMessageContaining("estate_warning");
    }
}
