package fangpiao.rescission;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.expiry.DailySheet;
import fangpiao.payment.PaymentScenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payment and rescission at one instant: whichever comes first, no fen is both paid and given back. */
@ApplicationTest
class RacingRescissionsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    DailySheet sheet;

    @Autowired
    PaymentScenario payments;

    @Autowired
    JdbcClient db;

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

    @RepeatedTest(10)
    void a_payment_against_the_application_is_taken_back_or_never_prepared() throws Exception {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String claim = settlement.opensAndReaches("payClaim", bought.filed(), "CONTRACT_FILED");
        var request = rescission.request(bought);

        List<String> refusals = atOnce(click(() -> settlement.prepares(claim)), click(() -> rescission.opens(request)));

        assertThat(refusals).hasSizeBetween(0, 1).allMatch(sentence -> sentence.contains("停止结算"));
        assertThat(settlement.claimStatus(claim)).isEqualTo("RELEASED");
        assertThat(payments.waitingOf(claim)).isEmpty();
        scenario.thenCaseWaitsAt(claim, "payClaim");
    }

    @RepeatedTest(5)
    void a_release_against_the_application_is_sent_or_halted() throws Exception {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String claim = settlement.opensAndReaches("payClaim", bought.filed(), "CONTRACT_FILED");
        settlement.prepares(claim);
        String batch = payments.batchOf(claim);
        payments.approves(batch);
        payments.windowEnds();
        var request = rescission.request(bought);

        List<String> refusals = atOnce(click(payments::sheetIsWorked), click(() -> rescission.opens(request)));

        assertThat(refusals).isEmpty();
        boolean sent = payments.statusOf(batch).equals("RELEASED");
        assertThat(payments.statusOf(batch)).isIn("RELEASED", "CANCELLED");
        assertThat(settlement.paymentStatus(claim)).isEqualTo(sent ? "ACCEPTED" : "WAITING");
    }

    @RepeatedTest(10)
    void a_receipt_against_the_approval_is_clawed_back_or_comes_first() throws Exception {
        Bought bought = rescission.homesBoughtFor("500000").get(0);
        String claim = settlement.opensAndReaches("confirmReceipt", bought.filed(), "CONTRACT_FILED");
        String caseNo = rescission.opensAndIsChecked(bought);

        List<String> refusals =
                atOnce(click(() -> settlement.receives(claim)), click(() -> rescission.isApproved(caseNo, "chief")));

        assertThat(refusals).hasSizeBetween(0, 1).allMatch(sentence -> sentence.contains("请待银行回单确认后再办理"));
        if (!refusals.isEmpty()) rescission.isApproved(caseNo, "chief");
        assertThat(settlement.claimStatus(claim)).isEqualTo("PAID");
        assertThat(scenario.balanceFen(bought.debt())).isEqualTo(300_000_00);
        assertThat(rescission.voucherOf(bought).available()).isEqualTo(yuan("200000"));
    }

    @RepeatedTest(10)
    void a_payment_against_a_set_off_pays_the_whole_or_the_rest_of_the_claim() throws Exception {
        List<Bought> homes = rescission.homesBoughtFor("100000", "500000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("payClaim", homes.get(1).filed(), "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(homes.get(0), "chief");
        var before = settlement.paidInto(homes.get(1).filed());

        List<String> refusals =
                atOnce(click(() -> settlement.pays(claim)), click(() -> rescission.setsOff(caseNo, claim)));

        boolean setOff = refusals.isEmpty();
        assertThat(refusals).hasSizeBetween(0, 1);
        settlement.receives(claim);
        assertThat(settlement.paidInto(homes.get(1).filed()).minus(before))
                .isEqualTo(yuan(setOff ? "240000" : "300000"));
        assertThat(scenario.balanceFen(homes.get(0).debt())).isEqualTo(setOff ? 0 : 60_000_00);
        assertThat(scenario.balanceFen(homes.get(1).payable())).isEqualTo(200_000_00);
    }

    @RepeatedTest(10)
    void two_debts_against_one_claim_are_set_off_once() throws Exception {
        List<Bought> homes = rescission.homesBoughtFor("100000", "100000", "500000");
        rescission.isPaid(homes.get(0), "CONTRACT_FILED");
        rescission.isPaid(homes.get(1), "CONTRACT_FILED");
        String claim = settlement.opensAndReaches("payClaim", homes.get(2).filed(), "CONTRACT_FILED");
        String one = rescission.rescindsAndDemands(homes.get(0), "chief");
        String other = rescission.rescindsAndDemands(homes.get(1), "chief");

        List<String> refusals =
                atOnce(click(() -> rescission.setsOff(one, claim)), click(() -> rescission.setsOff(other, claim)));

        assertThat(refusals).hasSize(1);
        assertThat(scenario.balanceFen(homes.get(0).debt())).isEqualTo(60_000_00);
        assertThat(scenario.balanceFen(homes.get(2).payable())).isEqualTo(440_000_00);
    }

    @RepeatedTest(10)
    void a_repayment_confirmed_by_four_clicks_at_once_comes_back_once() throws Exception {
        Bought bought = rescission.homesBoughtFor("100000").get(0);
        rescission.isPaid(bought, "CONTRACT_FILED");
        String caseNo = rescission.rescindsAndDemands(bought, "chief");
        var receipt = rescission.receipt("60000");
        String task = scenario.openTask(caseNo, "confirmRepayment").getId();

        Callable<String> click = click(() -> scenario.submit("finance", task, receipt));
        List<String> refusals = atOnce(click, click, click, click);

        assertThat(refusals).hasSize(3);
        assertThat(rescission.voucherOf(bought).available()).isEqualTo(yuan("100000"));
        assertThat(scenario.balanceFen(bought.debt())).isZero();
    }

    @RepeatedTest(10)
    void two_applications_at_once_open_one_case() throws Exception {
        Bought bought = rescission.homesBoughtFor("100000").get(0);
        Map<String, Object> one = rescission.request(bought);
        Map<String, Object> other = rescission.request(bought);

        List<String> refusals = atOnce(click(() -> rescission.opens(one)), click(() -> rescission.opens(other)));

        assertThat(refusals).hasSize(1).allMatch(sentence -> sentence.contains("不能重复申请"));
    }

    @RepeatedTest(5)
    void a_conversion_of_the_balance_against_a_rescission_lets_one_come_first() throws Exception {
        scenario.todayIs("2024-08-30");
        VoucherCard voucher = purchases.aVoucherOf("500000");
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "400000");
        scenario.todayIs("2025-09-02");
        String expiry = expires(voucher);
        String caseNo = rescission.opensAndIsChecked(bought);

        List<String> refusals = atOnce(
                click(() -> scenario.approve("chief", expiry, "approveConversion")),
                click(() -> rescission.isApproved(caseNo, "chief")));

        assertThat(refusals).hasSize(1);
        boolean converted = refusals.get(0).contains("正在支付转货币款");
        assertThat(rescission.voucherOf(bought).available())
                .as(refusals.get(0))
                .isEqualTo(converted ? yuan("0") : yuan("500000"));
        assertThat(scenario.balanceFen("holder/" + voucher.no() + "/payable")).isEqualTo(converted ? 100_000_00 : 0);
    }

    /** The balance of an expired voucher waits for the approval of its conversion. */
    private String expires(VoucherCard voucher) {
        sheet.work();
        String expiry = db.sql("select case_no from voucher_expiry where voucher_no = ? and status = 'ENDED'")
                .param(voucher.no().value())
                .query(String.class)
                .single();
        var form = Map.<String, Object>of(
                "confirmationNo", "QR-" + scenario.unique(),
                "signedOn", scenario.today().toString(),
                "accountName", voucher.holderName(),
                "accountNo", "6222%010d".formatted(scenario.unique()),
                "bankName", "富滇银行西山支行");
        scenario.complete("intake", expiry, "confirmConversion", form);
        scenario.approve("reviewer", expiry, "checkConversion");
        return expiry;
    }

    /** Answers with the refusal; null if there was none. */
    private static Callable<String> click(Runnable act) {
        return () -> {
            try {
                act.run();
                return null;
            } catch (Refusal refusal) {
                return refusal.getMessage();
            }
        };
    }

    /** Lets all clicks begin together; answers with the refusals. */
    @SafeVarargs
    private static List<String> atOnce(Callable<String>... clicks) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(clicks.length);
        try {
            var answers = new ArrayList<Future<String>>();
            for (Callable<String> click : clicks)
                answers.add(threads.submit(() -> {
                    start.await();
                    return click.call();
                }));
            start.countDown();
            var refusals = new ArrayList<String>();
            for (Future<String> answer : answers) if (answer.get() != null) refusals.add(answer.get());
            return refusals;
        } finally {
            threads.shutdownNow();
        }
    }
}
