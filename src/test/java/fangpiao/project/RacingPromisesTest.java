package fangpiao.project;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.FundSource;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.shared.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Several issuances ask one fund at the same instant: it promises what it has, to as many as that is enough for. */
@ApplicationTest
class RacingPromisesTest {

    static final int CLERKS = 8;

    @Autowired
    ProjectDesk projects;

    @Autowired
    Scenario scenario;

    @RepeatedTest(5)
    void a_fund_for_three_vouchers_promises_three() throws Exception {
        String fund = aFundWith("1000000");

        assertThat(promisedAtOnce(fund, "300000", Rate.WHOLE)).isEqualTo(3);

        assertThat(projects.fund(fund).free()).isEqualTo(yuan("100000"));
    }

    @RepeatedTest(5)
    void a_fund_that_needs_four_fifths_promises_four() throws Exception {
        String fund = aFundWith("1000000");

        assertThat(promisedAtOnce(fund, "300000", Rate.percent("80"))).isEqualTo(4);

        assertThat(projects.fund(fund).free()).isEqualTo(yuan("-200000"));
    }

    private String aFundWith(String yuan) {
        String no = "ZJ-RACE-" + scenario.unique();
        var account = new PayingAccount("测试专户", "5305010000000000009", "富滇银行西山支行");
        projects.openFund(new Fund(no, "P7", "并发测试资金", FundSource.PROJECT, account, Money.ZERO));
        projects.deposit(no, yuan(yuan), "拨款单" + scenario.unique());
        return no;
    }

    /** How many of the clerks were not refused. */
    private long promisedAtOnce(String fund, String yuan, Rate coverage) throws Exception {
        var ready = new CountDownLatch(CLERKS);
        Callable<Boolean> click = () -> {
            var caseNo = new CaseNo("HF-RACE-" + scenario.unique());
            ready.countDown();
            ready.await();
            return isPromised(fund, yuan, coverage, caseNo);
        };
        var clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Future<Boolean>> answers = clerks.invokeAll(
                    IntStream.range(0, CLERKS).mapToObj(n -> click).toList());
            long promised = 0;
            for (Future<Boolean> answer : answers) if (answer.get()) promised++;
            return promised;
        } finally {
            clerks.shutdown();
        }
    }

    private boolean isPromised(String fund, String yuan, Rate coverage, CaseNo caseNo) {
        try {
            projects.reserve(fund, "P7", yuan(yuan), coverage, caseNo);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal).hasMessageContaining("资金未落实不得核发");
            return false;
        }
    }
}
