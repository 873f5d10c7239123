package fangpiao.purchase;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.policy.SaleStage;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Every way a purchase can go, told through its forms. */
@ApplicationTest
@RecordApplicationEvents
class VoucherPurchaseTest {

    /** Twelve months after the day of issue. */
    static final String LAST_DAY = "2025-09-10";

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolScenario developer;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    PoolDesk pool;

    @Autowired
    PolicyDesk policies;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    VoucherCard voucher;
    String home;

    @BeforeEach
    void a_household_with_a_voucher_and_a_home_on_sale() {
        scenario.todayIs("2024-09-10");
        voucher = household.aVoucherOf("800000");
        home = household.aHomeFor1000000();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void a_filed_contract_makes_the_amount_the_developers_and_the_home_sold() {
        String caseNo = household.appliesAndReaches("end", voucher, home, "600000");

        scenario.thenCaseEndedAt(caseNo, "purchaseCommitted");
        thenVoucherHas("200000", "0", "600000");
        assertThat(vouchers.card(voucher.no()).status()).isEqualTo(VoucherStatus.PARTIALLY_USED);
        assertThat(developer.stateOfUnit(home)).isEqualTo("SOLD_VOUCHER");
        String payable = "developer/" + pool.unit(home).estate().developerCode() + "/payable";
        assertThat(scenario.balanceFen(payable)).isEqualTo(600_000_00);
    }

    @Test
    void a_filed_contract_is_told_to_who_settles_it() {
        household.appliesAndReaches("end", voucher, home, "600000");

        ContractCommitted told =
                events.stream(ContractCommitted.class).findFirst().orElseThrow();
        assertThat(told.voucher()).isEqualTo(voucher.no());
        assertThat(told.price()).isEqualTo(yuan("1000000"));
        assertThat(told.voucherAmount()).isEqualTo(yuan("600000"));
        assertThat(told.saleStage()).isEqualTo(SaleStage.PRESALE);
        assertThat(told.policyVersion()).isEqualTo("XS-PILOT-XKZ");
        assertThat(told.filedOn()).isEqualTo("2024-09-10");
        assertThat(told.developerCode()).isEqualTo(pool.unit(home).estate().developerCode());
        assertThat(told.escrowAccount()).isEqualTo(pool.unit(home).estate().escrowAccount());
    }

    @Test
    void the_last_fen_uses_the_voucher_up_and_each_purchase_is_endorsed() {
        household.appliesAndReaches("end", voucher, home, "600000");
        household.appliesAndReaches("end", voucher, household.aHomeFor1000000(), "200000");

        thenVoucherHas("0", "0", "800000");
        assertThat(vouchers.card(voucher.no()).status()).isEqualTo(VoucherStatus.FULLY_USED);
        assertThat(db.sql("select left_fen from endorsement where voucher_no = ? order by seq")
                        .param(voucher.no().value())
                        .query(Long.class)
                        .list())
                .containsExactly(200_000_00L, 0L);
    }

    @Test
    void applying_locks_amount_and_home_for_fifteen_days() {
        String caseNo = household.applies(voucher, home, "600000");

        thenVoucherHas("200000", "600000", "0");
        assertThat(developer.stateOfUnit(home)).isEqualTo("RESERVED");
        assertThat(scenario.shown("verifier", caseNo, "verifyVoucher", "facts").toString())
                .contains("2024-09-25 23:59", "400,000.00 元");
    }

    @Test
    void a_voucher_that_does_not_stand_the_check_is_declined() {
        String caseNo = household.applies(voucher, home, "600000");

        scenario.complete(
                "verifier",
                caseNo,
                "verifyVoucher",
                Map.of("decision", "REJECT", "reasonCode", "R02", "opinion", "身份证与本人不符"));

        scenario.thenCaseEndedAt(caseNo, "purchaseDeclined");
        thenEverythingIsFree();
    }

    @Test
    void a_lock_that_runs_out_lets_amount_and_home_go() {
        String caseNo = household.appliesAndReaches("confirmFiling", voucher, home, "600000");

        scenario.todayIs("2024-09-25");
        scenario.timersFire(caseNo);
        scenario.thenCaseWaitsAt(caseNo, "confirmFiling");
        scenario.todayIs("2024-09-26");
        scenario.timersFire(caseNo);

        scenario.thenCaseEndedAt(caseNo, "purchaseLapsed");
        thenEverythingIsFree();
    }

    @Test
    void who_comes_after_the_lock_ran_out_is_refused_even_before_the_timer() {
        String caseNo = household.appliesAndReaches("confirmFiling", voucher, home, "600000");
        scenario.todayIs("2024-09-26");

        assertThat(refusalOf(() -> household.isFiled(caseNo))).contains("锁定已于2024-09-25 23:59到期");
        scenario.thenCaseWaitsAt(caseNo, "confirmFiling");
        thenVoucherHas("200000", "600000", "0");
    }

    @Test
    void a_household_may_give_up_before_it_subscribes() {
        String caseNo = household.appliesAndReaches("registerSubscription", voucher, home, "600000");

        scenario.complete("verifier", caseNo, "registerSubscription", household.givesUp());

        scenario.thenCaseEndedAt(caseNo, "purchaseCancelled");
        thenEverythingIsFree();
    }

    @Test
    void a_rejected_contract_cancels_the_purchase() {
        String caseNo = household.appliesAndReaches("checkContract", voucher, home, "600000");

        scenario.reject("reviewer", caseNo, "checkContract");

        scenario.thenCaseEndedAt(caseNo, "purchaseCancelled");
        thenEverythingIsFree();
    }

    @Test
    void a_returned_contract_is_registered_again_while_everything_stays_locked() {
        String caseNo = household.appliesAndReaches("checkContract", voucher, home, "600000");

        scenario.sendBack("reviewer", caseNo, "checkContract");

        scenario.thenCaseWaitsAt(caseNo, "registerSubscription");
        thenVoucherHas("200000", "600000", "0");
        household.subscribes(caseNo);
        scenario.approve("reviewer", caseNo, "checkContract");
        household.isFiled(caseNo);
        scenario.thenCaseEndedAt(caseNo, "purchaseCommitted");
    }

    @Test
    void what_was_let_go_can_be_bought_again() {
        String caseNo = household.appliesAndReaches("registerSubscription", voucher, home, "600000");
        scenario.complete("verifier", caseNo, "registerSubscription", household.givesUp());

        String again = household.appliesAndReaches("end", voucher, home, "800000");

        scenario.thenCaseEndedAt(again, "purchaseCommitted");
    }

    @Test
    void a_contract_signed_on_the_last_day_is_filed_after_it_while_the_lock_lives() {
        scenario.todayIs(LAST_DAY);
        String caseNo = household.appliesAndReaches("confirmFiling", voucher, home, "600000");
        scenario.todayIs("2025-09-25");
        vouchers.expire(voucher.no());

        household.isFiled(caseNo);

        scenario.thenCaseEndedAt(caseNo, "purchaseCommitted");
        thenVoucherHas("200000", "0", "600000");
        assertThat(vouchers.card(voucher.no()).status()).isEqualTo(VoucherStatus.EXPIRED);
    }

    @Test
    void a_contract_signed_the_day_after_the_last_day_is_refused() {
        scenario.todayIs(LAST_DAY);
        String caseNo = household.appliesAndReaches("registerSubscription", voucher, home, "600000");
        scenario.todayIs("2025-09-11");

        assertThat(refusalOf(() -> household.subscribes(caseNo))).isEqualTo("合同签订于房票最后使用日" + LAST_DAY + "之后，不能使用该房票。");
        scenario.thenCaseWaitsAt(caseNo, "registerSubscription");
    }

    @Test
    void a_home_that_another_household_has_locked_is_refused_and_nothing_is_held() {
        household.applies(household.aVoucherOf("800000"), home, "700000");

        assertThat(refusalOf(() -> household.applies(voucher, home, "600000")))
                .isEqualTo("房源%s当前为「已锁定」，不能选购。".formatted(home));

        thenVoucherHas("800000", "0", "0");
    }

    @Test
    void an_amount_that_is_locked_elsewhere_is_refused_and_the_home_stays_on_sale() {
        household.applies(voucher, household.aHomeFor1000000(), "200000.01");

        assertThat(refusalOf(() -> household.applies(voucher, home, "600000")))
                .contains("可用余额599,999.99元，不足600,000.00元");
        assertThat(developer.stateOfUnit(home)).isEqualTo("LISTED");
    }

    @Test
    void a_child_buys_with_proof_and_not_without() {
        String caseNo = household.applies(household.requestForChild(voucher, home, "600000"));
        var verified = household.verified();

        assertThat(refusalOf(() -> scenario.complete("verifier", caseNo, "verifyVoucher", verified)))
                .isEqualTo("购房人是持票人的子女，请填写亲属关系证明。");

        verified.put("kinshipProof", "户口簿");
        scenario.complete("verifier", caseNo, "verifyVoucher", verified);
        assertThat(scenario.shown("verifier", caseNo, "registerSubscription", "facts")
                        .toString())
                .contains("户口簿");
    }

    @Test
    void a_sold_home_is_not_sold_again() {
        household.appliesAndReaches("end", voucher, home, "600000");

        assertThat(refusalOf(() -> household.applies(household.aVoucherOf("800000"), home, "800000")))
                .isEqualTo("房源%s当前为「已用房票售出」，不能选购。".formatted(home));
    }

    @Test
    void the_same_application_twice_is_refused() {
        String first = household.applies(voucher, home, "600000");

        assertThat(refusalOf(() -> household.applies(voucher, home, "600000")))
                .isEqualTo("房票%s选购房源%s已有在办的购房案%s，不能重复申请。".formatted(voucher.no(), home, first));
    }

    @Test
    void a_voucher_or_a_home_that_does_not_exist_is_refused() {
        assertThat(refusalOf(() -> household.applies(voucher, "CYXJ-99-9999", "1")))
                .isEqualTo("房源库中没有编号为「CYXJ-99-9999」的房源。");
        var request = household.request(voucher, home, "1");
        request.put("voucherNo", "FP-530112-XKZ-2024-999999-X");
        assertThat(refusalOf(() -> household.applies(request))).contains("FP-530112-XKZ-2024-999999-X」不存在");
    }

    @Test
    void everything_wrong_at_the_counter_is_told_at_once() {
        var request = household.requestForChild(voucher, home, "800000.01");
        request.put("kinship", "SIBLING");
        request.put("priceYuan", "1000000.01");

        assertThat(refusalOf(() -> household.applies(request)))
                .contains("可用余额800,000.00元，不足800,000.01元")
                .contains("持票人的兄弟姐妹不能使用房票购房")
                .contains("超过备案价1,000,000.00元");
    }

    @Test
    void a_wrong_check_digit_negative_or_three_decimal_money_is_refused() {
        var wrongId = household.request(voucher, home, "1");
        String id = Household.idNumber(998);
        wrongId.put("buyerIdNo", id.substring(0, 17) + (id.endsWith("X") ? "1" : "X"));
        assertThat(refusalOf(() -> household.applies(wrongId))).contains("校验位不正确");

        for (String money : new String[] {"-1", "0.001", "一百"})
            assertThat(refusalOf(() -> household.applies(voucher, home, money))).contains("使用房票金额");
    }

    @Test
    void a_contract_cannot_cost_less_than_the_voucher_pays_or_more_than_was_filed() {
        String caseNo = household.appliesAndReaches("registerSubscription", voucher, home, "600000");
        var contract = household.signedOn("2024-09-10");

        contract.put("contractPriceYuan", "599999.99");
        assertThat(refusalOf(() -> scenario.complete("verifier", caseNo, "registerSubscription", contract)))
                .contains("使用房票金额600,000.00元超过房屋总价599,999.99元");
        contract.put("contractPriceYuan", "1000000.01");
        assertThat(refusalOf(() -> scenario.complete("verifier", caseNo, "registerSubscription", contract)))
                .contains("超过备案价");
    }

    @Test
    void a_contract_for_another_area_is_not_registered_and_the_reviewer_sees_both() {
        String caseNo = household.appliesAndReaches("registerSubscription", voucher, home, "600000");
        assertThat(scenario.shown("verifier", caseNo, "registerSubscription", "contractAreaSqm"))
                .hasToString("90.00");
        var contract = household.signedOn("2024-09-10");

        contract.put("contractAreaSqm", "98.60");
        assertThat(refusalOf(() -> scenario.complete("verifier", caseNo, "registerSubscription", contract)))
                .isEqualTo("合同建筑面积98.60㎡与一房一价表的90.00㎡相差超过3%，请核对合同。");
        contract.put("contractAreaSqm", "90.52");
        scenario.complete("verifier", caseNo, "registerSubscription", contract);

        assertThat(scenario.shown("reviewer", caseNo, "checkContract", "facts").toString())
                .contains("90.52㎡（一房一价表 90.00㎡）");
    }

    @Test
    void one_filing_and_one_contract_belong_to_one_purchase() {
        var contract = household.signedOn("2024-09-10");
        var filing = household.filed();
        String first = household.appliesAndReaches("registerSubscription", voucher, home, "300000");
        scenario.complete("verifier", first, "registerSubscription", contract);
        scenario.approve("reviewer", first, "checkContract");
        scenario.complete("verifier", first, "confirmFiling", filing);
        String otherHome = household.aHomeFor1000000();
        String second = household.appliesAndReaches("registerSubscription", voucher, otherHome, "300000");

        assertThat(refusalOf(() -> scenario.complete("verifier", second, "registerSubscription", contract)))
                .isEqualTo("购房合同编号「%s」已登记在另一购房案中。".formatted(contract.get("contractNo")));
        household.subscribes(second);
        scenario.approve("reviewer", second, "checkContract");
        assertThat(refusalOf(() -> scenario.complete("verifier", second, "confirmFiling", filing)))
                .isEqualTo("网签备案号「%s」已登记在另一购房案中。".formatted(filing.get("filingNo")));
    }

    @Test
    @Transactional
    void one_home_for_a_voucher_whose_rules_grant_one() {
        policies.draft(Rules.book("version.code", "ONE-HOME", "purchase.multiHome", "false"), "author");
        VoucherCard ofOne = household.aVoucherOf("800000", "ONE-HOME");
        String first = household.applies(ofOne, home, "300000");

        assertThat(refusalOf(() -> household.applies(ofOne, household.aHomeFor1000000(), "300000")))
                .isEqualTo("按规则版本ONE-HOME，一张房票只能购买一套，房票%s已用于购房案%s。".formatted(ofOne.no(), first));
    }

    @Test
    void who_registers_the_contract_may_not_check_it() {
        String caseNo = household.appliesAndReaches("checkContract", voucher, home, "600000");

        assertThat(refusalOf(() -> scenario.approve("verifier", caseNo, "checkContract")))
                .contains("不属于您的岗位");
    }

    private void thenEverythingIsFree() {
        thenVoucherHas("800000", "0", "0");
        assertThat(developer.stateOfUnit(home)).isEqualTo("LISTED");
    }

    private void thenVoucherHas(String available, String held, String used) {
        VoucherCard now = vouchers.card(voucher.no());
        assertThat(now.available()).isEqualTo(yuan(available));
        assertThat(now.held()).isEqualTo(yuan(held));
        assertThat(now.used()).isEqualTo(yuan(used));
    }
}
