package fangpiao.cashout;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.payment.BankSimulator;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A holder at two counters at one instant: money or a home, and money once. */
@ApplicationTest
class RacingCashOutsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    CashOutScenario cashOut;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    RescissionScenario rescission;

    @Autowired
    BankSimulator bank;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @RepeatedTest(10)
    void a_claim_against_a_purchase_lets_one_of_them_have_the_balance() throws Exception {
        VoucherCard voucher = cashOut.aVoucherUsed("540000");
        String home = purchases.aHomeFor1000000();

        List<String> refusals =
                atOnce(click(() -> cashOut.claims(voucher)), click(() -> purchases.applies(voucher, home, "100000")));

        assertThat(refusals).hasSize(1);
        VoucherCard after = cashOut.now(voucher);
        boolean claimed = after.status() == VoucherStatus.CASH_OUT_PENDING;
        assertThat(after.held()).isEqualTo(claimed ? yuan("0") : yuan("100000"));
        assertThat(refusals.get(0)).contains(claimed ? "当前为「余额兑付办理中」" : "尚有100,000.00元锁定在购房案中");
    }

    @RepeatedTest(5)
    void four_claims_at_once_open_one_case() throws Exception {
        VoucherCard voucher = cashOut.aVoucherUsed("540000");
        Callable<String> click = click(() -> cashOut.claims(voucher));

        List<String> refusals = atOnce(click, click, click, click);

        assertThat(refusals).hasSize(3).allMatch(sentence -> sentence.contains("已有在办的兑付案"));
    }

    @RepeatedTest(5)
    void a_rescission_against_an_approval_lets_one_come_first() throws Exception {
        VoucherCard voucher = purchases.aVoucherOf("1000000", "80000", CashOutScenario.KUNMING);
        Bought bought = rescission.buys(voucher, purchases.aHomeFor1000000(), "950400");
        String caseNo = cashOut.claimsAndReaches("approveCashOut", cashOut.now(voucher));
        var request = rescission.request(bought);

        List<String> refusals = atOnce(click(() -> cashOut.isApproved(caseNo)), click(() -> rescission.opens(request)));

        assertThat(refusals).hasSizeBetween(0, 1).allMatch(sentence -> sentence.contains("有在办的退房案"));
        boolean booked = refusals.isEmpty();
        assertThat(scenario.balanceFen("holder/" + voucher.no() + "/payable")).isEqualTo(booked ? 129_600_00 : 0);
        assertThat(cashOut.now(voucher).available()).isEqualTo(booked ? yuan("0") : yuan("129600"));
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
