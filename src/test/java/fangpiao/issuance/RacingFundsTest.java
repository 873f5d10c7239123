package fangpiao.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.FundSource;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A batch of households whose money is confirmed by two clerks at one instant: never more vouchers than there is money for. */
@ApplicationTest
class RacingFundsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    ProjectDesk projects;

    String fund;

    @BeforeEach
    void money_for_one_voucher_of_624000() {
        scenario.todayIs("2024-08-30");
        fund = "ZJ-XKZ-" + scenario.unique();
        projects.openFund(new Fund(fund, "XKZ", "一户之资金" + fund, FundSource.PROJECT, Household.ACCOUNT, Money.ZERO));
        projects.deposit(fund, Money.yuan("624000"), "到账通知" + fund);
    }

    @AfterEach
    void books_balance() {
        scenario.thenBooksBalance();
    }

    @Test
    void the_money_for_one_voucher_is_promised_to_one_household_of_the_batch() {
        var cases = Stream.of("finance", "finance2")
                .map(clerk -> Map.entry(clerk, household.appliesAndReaches("confirmFunds", "600000")))
                .toList();
        var together = new CyclicBarrier(cases.size());

        List<String> answers = cases.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> confirms(one.getKey(), one.getValue(), together)))
                .toList()
                .stream()
                .map(answer -> answer.handle((done, refused) -> refused == null ? "promised" : refused.getMessage())
                        .join())
                .toList();

        assertThat(answers).filteredOn(answer -> answer.equals("promised")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("不足本次所需624,000.00元"))
                .hasSize(1);
        assertThat(projects.fund(fund).free()).isEqualTo(Money.ZERO);
    }

    private String confirms(String clerk, String caseNo, CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        scenario.complete(
                clerk, caseNo, "confirmFunds", Map.of("decision", "APPROVE", "opinion", "资金已到位", "fundNo", fund));
        return caseNo;
    }
}
