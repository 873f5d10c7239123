package fangpiao.supervision;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.shared.Money;
import fangpiao.startup.DemoPassword;
import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way an estate can leave the pool or stay, told through its forms. */
@ApplicationTest
class PoolExitTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SupervisionScenario supervision;

    @Autowired
    PoolScenario developer;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    SupervisedEstates estates;

    @Autowired
    DeveloperSeats seats;

    @Autowired
    Users users;

    @Autowired
    JdbcClient db;

    String estate;
    String home;

    @BeforeEach
    void an_estate_with_three_homes() {
        scenario.todayIs("2024-09-10");
        home = purchases.homesFor1000000(3).get(0);
        estate = supervision.estateOf(home);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_developer_that_wishes_to_leave_leaves_without_blame() {
        String caseNo = supervision.isToLeave(estate, "VOLUNTARY");
        scenario.approve("pool2", caseNo, "verifyGround");
        supervision.decides(caseNo, "REMOVE");
        supervision.isPublished(caseNo);

        scenario.thenCaseEndedAt(caseNo, "estateRemoved");
        assertThat(supervision.statusOf(estate)).isEqualTo("WITHDRAWN");
        assertThat(supervision.statesOfUnits(estate)).containsExactly("WITHDRAWN");
        assertThat(bans()).isZero();
    }

    @Test
    void who_wishes_to_leave_lets_those_finish_who_have_locked_a_home() {
        String purchase = buys("registerSubscription");
        String caseNo = supervision.isToLeave(estate, "VOLUNTARY");
        scenario.approve("pool2", caseNo, "verifyGround");

        assertThat(refusalOf(() -> supervision.decides(caseNo, "REMOVE")))
                .startsWith("自愿退库须待已锁定的房源办结，目前尚有1套锁定中：" + home + "（购房案" + purchase);

        scenario.complete("verifier", purchase, "registerSubscription", purchases.givesUp());
        supervision.decides(caseNo, "REMOVE");
        assertThat(supervision.stateOf(caseNo)).isEqualTo(PoolExit.Status.REMOVAL_DECIDED);
    }

    @Test
    void from_outside_a_company_may_only_ask_to_leave_with_its_own_estate() {
        String own = aClerkOf(estates.get(estate).developerCode());
        String strange = aClerkOf(estates.get(supervision.anEstate()).developerCode());

        assertThat(refusalOf(() -> scenario.start(strange, "poolExit", supervision.exitOf(estate, "VOLUNTARY"))))
                .contains("不属于贵公司");
        assertThat(refusalOf(() -> scenario.start(own, "poolExit", supervision.exitOf(estate, "E3"))))
                .contains("房企只能申请自愿退库");
        String caseNo = scenario.start(own, "poolExit", supervision.exitOf(estate, "VOLUNTARY"));
        scenario.thenCaseWaitsAt(caseNo, "verifyGround");
    }

    @Test
    void a_grave_ground_stops_new_locks_at_once() {
        var voucher = purchases.aVoucherOf("600000");

        supervision.isToLeave(estate, "E3");

        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
        assertThat(refusalOf(() -> purchases.isVerified(purchases.applies(voucher, home, "600000"))))
                .startsWith("房源" + home + "当前为「暂停销售」，不能");
    }

    @Test
    void an_ordinary_ground_stops_nothing_before_it_is_decided() {
        supervision.isToLeave(estate, "E9");

        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
        scenario.thenCaseWaitsAt(buys("registerSubscription"), "registerSubscription");
    }

    @Test
    void a_contract_that_stands_is_paid_while_its_estate_is_suspended_and_after_it_was_removed() {
        String purchase = buys("end");
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E3");
        Filed filed = filedBy(purchase);
        scenario.thenCaseEndedAt(settlement.opensAndReaches("end", filed, "CONTRACT_FILED"), "claimSettled");

        supervision.decides(caseNo, "REMOVE");
        supervision.isPublished(caseNo);

        assertThat(supervision.statesOfUnits(estate)).containsExactly("REMOVED", "SOLD_VOUCHER");
        scenario.thenCaseEndedAt(settlement.opensAndReaches("end", filed, "MAIN_STRUCTURE_TOPPED"), "claimSettled");
    }

    @Test
    void a_lock_that_lived_before_the_suspension_becomes_a_contract() {
        String purchase = buys("registerSubscription");
        supervision.isToLeave(estate, "E2");

        purchases.subscribes(purchase);
        scenario.approve("reviewer", purchase, "checkContract");
        purchases.isFiled(purchase);

        scenario.thenCaseEndedAt(purchase, "purchaseCommitted");
    }

    @Test
    void a_ground_that_does_not_hold_brings_the_estate_back() {
        String caseNo = supervision.isToLeave(estate, "E7");

        scenario.reject("pool2", caseNo, "verifyGround");

        scenario.thenCaseEndedAt(caseNo, "exitRefused");
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
        assertThat(supervision.statesOfUnits(estate)).containsExactly("LISTED");
    }

    @Test
    void what_was_mended_brings_the_estate_back() {
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E3");

        supervision.decides(caseNo, "REINSTATE");

        scenario.thenCaseEndedAt(caseNo, "estateReinstated");
        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
    }

    @Test
    void the_whole_last_day_is_the_developer_s() {
        String caseNo = supervision.isToLeaveAndReaches("checkRectification", estate, "E9");
        String lastDay = scenario.today().plusDays(10).toString();

        scenario.todayIs(lastDay);
        assertThat(refusalOf(() -> scenario.complete(
                        "inspector", caseNo, "checkRectification", supervision.checked("NOT_RECTIFIED"))))
                .isEqualTo("整改期限为%s（含当日），期限届满前不能认定未整改；核验日期为%s。".formatted(lastDay, lastDay));
        supervision.inDays(1);
        scenario.complete("inspector", caseNo, "checkRectification", supervision.checked("NOT_RECTIFIED"));

        assertThat(supervision.stateOf(caseNo)).isEqualTo(PoolExit.Status.NOT_RECTIFIED);
    }

    @Test
    void the_last_day_to_mend_is_tomorrow_at_the_earliest_and_within_half_a_year() {
        String caseNo = supervision.isToLeaveAndReaches("demandRectification", estate, "E9");

        assertThat(refusalOf(() -> demands(caseNo, scenario.today()))).isEqualTo("整改期限应晚于今天。");
        assertThat(refusalOf(() -> demands(caseNo, scenario.today().plusDays(181))))
                .contains("整改期限最长180日");
        demands(caseNo, scenario.today().plusDays(180));

        scenario.thenCaseWaitsAt(caseNo, "checkRectification");
    }

    @Test
    void a_suspension_runs_for_three_to_six_months() {
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E9");
        var decision = supervision.decision("SUSPEND");
        for (int months : new int[] {2, 7}) {
            decision.put("suspendMonths", months);
            assertThat(refusalOf(() -> scenario.complete("poolchief", caseNo, "decideExit", decision)))
                    .contains("「暂停期限（月）」");
        }

        supervision.decides(caseNo, "SUSPEND");

        scenario.thenCaseEndedAt(caseNo, "estateSuspended");
        assertThat(supervision.statusOf(estate)).isEqualTo("SUSPENDED");
    }

    @Test
    void what_goes_by_steps_is_warned_then_suspended_then_removed() {
        String first = supervision.isToLeaveAndReaches("decideExit", estate, "E5");
        assertThat(refusalOf(() -> supervision.decides(first, "SUSPEND")))
                .isEqualTo("「E5 对持票人加价或超备案价」第1次警告、第2次暂停、第3次退库；本楼盘此前因此被处理0次，不能决定「暂停销售」。");
        supervision.decides(first, "WARN");
        scenario.thenCaseEndedAt(first, "estateReinstated");

        String second = supervision.isToLeaveAndReaches("decideExit", estate, "E5");
        assertThat(scenario.shown("poolchief", second, "decideExit", "facts").toString())
                .contains("1 次，本次按规定应为「暂停销售」");
        assertThat(refusalOf(() -> supervision.decides(second, "REMOVE"))).contains("此前因此被处理1次");
        supervision.decides(second, "SUSPEND");

        String third = supervision.isToLeaveAndReaches("decideExit", estate, "E5");
        supervision.decides(third, "REMOVE");
        supervision.isPublished(third);
        assertThat(supervision.statusOf(estate)).isEqualTo("REMOVED");
    }

    @Test
    void a_warning_for_another_ground_does_not_count() {
        supervision.decides(supervision.isToLeaveAndReaches("decideExit", estate, "E6"), "WARN");
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E5");

        assertThat(refusalOf(() -> supervision.decides(caseNo, "SUSPEND"))).contains("此前因此被处理0次");
    }

    @Test
    void a_company_removed_for_its_fault_cannot_come_back_for_two_years() {
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E8");
        supervision.decides(caseNo, "REMOVE");
        supervision.isPublished(caseNo);

        assertThat(supervision.statusOf(estate)).isEqualTo("REMOVED");
        var again = developer.application();
        again.put("creditCode", estates.get(estate).developerCode());
        again.put("developerName", estates.get(estate).developerName());
        LocalDate last = scenario.today().plusMonths(24);
        assertThat(refusalOf(() -> scenario.start("intake", "poolEntry", again)))
                .contains(last.toString());
    }

    @Test
    void everybody_who_has_locked_or_bought_a_home_is_told_at_each_turn() {
        String bought = buys("end");
        home = supervision.unitsOf(estate).get(1);
        buys("registerSubscription");

        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E3");
        supervision.decides(caseNo, "REMOVE");
        supervision.isPublished(caseNo);

        assertThat(supervision.toldOn("OPENED", caseNo)).hasSize(2);
        assertThat(supervision.toldOn("OPENED", caseNo).get(0))
                .contains("因「查封、抵押未解除」启动退库调查，即日起暂停新的房票锁定")
                .contains("合同继续有效，房票款仍按节点付入监管账户");
        assertThat(supervision.toldOn("OPENED", caseNo).get(1)).contains("您锁定的房源" + home + "不受影响");
        assertThat(supervision.toldOn("REMOVED", caseNo)).hasSize(2);
        assertThat(bought).isNotNull();
    }

    @Test
    void where_the_building_stands_still_those_are_told_too_whose_developer_was_paid() {
        Filed filed = filedBy(buys("end"));
        for (String node : new String[] {"CONTRACT_FILED", "MAIN_STRUCTURE_TOPPED", "FIRST_REGISTRATION"})
            settlement.opensAndReaches("end", filed, node);

        assertThat(supervision.toldOn("OPENED", supervision.isToLeave(estate, "E4")))
                .hasSize(1);
        String other = supervision.isToLeave(supervision.anEstate(), "E9");
        assertThat(supervision.toldOn("OPENED", other)).isEmpty();
    }

    @Test
    void what_is_nobody_s_fault_is_neither_warned_nor_suspended() {
        String caseNo = supervision.isToLeave(estate, "VOLUNTARY");
        scenario.approve("pool2", caseNo, "verifyGround");

        for (String decision : new String[] {"WARN", "SUSPEND"})
            assertThat(refusalOf(() -> supervision.decides(caseNo, decision))).contains("只能决定退库或者恢复在库");
        supervision.decides(caseNo, "REINSTATE");

        assertThat(supervision.statusOf(estate)).isEqualTo("LISTED");
    }

    @Test
    void an_estate_has_one_exit_at_a_time() {
        String open = supervision.isToLeave(estate, "E9");

        assertThat(refusalOf(() -> supervision.isToLeave(estate, "E3"))).contains("已有在办的退库案" + open);
    }

    @Test
    void a_ground_the_tables_deny_is_refused() {
        assertThat(refusalOf(() -> supervision.isToLeave(estate, "E1"))).contains("目前不存在「E1 房源售罄」的情形");
        assertThat(refusalOf(() -> supervision.isToLeave(estate, "E14"))).contains("目前不存在「E14 合作协议期满」的情形");
    }

    @Test
    void an_estate_that_has_left_cannot_leave_again() {
        String caseNo = supervision.isToLeaveAndReaches("decideExit", estate, "E8");
        supervision.decides(caseNo, "REMOVE");
        var notice = supervision.notice();
        notice.put("publishedOn", scenario.today().minusDays(1).toString());
        assertThat(refusalOf(() -> scenario.complete("poolchief", caseNo, "publishExit", notice)))
                .contains("公示日期不得早于决定日期");
        notice.put("publishedOn", scenario.today().plusDays(1).toString());
        assertThat(refusalOf(() -> scenario.complete("poolchief", caseNo, "publishExit", notice)))
                .isEqualTo("公示日期不得晚于今天。");
        supervision.isPublished(caseNo);

        assertThat(refusalOf(() -> supervision.isToLeave(estate, "E8"))).contains("当前为「已清退」，不在房源库内");
    }

    @Test
    void the_inspector_sees_what_was_demanded_and_the_approver_what_a_removal_means() {
        String caseNo = supervision.isToLeaveAndReaches("checkRectification", estate, "E9");

        assertThat(scenario.shown("inspector", caseNo, "checkRectification", "facts")
                        .toString())
                .contains("整改要求\",\"value\":\"期限内解除全部查封", "（含当日）", "24个月内不得申请入库");
    }

    @Test
    void a_site_is_not_checked_before_its_case() {
        String caseNo = supervision.isToLeaveAndReaches("checkRectification", estate, "E9");
        var form = new HashMap<>(supervision.checked("RECTIFIED"));
        form.put("checkedOn", scenario.today().minusDays(1).toString());

        assertThat(refusalOf(() -> scenario.complete("inspector", caseNo, "checkRectification", form)))
                .isEqualTo("核验日期不得早于立案日期%s。".formatted(scenario.today()));
    }

    private String buys(String task) {
        return purchases.appliesAndReaches(task, purchases.aVoucherOf("600000"), home, "600000");
    }

    private void demands(String caseNo, LocalDate until) {
        scenario.complete("pool", caseNo, "demandRectification", supervision.demandUntil(until));
    }

    private String aClerkOf(String company) {
        String user = "clerk" + scenario.unique();
        users.ensure(user, "房企经办", DemoPassword.VALUE, Role.DEVELOPER);
        seats.seat(user, company, "房企");
        return user;
    }

    private Filed filedBy(String purchase) {
        return db.sql("""
                select filing_no, developer_code, escrow_account, price_fen from settlement_contract
                where purchase_no = ?""")
                .param(purchase)
                .query((row, n) -> new Filed(
                        row.getString("filing_no"),
                        row.getString("developer_code"),
                        row.getString("escrow_account"),
                        new Money(row.getLong("price_fen")).plain()))
                .single();
    }

    private int bans() {
        return db.sql("select count(*) from developer_ban where developer_code = ?")
                .param(estates.get(estate).developerCode())
                .query(Integer.class)
                .single();
    }
}
