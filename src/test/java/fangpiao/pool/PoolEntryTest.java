package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.pool.PoolScenario.TWO_HOMES_AND_A_PARKING_LOT;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.PropertyType;
import fangpiao.policy.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Test
    void the_approver_sees_the_site_and_every_unit() {
        String caseNo = developer.appliesAndReaches("approveEntry");

        assertThat(scenario.shown("poolchief", caseNo, "approveEntry", "facts").toString())
                .containsPattern("2024-09-10 主体封顶（曹勇.*、彭飞.*）")
                .contains("已核对17项", "各部门一致同意（西房票会审〔2024〕1号）", "照片拍摄地点")
                .contains("车位 12.50㎡，备案总价 90,000.00 元，房票总价 80,000.00 元");
    }
}
