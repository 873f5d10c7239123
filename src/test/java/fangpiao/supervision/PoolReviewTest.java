package fangpiao.supervision;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.inquiry.Register;
import fangpiao.inquiry.RegistersSimulator;
import fangpiao.inquiry.RegistersSimulator.Manner;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way a review of an estate can go, told through its forms. */
@ApplicationTest
class PoolReviewTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    RegistersSimulator registers;

    @Autowired
    PoolReviewDesk desk;

    @Autowired
    SupervisedEstates estates;

    @Autowired
    EstateSheetDesk sheet;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    JdbcClient db;

    String estate;

    @BeforeEach
    void an_estate_in_the_pool() {
        scenario.todayIs("2024-09-10");
        estate = supervision.anEstate();
    }

    @AfterEach
    void the_registers_behave() {
        registers.behaveWell();
        scenario.thenBooksBalance();
    }

    @Test
    void an_estate_that_is_built_as_agreed_is_kept() {
        String caseNo = supervision.isReviewed(estate, "concludeReview", supervision.site());

        scenario.complete("pool2", caseNo, "concludeReview", supervision.concludes("KEEP", null));

        scenario.thenCaseEndedAt(caseNo, "estateKept");
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
    }

    @Test
    void who_asked_for_a_review_does_not_conclude_it() {
        String caseNo = supervision.isReviewed(estate, "concludeReview", supervision.site());

        assertThat(refusalOf(
                        () -> scenario.complete("pool", caseNo, "concludeReview", supervision.concludes("KEEP", null))))
                .contains("不相容岗位");
    }

    @Test
    void the_reviewer_sees_figures_registers_and_what_was_found() {
        String caseNo = supervision.isReviewed(estate, "concludeReview", supervision.siteWith("E9"));

        assertThat(scenario.shown("pool2", caseNo, "concludeReview", "facts").toString())
                .contains("投诉举报：来信反映工地停工")
                .contains("在售 3 套")
                .contains("备案合同\",\"value\":\"0 套，房票金额 0.00 元")
                .contains("待追回房票款\",\"value\":\"0.00 元")
                .contains("核查 查封、抵押登记")
                .contains("E9 违反预售资金监管");
    }

    @Test
    void an_estate_is_warned_for_what_was_found_and_stays() {
        String caseNo = supervision.isReviewed(estate, "concludeReview", supervision.siteWith("E5", "E9"));

        scenario.complete("pool2", caseNo, "concludeReview", supervision.concludes("WARN", "E5"));

        scenario.thenCaseEndedAt(caseNo, "estateWarned");
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
    }

    @Test
    void nobody_is_warned_for_what_was_not_found() {
        String caseNo = supervision.isReviewed(estate, "concludeReview", supervision.siteWith("E9"));

        assertThat(refusalOf(() ->
                        scenario.complete("pool2", caseNo, "concludeReview", supervision.concludes("WARN", "E5"))))
                .isEqualTo("「E5 对持票人加价或超备案价」不在本次复核发现的事由之列（E9 违反预售资金监管）。");
        scenario.thenCaseWaitsAt(caseNo, "concludeReview");
    }

    @Test
    void an_estate_that_must_go_gets_its_exit_in_the_same_moment() {
        String caseNo = supervision.isReviewed(estate, "concludeReview", supervision.siteWith("E3"));

        scenario.complete("pool2", caseNo, "concludeReview", supervision.concludes("EXIT", "E3"));

        scenario.thenCaseEndedAt(caseNo, "exitOpened");
        String exit = supervision.exitOf(estate);
        scenario.thenCaseWaitsAt(exit, "verifyGround");
        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
        assertThat(scenario.shown("pool2", exit, "verifyGround", "facts").toString())
                .contains("复核案" + caseNo + "发现：E3 查封、抵押未解除。");
    }

    @Test
    void what_a_register_knows_is_found_as_well() {
        registers.behave(Register.SEIZURE, Manner.ADVERSELY);
        String caseNo = supervision.isReviewed(estate, "concludeReview", supervision.site());

        assertThat(desk.found(new CaseNo(caseNo))).containsExactly(Trigger.E3);
    }

    @Test
    void thirty_days_of_standstill_are_a_trigger_and_twenty_nine_are_none() {
        assertThat(foundWith("stoppedSince", scenario.today().minusDays(29).toString()))
                .isEmpty();
        assertThat(foundWith("stoppedSince", scenario.today().minusDays(30).toString()))
                .containsExactly(Trigger.E4);
    }

    @Test
    void a_delivery_ninety_one_days_late_is_a_trigger_and_ninety_days_are_none() {
        var agreed = desk.estateOf(new CaseNo(supervision.isReviewed(estate, "inspectEstate", null)))
                .deliveryOn();
        estate = supervision.anEstate();

        assertThat(foundWith("expectedDeliveryOn", agreed.plusDays(90).toString()))
                .isEmpty();
        assertThat(foundWith("expectedDeliveryOn", agreed.plusDays(91).toString()))
                .containsExactly(Trigger.E10);
    }

    @Test
    void three_complaints_are_a_trigger_and_two_are_none() {
        assertThat(foundWith("complaintsUpheld", 2)).isEmpty();
        assertThat(foundWith("complaintsUpheld", 3)).containsExactly(Trigger.E13);
    }

    @Test
    void an_estate_is_reviewed_once_at_a_time() {
        String open = supervision.isReviewed(estate, "inspectEstate", null);

        assertThat(refusalOf(() -> supervision.isReviewed(estate, "inspectEstate", null)))
                .contains("已有在办的复核案" + open);
    }

    @Test
    void only_estates_of_the_pool_are_reviewed() {
        assertThat(refusalOf(() -> supervision.isReviewed("XXXX99", "inspectEstate", null)))
                .isEqualTo("房源库中没有编号为「XXXX99」的楼盘。");
    }

    @Test
    void a_site_is_not_seen_tomorrow_nor_before_its_case_nor_stopped_when_finished() {
        String caseNo = supervision.isReviewed(estate, "inspectEstate", null);
        var site = supervision.site();

        site.put("inspectedOn", scenario.today().plusDays(1).toString());
        assertThat(refusalOf(() -> scenario.complete("inspector", caseNo, "inspectEstate", site)))
                .isEqualTo("复核日期不得晚于今天。");
        site.put("inspectedOn", scenario.today().minusDays(1).toString());
        assertThat(refusalOf(() -> scenario.complete("inspector", caseNo, "inspectEstate", site)))
                .isEqualTo("复核日期不得早于立案日期%s。".formatted(scenario.today()));
        site.put("inspectedOn", scenario.today().toString());
        site.put("stoppedSince", scenario.today().plusDays(1).toString());
        assertThat(refusalOf(() -> scenario.complete("inspector", caseNo, "inspectEstate", site)))
                .isEqualTo("「停工自」不得晚于复核日期。");
        site.put("progress", "COMPLETED");
        assertThat(refusalOf(() -> scenario.complete("inspector", caseNo, "inspectEstate", site)))
                .isEqualTo("已竣工的楼盘不填「停工自」。");
    }

    @Test
    void a_suspension_ends_only_when_it_has_run_out_and_a_review_keeps_the_estate() {
        String exit = supervision.isToLeaveAndReaches("decideExit", estate, "E9");
        supervision.decides(exit, "SUSPEND");
        scenario.todayIs(scenario.today().plusMonths(3).toString());
        isKept();
        assertThat(supervision.statusOf(estate))
                .as("on the last day of three months")
                .isEqualTo("SUSPENDED");

        supervision.inDays(1);
        isKept();
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
        assertThat(supervision.statesOfUnits(estate)).containsExactly("LISTED");
    }

    @Test
    void who_was_told_of_a_suspension_is_told_of_its_end_once() {
        String home = purchases.homesFor1000000(2).get(0);
        estate = supervision.estateOf(home);
        purchases.appliesAndReaches("end", purchases.aVoucherOf("600000"), home, "600000");
        String exit = supervision.isToLeaveAndReaches("decideExit", estate, "E9");
        supervision.decides(exit, "SUSPEND");
        scenario.todayIs(scenario.today().plusMonths(3).plusDays(1).toString());

        isKept();
        isKept();

        assertThat(supervision.toldOn("REINSTATED", exit)).hasSize(1);
    }

    @Test
    void what_the_tables_know_need_not_be_ticked() {
        supervision.isOver("permit_until", estate);
        assertThat(desk.found(new CaseNo(supervision.isReviewed(estate, "concludeReview", supervision.site()))))
                .containsExactly(Trigger.E2);
    }

    @Test
    void money_that_was_not_returned_by_its_day_is_found_on_the_day_after() {
        LocalDate due = isToReturnMoney();

        scenario.todayIs(due.toString());
        String early = supervision.isReviewed(estate, "concludeReview", supervision.site());
        assertThat(desk.found(new CaseNo(early))).isEmpty();
        scenario.complete("pool2", early, "concludeReview", supervision.concludes("KEEP", null));
        supervision.inDays(1);
        String late = supervision.isReviewed(estate, "concludeReview", supervision.site());
        assertThat(desk.found(new CaseNo(late))).containsExactly(Trigger.E11);
    }

    @Test
    void money_that_was_not_returned_by_its_day_brings_a_review_on_the_day_after() {
        LocalDate due = isToReturnMoney();
        assertThat(eventsOn(due)).isEmpty();
        scenario.todayIs(due.plusDays(1).toString());

        sheet.openReview(eventsOn(scenario.today()).get(0));

        assertThat(db.sql("select cause || ' ' || cause_detail from pool_review where estate_code = ?")
                        .param(estate)
                        .query(String.class)
                        .single())
                .startsWith("ARREARS 退房案TF-")
                .endsWith("应退还的房票款，期限" + due + "已过。");
        assertThat(eventsOn(scenario.today())).isEmpty();
    }

    /** A home of the estate was bought, paid for and given back; its developer was told to return the money until a day. */
    private LocalDate isToReturnMoney() {
        var bought = rescission.homesBoughtFor("600000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String demand = rescission.rescindsAndDemands(bought, "deputy");
        estate = supervision.estateOf(bought.home());
        return db.sql("select due_on from contract_rescission where case_no = ?")
                .param(demand)
                .query(LocalDate.class)
                .single();
    }

    private List<SupervisedEstates.Event> eventsOn(LocalDate day) {
        return estates.events(day).stream()
                .filter(event -> event.code().equals(estate))
                .toList();
    }

    @Test
    void the_reviewer_sees_alerts_about_prices_and_homes_sold_twice() {
        String unit = supervision.unitsOf(estate).get(0);
        db.sql("""
                insert into price_alert (kind, unit_no, case_no, price_fen, sentence, raised_at)
                values ('RAISED', ?, 'TJ-2024-999999', 100, '房票价由1.00元调为2.00元', now())""").param(unit).update();

        assertThat(scenario.shown(
                                "inspector",
                                supervision.isReviewed(estate, "inspectEstate", null),
                                "inspectEstate",
                                "facts")
                        .toString())
                .contains("1 条未处理，共 1 条", "房票价由1.00元调为2.00元", "一房两卖的网签差异\",\"value\":\"0 件未处理");
    }

    private void isKept() {
        String caseNo = supervision.isReviewed(estate, "concludeReview", supervision.site());
        scenario.complete("pool2", caseNo, "concludeReview", supervision.concludes("KEEP", null));
    }

    private Set<Trigger> foundWith(String key, Object value) {
        var site = supervision.site();
        site.put(key, value);
        String caseNo = supervision.isReviewed(estate, "concludeReview", site);
        estate = supervision.anEstate();
        return desk.found(new CaseNo(caseNo));
    }
}
