package fangpiao.rescission;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.rescission.RescissionScenario.no;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.filing.Cancellation;
import fangpiao.filing.CancellationDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a rescission can go, told through its forms. The developer's instalments are 60, 30 and 10 per cent. */
@ApplicationTest
class ContractRescissionTest {

    @Autowired
    Scenario scenario;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PoolScenario developer;

    @Autowired
    CancellationDesk cancellations;

    @Autowired
    RescissionDesk desk;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-10-08");
        settlement.bankAnswersAtOnce();
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
    }

    @Test
    void before_settlement_everything_comes_back_at_once_and_the_home_is_bought_again() {
        VoucherCard voucher = purchases.aVoucherOf("500000");
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");

        String caseNo = rescission.rescinds(bought, "chief");

        scenario.thenCaseEndedAt(caseNo, "contractRescinded");
        assertThat(rescission.statusOf(caseNo)).isEqualTo("CLOSED");
        assertThat(rescission.statusOfPurchase(bought)).isEqualTo("RESCINDED");
        assertThat(developer.stateOfUnit(bought.home())).isEqualTo("LISTED");
        thenHas(bought, VoucherStatus.ACTIVE, "500000", "0");
        assertThat(scenario.balanceFen(bought.payable())).isZero();
        assertThat(rescission.backOf(voucher))
                .containsExactly("PURCHASE 400,000.00 100,000.00", "RESTORED 400,000.00 500,000.00");

        Bought again = rescission.buys(purchases.aVoucherOf("300000"), bought.home(), "300000");

        assertThat(rescission.statusOfPurchase(again)).isEqualTo("COMMITTED");
        assertThat(developer.stateOfUnit(bought.home())).isEqualTo("SOLD_VOUCHER");
    }

    @Test
    void between_instalments_the_unpaid_part_comes_back_and_the_paid_part_is_clawed_back_first() {
        Bought bought = rescission.homesBoughtFor("700000.01").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String open = settlement.opensAndReaches("checkClaim", bought.filed(), "MAIN_STRUCTURE_TOPPED");

        String caseNo = rescission.rescinds(bought, "deputy");

        scenario.thenCaseEndedAt(open, "claimDropped");
        assertThat(settlement.claimStatus(open)).isEqualTo("DROPPED");
        thenHas(bought, VoucherStatus.PARTIALLY_USED, "280000", "420000.01");
        assertThat(scenario.balanceFen(bought.payable())).isZero();
        assertThat(scenario.balanceFen(bought.debt())).isEqualTo(420_000_01);
        scenario.thenBooksBalance();
        rescission.thenBooksAgreeWithTheCases();
        scenario.thenCaseWaitsAt(caseNo, "demandRepayment");

        rescission.demands(caseNo);
        assertThat(rescission.refusalOfRepayment(caseNo, rescission.receipt("420000")))
                .isEqualTo("到账金额 420,000.00 元与尚应追回的 420,000.01 元不一致，房企须一次退足，请核对银行回单。");
        assertThat(rescission.refusalOfRepayment(caseNo, rescission.receipt("420000.02")))
                .contains("420,000.02 元与尚应追回的 420,000.01 元不一致");
        rescission.repays(caseNo, "420000.01");

        scenario.thenCaseEndedAt(caseNo, "moneyReturned");
        thenHas(bought, VoucherStatus.ACTIVE, "700000.01", "0");
        assertThat(scenario.balanceFen(bought.debt())).isZero();
        assertThat(rescission.backOf(rescission.voucherOf(bought)))
                .containsExactly(
                        "PURCHASE 700,000.01 0.00", "RESTORED 280,000.00 280,000.00", "RESTORED 420,000.01 700,000.01");
    }

    @Test
    void after_everything_was_paid_everything_is_clawed_back() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED", "MAIN_STRUCTURE_TOPPED", "FIRST_REGISTRATION");

        String caseNo = rescission.rescindsAndDemands(bought, "chief");

        thenHas(bought, VoucherStatus.FULLY_USED, "0", "500000");
        assertThat(scenario.balanceFen(bought.debt())).isEqualTo(500_000_00);
        rescission.repays(caseNo, "500000.00");
        thenHas(bought, VoucherStatus.ACTIVE, "500000", "0");
    }

    @Test
    void two_vouchers_that_paid_one_home_both_get_back_what_they_paid() {
        VoucherCard first = purchases.aVoucherOf("300000");
        VoucherCard second = purchases.aVoucherOf("200000.01");
        String home = purchases.aHomeFor1000000();
        var request = purchases.with(purchases.request(first, home, "300000"), 2, second, "200000.01", "CHILD");
        Bought bought = rescission.buys(request, home);
        rescission.isPaid(bought, "CONTRACT_FILED");

        String caseNo = rescission.rescindsAndDemands(bought, "deputy");

        assertThat(rescission.vouchersOf(bought))
                .extracting(card -> card.available().toString())
                .containsExactlyInAnyOrder("120,000.00", "80,000.00");
        assertThat(scenario.balanceFen(bought.debt())).isEqualTo(300_000_01);
        rescission.repays(caseNo, "300000.01");
        assertThat(rescission.vouchersOf(bought)).allSatisfy(card -> {
            assertThat(card.available()).isEqualTo(card.face());
            assertThat(card.status()).isEqualTo(VoucherStatus.ACTIVE);
        });
    }

    @Test
    void while_it_is_asked_for_no_claim_is_opened_goes_on_or_is_paid() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String working = settlement.opensAndReaches("checkClaim", bought.filed(), "CONTRACT_FILED");
        String paying = settlement.opensAndReaches("payClaim", bought.filed(), "MAIN_STRUCTURE_TOPPED");

        String caseNo = rescission.opens(bought);

        String stopped =
                "备案号「%s」的购房合同已由退房案%s停止结算，不能办理此步骤。".formatted(bought.filed().filingNo(), caseNo);
        assertThat(refusalOf(() -> settlement.opens(bought.filed(), "FIRST_REGISTRATION")))
                .isEqualTo(stopped);
        assertThat(refusalOf(() -> settlement.checks(working))).isEqualTo(stopped);
        assertThat(refusalOf(() -> settlement.pays(paying))).isEqualTo(stopped);

        scenario.reject("reviewer", caseNo, "checkRescission");

        scenario.thenCaseEndedAt(caseNo, "rescissionRefused");
        settlement.checks(working);
        settlement.pays(paying);
        settlement.receives(paying);
        scenario.thenCaseEndedAt(paying, "claimSettled");
        assertThat(rescission.statusOfPurchase(bought)).isEqualTo("COMMITTED");
    }

    @Test
    void a_payment_that_is_with_the_bank_is_answered_before_the_decision() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String claim = settlement.opensAndReaches("confirmReceipt", bought.filed(), "CONTRACT_FILED");
        String caseNo = rescission.opensAndIsChecked(bought);

        assertThat(refusalOf(() -> rescission.isApproved(caseNo, "chief")))
                .isEqualTo("结算案%s的支付指令 %s-1 状态为「银行已受理」，请待银行回单确认后再办理。".formatted(claim, claim));
        settlement.receives(claim);
        rescission.isApproved(caseNo, "chief");

        assertThat(scenario.balanceFen(bought.debt())).isEqualTo(300_000_00);
        thenHas(bought, VoucherStatus.PARTIALLY_USED, "200000", "300000");
    }

    @Test
    void a_payment_the_bank_sent_back_was_not_made() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String claim = settlement.opensAndReaches("confirmReceipt", bought.filed(), "CONTRACT_FILED");
        String caseNo = rescission.opensAndIsChecked(bought);

        settlement.comesBack(claim);
        rescission.isApproved(caseNo, "chief");

        scenario.thenCaseEndedAt(claim, "claimDropped");
        scenario.thenCaseEndedAt(caseNo, "contractRescinded");
        thenHas(bought, VoucherStatus.ACTIVE, "500000", "0");
    }

    @Test
    void the_approver_may_refuse_and_it_may_be_asked_for_again() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        var request = rescission.request(bought);
        String caseNo = rescission.opens(request);
        scenario.approve("reviewer", caseNo, "checkRescission");

        scenario.reject("chief", caseNo, "approveRescission");

        scenario.thenCaseEndedAt(caseNo, "rescissionRefused");
        assertThat(desk.openFor(no(bought.purchase()))).isEmpty();
        String again = rescission.opens(request);
        assertThat(desk.openFor(no(bought.purchase()))).contains(no(again));
    }

    @Test
    void refuses_what_can_be_seen_from_the_papers() {
        List<Bought> homes = rescission.homesBoughtFor("500000", "400000");
        var request = rescission.request(homes.get(0));

        assertThat(refusalOf(() -> with(request, "filingNo", "BA-NONE")))
                .isEqualTo("没有网签备案号为「BA-NONE」的房票购房合同，请核对备案证明。");
        assertThat(refusalOf(() -> with(request, "rescindedOn", "2024-10-09"))).contains("2024-10-09 晚于今天");
        assertThat(refusalOf(() -> with(request, "rescindedOn", "2024-10-07"))).contains("早于合同签订日期 2024-10-08");
        String caseNo = rescission.opens(request);
        assertThat(refusalOf(() -> rescission.opens(homes.get(0)))).contains("已有退房案" + caseNo + "在办");
        assertThat(refusalOf(
                        () -> with(rescission.request(homes.get(1)), "cancellationNo", request.get("cancellationNo"))))
                .contains("已用于退房案" + caseNo);
    }

    @Test
    void a_rescinded_contract_is_not_rescinded_again() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        rescission.rescinds(bought, "chief");

        assertThat(refusalOf(() -> rescission.opens(bought))).endsWith("的购房合同已经退房，不能再次办理。");
        assertThat(refusalOf(() -> settlement.opens(bought.filed(), "CONTRACT_FILED")))
                .contains("停止结算");
    }

    @Test
    void books_and_cases_agree_after_every_single_step_and_the_same_voucher_may_buy_the_home_again() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String claim = settlement.opensAndReaches("payClaim", bought.filed(), "CONTRACT_FILED");
        List<Runnable> steps = List.of(
                () -> settlement.pays(claim),
                () -> settlement.receives(claim),
                () -> rescission.isApproved(rescission.opensAndIsChecked(bought), "chief"));
        for (Runnable step : steps) {
            step.run();
            rescission.thenBooksAgreeWithTheCases();
        }
        assertThat(developer.stateOfUnit(bought.home())).isEqualTo("LISTED");

        Bought again = rescission.buys(rescission.voucherOf(bought), bought.home(), "200000");
        rescission.thenBooksAgreeWithTheCases();
        assertThat(developer.stateOfUnit(bought.home())).isEqualTo("SOLD_VOUCHER");
        thenHas(bought, VoucherStatus.FULLY_USED, "0", "500000");
        rescission.isPaid(again, "CONTRACT_FILED");
        rescission.thenBooksAgreeWithTheCases();

        String caseNo = desk.openFor(no(bought.purchase())).orElseThrow().value();
        rescission.demands(caseNo);
        rescission.repays(caseNo, "300000");

        thenHas(bought, VoucherStatus.PARTIALLY_USED, "300000", "200000");
        assertThat(rescission.backOf(rescission.voucherOf(bought)))
                .containsExactly(
                        "PURCHASE 500,000.00 0.00",
                        "RESTORED 200,000.00 200,000.00",
                        "PURCHASE 200,000.00 0.00",
                        "RESTORED 300,000.00 300,000.00");
    }

    @Test
    void the_reviewer_sees_whether_the_authority_itself_has_cancelled_the_filing() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String caseNo = rescission.opens(bought);
        assertThat(scenario.shown("reviewer", caseNo, "checkRescission", "facts")
                        .toString())
                .contains("未收到注销，请核对注销证明原件", "最后使用日", "冲回购房奖励");

        cancellations.cancel(bought.filed().filingNo(), new Cancellation(scenario.today(), "协商解除"), "integration");

        assertThat(scenario.shown("reviewer", caseNo, "checkRescission", "facts")
                        .toString())
                .contains("已于2024-10-08注销");
    }

    @Test
    void a_receipt_is_used_once_and_not_from_the_future() {
        List<Bought> homes = rescission.homesBoughtFor("100000", "100000");
        homes.forEach(home -> rescission.isPaid(home, "CONTRACT_FILED"));
        String first = rescission.rescindsAndDemands(homes.get(0), "chief");
        String second = rescission.rescindsAndDemands(homes.get(1), "chief");
        String receiptNo = rescission.repays(first, "60000");
        var receipt = rescission.receipt("60000");

        receipt.put("receiptNo", receiptNo);
        assertThat(rescission.refusalOfRepayment(second, receipt))
                .isEqualTo("银行回单 " + receiptNo + " 已用于退房案" + first + "，不能重复使用。");
        var tomorrow = rescission.receipt("60000");
        tomorrow.put("paidOn", "2024-10-09");
        assertThat(rescission.refusalOfRepayment(second, tomorrow)).contains("2024-10-09 晚于今天");
    }

    @Test
    void a_developer_has_ten_working_days_to_repay_and_is_overdue_after_the_last() {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String caseNo = rescission.rescinds(bought, "chief");
        assertThat(refusalOf(() -> scenario.complete(
                        "verifier",
                        caseNo,
                        "demandRepayment",
                        Map.of("noticeNo", "西更追〔2024〕1号", "servedOn", "2024-10-07"))))
                .contains("早于合同解除日期");
        rescission.demands(caseNo);

        assertThat(desk.get(no(caseNo)).demand().dueOn()).hasToString("2024-10-21");
        scenario.todayIs("2024-10-21");
        scenario.timersFire(caseNo);
        assertThat(desk.get(no(caseNo)).overdueOn()).isNull();
        scenario.todayIs("2024-10-22");
        scenario.timersFire(caseNo);
        assertThat(desk.get(no(caseNo)).overdueOn()).hasToString("2024-10-22");
        rescission.repays(caseNo, "300000");
        scenario.thenCaseEndedAt(caseNo, "moneyReturned");
    }

    private void thenHas(Bought bought, VoucherStatus status, String available, String used) {
        VoucherCard card = rescission.voucherOf(bought);
        assertThat(card.available()).isEqualTo(yuan(available));
        assertThat(card.used()).isEqualTo(yuan(used));
        assertThat(card.status()).isEqualTo(status);
    }

    private void with(Map<String, Object> request, String field, Object value) {
        var changed = new HashMap<>(request);
        changed.put(field, value);
        rescission.opens(changed);
    }
}
