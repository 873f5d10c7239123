package fangpiao.purchase;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.pool.PoolScenario;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many counters at one instant. Each thread is a person of its own to the engine. */
@ApplicationTest
class RacingPurchasesTest {

    /** What the second click is told, depending on how far the first one is. */
    static final Pattern SECOND_CLICK = Pattern.compile("该事项刚刚被他人或另一次提交处理，请刷新后查看结果。|该任务不存在或已办结，请刷新待办列表。");

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PoolScenario developer;

    @Autowired
    VoucherDesk vouchers;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-10");
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void twenty_purchases_at_once_spend_a_voucher_exactly() throws Exception {
        VoucherCard voucher = household.aVoucherOf("1000000");
        List<String> homes = household.homesFor1000000(20);

        List<String> refusals = atOnce(homes.stream().map(home -> application(voucher, home, "100000")));

        assertThat(refusals).hasSize(10).allMatch(sentence -> sentence.contains("可用余额0.00元，不足100,000.00元"));
        assertThat(vouchers.card(voucher.no()).available()).isEqualTo(Money.ZERO);
        assertThat(vouchers.card(voucher.no()).held()).isEqualTo(yuan("1000000"));
        assertThat(homes.stream().map(developer::stateOfUnit).filter("RESERVED"::equals))
                .hasSize(10);
    }

    @Test
    void ten_households_at_once_get_one_home_once() throws Exception {
        String home = household.aHomeFor1000000();
        List<VoucherCard> rivals = IntStream.range(0, 10)
                .mapToObj(i -> household.aVoucherOf("500000"))
                .toList();

        List<String> refusals = atOnce(rivals.stream().map(rival -> application(rival, home, "500000")));

        assertThat(refusals).hasSize(9).allMatch(sentence -> sentence.contains("当前为「已锁定」"));
        assertThat(rivals.stream()
                        .filter(rival -> vouchers.card(rival.no()).held().isPositive()))
                .hasSize(1);
    }

    @Test
    void a_double_click_opens_one_purchase() throws Exception {
        VoucherCard voucher = household.aVoucherOf("500000");
        var request = household.request(voucher, household.aHomeFor1000000(), "500000");

        List<String> refusals = atOnce(
                Stream.generate(() -> click(() -> household.applies(request))).limit(4));

        assertThat(refusals).hasSize(3).allMatch(sentence -> sentence.contains("不能重复申请"));
    }

    @RepeatedTest(10)
    void a_filing_confirmed_by_four_clicks_at_once_is_paid_once() throws Exception {
        VoucherCard voucher = household.aVoucherOf("500000");
        String caseNo = household.appliesAndReaches("confirmFiling", voucher, household.aHomeFor1000000(), "500000");
        var filing = household.filed();
        String task = scenario.openTask(caseNo, "confirmFiling").getId();

        List<String> refusals = atOnce(Stream.generate(() -> click(() -> scenario.submit("verifier", task, filing)))
                .limit(4));

        assertThat(refusals).hasSize(3).allMatch(SECOND_CLICK.asMatchPredicate());
        assertThat(vouchers.card(voucher.no()).used()).isEqualTo(yuan("500000"));
    }

    private Callable<String> application(VoucherCard voucher, String home, String yuan) {
        return click(() -> household.applies(voucher, home, yuan));
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
    private static List<String> atOnce(Stream<Callable<String>> clicks) throws Exception {
        List<Callable<String>> all = clicks.toList();
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (Callable<String> click : all)
                answers.add(threads.submit(() -> {
                    start.await();
                    return click.call();
                }));
            start.countDown();
            return refusals(answers);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> refusals(List<Future<String>> answers) throws InterruptedException, ExecutionException {
        var refusals = new ArrayList<String>();
        for (Future<String> answer : answers) if (answer.get() != null) refusals.add(answer.get());
        return refusals;
    }
}
