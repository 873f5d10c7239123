package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.pool.PoolScenario.TWO_HOMES_AND_A_PARKING_LOT;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.PropertyType;
import fangpiao.policy.Rules;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every way an entry into the pool can go, told through its forms. */
@ApplicationTest
class PoolEntryTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    PoolDesk pool;

    @Autowired
    PolicyDesk policies;

    @Autowired
    DeveloperSeats seats;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void an_estate_that_passes_every_gate_is_listed_with_all_its_units() {
        String caseNo = developer.appliesAndReaches("end");

        scenario.thenCaseEndedAt(caseNo, "estateListed");
        assertThat(developer.unitsOf(caseNo))
                .hasSize(3)
                .allMatch(no -> developer.stateOfUnit(no).equals("LISTED"));
        UnitCard unit = pool.unit(developer.unitsOf(caseNo).get(0));
        assertThat(unit.no()).matches("CYXJ\\d+Q?-01-0101");
        assertThat(unit.type()).isEqualTo(PropertyType.HOME);
        assertThat(unit.filedPrice()).hasToString("1,183,200.00");
        assertThat(unit.voucherPrice()).hasToString("1,150,000.00");
    }

    @Test
    void an_estate_that_concedes_is_listed_at_its_conceded_prices() {
        String units = "1栋,101,住宅,98.60,1183200.00\n1栋,102,住宅,89.00,1000000.01";
        String caseNo = developer.appliesAndReaches("approveEntry", developer.conceding("2.5", "2025-06-30"), units);

        assertThat(scenario.shown("poolchief", caseNo, "approveEntry", "facts").toString())
                .contains("2.5%，至2025-06-30")
                .contains("备案总价 1,183,200.00 元，房票总价 1,153,620.00 元")
                .contains("备案总价 1,000,000.01 元，房票总价 975,000.00 元");
    }

    @Test
    void a_concession_is_declared_whole_and_within_bounds() {
        var application = developer.conceding("5", "2025-06-30");
        application.remove("concessionUntil");
        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", application)))
                .isEqualTo("「让利幅度」和「让利截止日期」应同时填写；不让利的，两项都不填。");
        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", developer.conceding("30.01", "2025-06-30"))))
                .contains("不超过30%");
        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", developer.conceding("5", "2024-09-09"))))
                .isEqualTo("让利截止日期不得早于今天。");
        for (String percent : new String[] {"-5", "5.001", "五"})
            assertThat(refusalOf(
                            () -> scenario.start("intake", "poolEntry", developer.conceding(percent, "2025-06-30"))))
                    .contains("「让利幅度（%）」格式不正确");
    }

    @Test
    @Transactional
    void the_rules_of_the_district_say_what_must_be_conceded_and_how_far_it_must_be_built() {
        var rules = Rules.book(
                "version.code", "AN-2024",
                "scope.areas", "530181",
                "version.effectiveFrom", "2024-09-10",
                "version.effectiveTo", "2025-06-07",
                "pool.discountMin", "3%",
                "pool.minProgress", "FOUNDATION_DONE");
        policies.draft(rules, "author");
        policies.activate("AN-2024", "activator");
        var application = developer.conceding("2.99", "2025-06-30");
        application.put("districtCode", "530181");

        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", application)))
                .isEqualTo("按规则版本AN-2024，「入库最低让利」为3%，本楼盘申报的让利为2.99%。");
        application.put("concessionPercent", "3");
        String caseNo = developer.appliesAndReaches("inspectSite", application, TWO_HOMES_AND_A_PARKING_LOT);
        scenario.complete("inspector", caseNo, "inspectSite", developer.site("APPROVE", "FOUNDATION_DONE"));

        scenario.thenCaseWaitsAt(caseNo, "confirmInspection");
    }

    @Test
    void documents_can_be_rejected() {
        String caseNo = developer.appliesAndReaches("reviewDocuments");

        scenario.complete("pool", caseNo, "reviewDocuments", developer.papers("REJECT", List.of()));

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
    }

    @Test
    void the_site_can_be_rejected() {
        String caseNo = developer.appliesAndReaches("inspectSite");

        scenario.complete("inspector", caseNo, "inspectSite", developer.site("REJECT", "FOUNDATION"));

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
    }

    @Test
    void the_entry_can_be_rejected_and_none_of_its_units_gets_on_sale() {
        String caseNo = developer.appliesAndReaches("approveEntry");

        scenario.reject("poolchief", caseNo, "approveEntry");

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
        assertThat(developer.unitsOf(caseNo))
                .hasSize(3)
                .allMatch(no -> developer.stateOfUnit(no).equals("REMOVED"));
    }

    @Test
    void an_estate_on_its_way_or_in_the_pool_is_not_taken_twice() {
        var application = developer.application();
        developer.appliesAndReaches("reviewDocuments", application, TWO_HOMES_AND_A_PARKING_LOT);

        assertThat(refusalOf(() -> scenario.start("intake2", "poolEntry", application)))
                .isEqualTo("楼盘「%s」已在库或正在办理入库，不能重复申请。".formatted(application.get("estateName")));
    }

    @Test
    void a_rejected_estate_may_apply_again_under_a_new_code() {
        var application = developer.application();
        String first = developer.appliesAndReaches("approveEntry", application, TWO_HOMES_AND_A_PARKING_LOT);
        scenario.reject("poolchief", first, "approveEntry");

        String second = developer.appliesAndReaches("end", application, TWO_HOMES_AND_A_PARKING_LOT);

        scenario.thenCaseEndedAt(second, "estateListed");
        assertThat(developer.unitsOf(second)).doesNotContainAnyElementsOf(developer.unitsOf(first));
    }

    @Test
    void a_home_of_a_permit_is_in_the_pool_once_whatever_its_estate_is_called() {
        var application = developer.application();
        String first = developer.appliesAndReaches("approveEntry", application, TWO_HOMES_AND_A_PARKING_LOT);
        var renamed = developer.application();
        renamed.put("permitNo", application.get("permitNo"));
        String second = developer.appliesAndReaches("enterUnits", renamed, TWO_HOMES_AND_A_PARKING_LOT);

        assertThat(refusalOf(() -> enters(second, "9栋,101,住宅,90,1000000,1000000\n" + TWO_HOMES_AND_A_PARKING_LOT)))
                .isEqualTo("许可证「%s」的3套房源已随楼盘「%s」申报，例如%s，不能重复申报。"
                        .formatted(
                                application.get("permitNo"),
                                application.get("estateName"),
                                developer.unitsOf(first).get(0)));
        enters(second, "9栋,101,住宅,90,1000000,1000000");
        scenario.thenCaseWaitsAt(second, "reviewJointly");
    }

    @Test
    void a_home_of_an_estate_that_was_rejected_may_come_with_another() {
        var application = developer.application();
        String first = developer.appliesAndReaches("approveEntry", application, TWO_HOMES_AND_A_PARKING_LOT);
        var renamed = developer.application();
        renamed.put("permitNo", application.get("permitNo"));
        String second = developer.appliesAndReaches("enterUnits", renamed, TWO_HOMES_AND_A_PARKING_LOT);
        scenario.reject("poolchief", first, "approveEntry");

        enters(second, TWO_HOMES_AND_A_PARKING_LOT);

        scenario.thenCaseWaitsAt(second, "reviewJointly");
    }

    @Test
    void a_credit_code_belongs_to_one_name() {
        var application = developer.application();
        developer.appliesAndReaches("reviewDocuments", application, TWO_HOMES_AND_A_PARKING_LOT);
        var other = developer.application();
        other.put("creditCode", application.get("creditCode"));

        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", other)))
                .contains("已登记为「%s」".formatted(application.get("developerName")));
    }

    @Test
    void a_known_developer_brings_a_second_estate() {
        var application = developer.application();
        developer.appliesAndReaches("reviewDocuments", application, TWO_HOMES_AND_A_PARKING_LOT);
        var second = developer.application();
        second.put("creditCode", application.get("creditCode"));
        second.put("developerName", application.get("developerName"));

        scenario.thenCaseWaitsAt(scenario.start("intake", "poolEntry", second), "reviewDocuments");
    }

    @Test
    void a_foundation_pit_is_not_let_into_the_pool() {
        String caseNo = developer.appliesAndReaches("inspectSite");

        assertThat(refusalOf(() ->
                        scenario.complete("inspector", caseNo, "inspectSite", developer.site("APPROVE", "FOUNDATION"))))
                .isEqualTo("期房须主体封顶，方可通过现场核查。");
        scenario.thenCaseWaitsAt(caseNo, "inspectSite");
    }

    @Test
    void a_site_is_not_inspected_tomorrow_nor_before_the_application() {
        String caseNo = developer.appliesAndReaches("inspectSite");
        var site = developer.site("APPROVE", "TOPPED");

        site.put("inspectedOn", "2024-09-11");
        assertThat(refusalOf(() -> scenario.complete("inspector", caseNo, "inspectSite", site)))
                .isEqualTo("核查日期不得晚于今天。");
        site.put("inspectedOn", "2024-09-09");
        assertThat(refusalOf(() -> scenario.complete("inspector", caseNo, "inspectSite", site)))
                .isEqualTo("核查日期不得早于受理日期2024-09-10。");
    }

    @Test
    void one_wrong_line_leaves_the_whole_list_out() {
        String caseNo = developer.appliesAndReaches("enterUnits");

        String refusal = refusalOf(() -> scenario.complete(
                "intake",
                caseNo,
                "enterUnits",
                Map.of(
                        "decision",
                        "ENTERED",
                        "unitLines",
                        TWO_HOMES_AND_A_PARKING_LOT + "\n1栋,103,住宅,九十,1000000,1000000")));

        assertThat(refusal).contains("第4行第4列（建筑面积）");
        scenario.thenCaseWaitsAt(caseNo, "enterUnits");
        assertThat(developer.unitsOf(caseNo)).isEmpty();
    }

    @Test
    void nobody_is_both_inspectors() {
        String caseNo = developer.appliesAndReaches("confirmInspection");

        assertThat(refusalOf(() -> scenario.approve("inspector", caseNo, "confirmInspection")))
                .contains("已办理「现场核查」（核查，", "不能再办理「第二人核查签认」（签认）。");
        scenario.approve("inspector2", caseNo, "confirmInspection");
        scenario.thenCaseWaitsAt(caseNo, "enterUnits");
    }

    @Test
    void the_second_inspector_may_send_the_first_out_again_or_say_no() {
        String caseNo = developer.appliesAndReaches("confirmInspection");

        scenario.sendBack("inspector2", caseNo, "confirmInspection");
        assertThat(refusalOf(() ->
                        scenario.complete("inspector2", caseNo, "inspectSite", developer.site("APPROVE", "TOPPED"))))
                .contains("第二人核查签认");
        scenario.complete("inspector", caseNo, "inspectSite", developer.site("APPROVE", "TOPPED"));
        scenario.reject("inspector2", caseNo, "confirmInspection");

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
    }

    @Test
    void an_authority_that_objects_stops_the_application() {
        String caseNo = developer.appliesAndReaches("reviewJointly");

        assertThat(refusalOf(() -> scenario.complete(
                        "pool", caseNo, "reviewJointly", developer.meeting("APPROVE", "planning", "tax"))))
                .isEqualTo("资规部门、税务部门不同意入库，会审意见不一致，不能报送审批。");
        scenario.complete("pool", caseNo, "reviewJointly", developer.meeting("REJECT", "planning"));

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
    }

    @Test
    void a_meeting_is_not_held_tomorrow_nor_before_the_application() {
        String caseNo = developer.appliesAndReaches("reviewJointly");
        var meeting = developer.meeting("APPROVE");

        meeting.put("metOn", "2024-09-11");
        assertThat(refusalOf(() -> scenario.complete("pool", caseNo, "reviewJointly", meeting)))
                .isEqualTo("会审日期不得晚于今天。");
        meeting.put("metOn", "2024-09-09");
        assertThat(refusalOf(() -> scenario.complete("pool", caseNo, "reviewJointly", meeting)))
                .isEqualTo("会审日期不得早于受理日期2024-09-10。");
    }

    @Test
    void a_list_that_was_sent_back_is_replaced_by_the_next() {
        String caseNo = developer.appliesAndReaches("reviewJointly");

        scenario.complete("pool", caseNo, "reviewJointly", developer.meeting("RETURN", "housing"));
        assertThat(developer.unitsOf(caseNo)).hasSize(3);
        scenario.complete(
                "intake",
                caseNo,
                "enterUnits",
                Map.of("decision", "ENTERED", "unitLines", "1栋,101,住宅,98.60,1180000,1150000"));

        assertThat(developer.unitsOf(caseNo)).hasSize(1);
        scenario.thenCaseWaitsAt(caseNo, "reviewJointly");
    }

    @Test
    void a_developer_may_take_its_application_back_before_its_units_are_in() {
        String caseNo = developer.appliesAndReaches("enterUnits");

        scenario.complete("intake", caseNo, "enterUnits", Map.of("decision", "WITHDRAWN", "opinion", "房企来函撤回"));

        scenario.thenCaseEndedAt(caseNo, "entryRejected");
    }

    @RepeatedTest(5)
    void two_estates_with_the_same_initials_that_come_at_one_instant_get_two_codes() {
        var one = developer.application();
        var other = developer.application();

        var first = CompletableFuture.supplyAsync(() -> scenario.start("intake", "poolEntry", one));
        var second = CompletableFuture.supplyAsync(() -> scenario.start("intake2", "poolEntry", other));

        assertThat(first.join()).isNotEqualTo(second.join());
    }

    @Test
    void a_banned_developer_applies_again_on_the_day_after() {
        var application = developer.application();
        String first = developer.appliesAndReaches("reviewDocuments", application, TWO_HOMES_AND_A_PARKING_LOT);
        pool.ban((String) application.get("creditCode"), LocalDate.of(2026, 9, 10), new CaseNo(first));
        var second = developer.application();
        second.put("creditCode", application.get("creditCode"));
        second.put("developerName", application.get("developerName"));
        second.put("deliveryOn", "2027-09-10");

        scenario.todayIs("2026-09-10");
        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", second)))
                .isEqualTo("%s因案件%s被禁止申请入库，至2026-09-10止。".formatted(application.get("developerName"), first));
        scenario.todayIs("2026-09-11");
        scenario.thenCaseWaitsAt(scenario.start("intake", "poolEntry", second), "reviewDocuments");
    }

    @Test
    void a_developer_applies_for_itself_and_for_no_other() {
        var own = developer.application();
        own.put("creditCode", seats.companyOf("yunling").orElseThrow());
        own.put("developerName", nameOf("yunling"));

        scenario.thenCaseWaitsAt(scenario.start("yunling", "poolEntry", own), "reviewDocuments");
        assertThat(refusalOf(() -> scenario.start("yunling", "poolEntry", developer.application())))
                .isEqualTo("该楼盘、合同或房源不属于贵公司，不能办理。");
    }

    @Test
    void the_approver_sees_the_site_and_every_unit() {
        String caseNo = developer.appliesAndReaches("approveEntry");

        assertThat(scenario.shown("poolchief", caseNo, "approveEntry", "facts").toString())
                .containsPattern("2024-09-10 主体封顶（曹勇.*、彭飞.*）")
                .contains("已核对17项", "各部门一致同意（西房票会审〔2024〕1号）", "照片拍摄地点")
                .contains("车位 12.50㎡，备案总价 90,000.00 元，房票总价 80,000.00 元");
    }

    private void enters(String caseNo, String units) {
        scenario.complete("intake", caseNo, "enterUnits", Map.of("decision", "ENTERED", "unitLines", units));
    }

    private String nameOf(String user) {
        return db.sql("""
                select name from developer join developer_user on developer_code = credit_code
                where user_id = ?""").param(user).query(String.class).single();
    }
}
