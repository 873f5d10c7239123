package fangpiao.supervision;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.filing.ContractFiling;
import fangpiao.filing.ReceptionDesk;
import fangpiao.filing.Source;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the calendar does to estates. A year before all other scenarios, so that theirs are not in the pool yet. */
@ApplicationTest
class EstateSheetTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    EstateSheet sheet;

    @Autowired
    PoolDesk pool;

    @Autowired
    ReceptionDesk office;

    @Autowired
    JdbcClient db;

    String estate;

    @BeforeEach
    void an_estate_in_the_pool() {
        scenario.todayIs("2023-03-01");
        estate = supervision.anEstate();
    }

    @Test
    void a_review_is_due_three_months_after_the_listing_and_not_a_day_earlier() {
        LocalDate due = supervision.listedOn(estate).plusMonths(3);

        sheetOf(due.minusDays(1));
        assertThat(reviews()).isZero();
        sheetOf(due);
        assertThat(reviews()).isEqualTo(1);
        scenario.thenCaseWaitsAt(openReview(), "inspectEstate");
    }

    @Test
    void the_next_review_counts_from_the_end_of_the_last() {
        sheetOf(supervision.listedOn(estate).plusMonths(3));
        String first = openReview();
        supervision.inDays(20);
        scenario.complete("inspector", first, "inspectEstate", supervision.site());
        scenario.complete("pool", first, "concludeReview", supervision.concludes("KEEP", null));
        LocalDate closed = scenario.today();

        sheetOf(closed.plusMonths(3).minusDays(1));
        assertThat(reviews()).isEqualTo(1);
        sheetOf(closed.plusMonths(3));
        assertThat(reviews()).isEqualTo(2);
    }

    @Test
    void working_the_sheet_twice_does_nothing_twice() {
        agreementUntil(scenario.today().minusDays(1));

        sheet.work();
        sheet.work();

        assertThat(exits()).isEqualTo(1);
    }

    @Test
    void two_sheets_at_once_open_one_case_for_each_estate() {
        agreementUntil(scenario.today().minusDays(1));

        CompletableFuture.allOf(CompletableFuture.runAsync(sheet::work), CompletableFuture.runAsync(sheet::work))
                .join();

        assertThat(exits()).isEqualTo(1);
        scenario.thenCaseWaitsAt(supervision.exitOf(estate), "verifyGround");
    }

    @Test
    void the_last_day_of_an_agreement_counts_and_the_day_after_stops_the_sales() {
        LocalDate last = scenario.today().plusDays(10);
        agreementUntil(last);

        sheetOf(last);
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
        sheetOf(last.plusDays(1));
        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
        assertThat(groundOf(supervision.exitOf(estate))).isEqualTo("E14");
    }

    @Test
    void an_agreement_that_is_over_brings_no_blame_and_goes_straight_to_the_decision() {
        agreementUntil(scenario.today().minusDays(1));
        sheet.work();
        String caseNo = supervision.exitOf(estate);

        scenario.approve("pool", caseNo, "verifyGround");

        assertThat(refusalOf(() -> supervision.decides(caseNo, "REINSTATE"))).contains("仍存在「E14 合作协议期满」的情形");
        supervision.decides(caseNo, "REMOVE");
        supervision.isPublished(caseNo);
        assertThat(supervision.statusOf(estate)).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_presale_permit_that_is_over_stops_the_sales() {
        db.sql("update estate set permit_until = ? where code = ?")
                .params(scenario.today().minusDays(1), estate)
                .update();

        sheet.work();

        assertThat(supervision.statesOfUnits(estate)).containsExactly("SUSPENDED");
        assertThat(groundOf(supervision.exitOf(estate))).isEqualTo("E2");
    }

    @Test
    void an_estate_that_is_sold_out_gets_its_exit_and_one_with_a_home_left_does_not() {
        var units = supervision.unitsOf(estate);
        units.stream().skip(1).forEach(this::isSoldElsewhere);
        sheet.work();
        assertThat(exits()).isZero();

        isSoldElsewhere(units.get(0));
        sheet.work();

        assertThat(groundOf(supervision.exitOf(estate))).isEqualTo("E1");
    }

    @Test
    void a_ground_the_calendar_found_wrongly_brings_the_estate_back() {
        agreementUntil(scenario.today().minusDays(1));
        sheet.work();
        String caseNo = supervision.exitOf(estate);
        agreementUntil(scenario.today().plusYears(1));

        scenario.reject("pool", caseNo, "verifyGround");

        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
        sheet.work();
        assertThat(exits()).isEqualTo(1);
    }

    @Test
    void the_sales_stop_even_where_the_case_cannot_be_opened() {
        agreementUntil(scenario.today().minusDays(1));
        // rules for this district are missing on the day the sheet is worked
        db.sql("update estate set district_code = '530181' where code = ?")
                .param(estate)
                .update();

        sheet.work();

        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
        db.sql("update estate set district_code = '530112' where code = ?")
                .param(estate)
                .update();
        sheet.work();
        assertThat(exits()).isEqualTo(1);
    }

    @Test
    void the_sales_stop_also_while_another_exit_is_being_worked_and_its_end_brings_the_next_case() {
        String ordinary = supervision.isToLeaveAndReaches("decideExit", estate, "E9");
        agreementUntil(scenario.today().minusDays(1));

        sheet.work();
        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
        assertThat(exits()).isEqualTo(1);

        supervision.decides(ordinary, "REINSTATE");
        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
        sheet.work();
        assertThat(groundOf(supervision.exitOf(estate))).isEqualTo("E14");
    }

    @Test
    void the_last_day_of_a_permit_counts() {
        LocalDate last = scenario.today().plusDays(10);
        db.sql("update estate set permit_until = ? where code = ?")
                .params(last, estate)
                .update();

        sheetOf(last);
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
        sheetOf(last.plusDays(1));
        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
    }

    @Test
    void a_quarter_that_begins_on_the_last_of_november_ends_on_the_last_of_february() {
        db.sql("update pool_entry set cooperation_signed_on = '2023-11-30' where estate_code = ?")
                .param(estate)
                .update();
        db.sql("update estate set permit_until = '2025-01-01', cooperation_until = '2025-01-01' where code = ?")
                .param(estate)
                .update();

        sheetOf(LocalDate.of(2024, 2, 28));
        assertThat(reviews()).isZero();
        sheetOf(LocalDate.of(2024, 2, 29));
        assertThat(reviews()).isEqualTo(1);
    }

    @Test
    void a_home_that_is_filed_for_two_buyers_brings_one_review_at_once() {
        String home = supervision.unitsOf(estate).get(0);
        isFiledFor(home, "BA-FIRST-" + scenario.unique());
        isFiledFor(home, "BA-SECOND-" + scenario.unique());

        sheet.work();
        sheet.work();

        assertThat(causeOf(openReview())).startsWith("FILING 房源" + home + "一房两卖：我方已按备案号BA-FIRST-");
        assertThat(reviews()).isEqualTo(1);
    }

    @Test
    void a_home_that_others_pay_more_for_than_was_filed_brings_a_review() {
        String home = supervision.unitsOf(estate).get(0);
        isSoldAboveItsFiledPrice(home);

        sheet.work();

        assertThat(causeOf(openReview())).startsWith("FILING 房源" + home + "：未使用房票的成交价99,000,000.00元，高于备案总价");
    }

    @Test
    void what_a_review_has_seen_brings_no_other_and_what_comes_after_it_does() {
        var homes = supervision.unitsOf(estate);
        isSoldAboveItsFiledPrice(homes.get(0));
        sheet.work();
        isKept(openReview());
        supervision.inDays(1);
        sheet.work();
        assertThat(reviews()).isEqualTo(1);

        isSoldAboveItsFiledPrice(homes.get(1));
        sheet.work();

        assertThat(causeOf(openReview())).contains(homes.get(1));
    }

    @Test
    void an_estate_that_is_on_its_way_out_is_reviewed_only_if_it_stays() {
        String exit = supervision.isToLeaveAndReaches("decideExit", estate, "E9");
        isSoldAboveItsFiledPrice(supervision.unitsOf(estate).get(0));
        sheet.work();
        assertThat(reviews()).isZero();

        supervision.decides(exit, "REINSTATE");
        sheet.work();

        assertThat(reviews()).isEqualTo(1);
    }

    private void isFiledFor(String home, String filingNo) {
        UnitCard unit = pool.unit(home);
        office.receive(
                new ContractFiling(
                        filingNo,
                        "HT-" + filingNo,
                        new ContractFiling.Door(estate, null, unit.building(), unit.room()),
                        "某人",
                        "530112199001010013",
                        unit.filedPrice(),
                        scenario.today(),
                        scenario.today(),
                        null),
                Source.ofInterface("integration"));
    }

    private void isSoldAboveItsFiledPrice(String home) {
        pool.sellElsewhere(home, Money.yuan("99000000"), "BA-" + scenario.unique(), scenario.today());
    }

    private void isKept(String review) {
        scenario.complete("inspector", review, "inspectEstate", supervision.site());
        scenario.complete("pool", review, "concludeReview", supervision.concludes("KEEP", null));
    }

    private String causeOf(String review) {
        return db.sql("select cause || ' ' || cause_detail from pool_review where case_no = ?")
                .param(review)
                .query(String.class)
                .single();
    }

    private void sheetOf(LocalDate day) {
        scenario.todayIs(day.toString());
        sheet.work();
    }

    private void agreementUntil(LocalDate day) {
        db.sql("update estate set cooperation_until = ? where code = ?")
                .params(day, estate)
                .update();
    }

    private void isSoldElsewhere(String unit) {
        pool.sellElsewhere(unit, Money.yuan("500000"), "BA-" + scenario.unique(), scenario.today());
    }

    private int reviews() {
        return count("pool_review");
    }

    private int exits() {
        return count("pool_exit");
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where estate_code = ?")
                .param(estate)
                .query(Integer.class)
                .single();
    }

    private String openReview() {
        return db.sql("select case_no from pool_review where estate_code = ? and closed_at is null")
                .param(estate)
                .query(String.class)
                .single();
    }

    private String groundOf(String exit) {
        return db.sql("select ground from pool_exit where case_no = ?")
                .param(exit)
                .query(String.class)
                .single();
    }
}
