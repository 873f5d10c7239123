package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last tranche of Shengzhou bears 7 % a year. */
class TrancheInterestTest {

    @ParameterizedTest
    @CsvSource({
        "70000, 2024-10-08, 2024-10-08, 0",
        "70000, 2024-10-08, 2024-10-09, 13.42",
        "70000, 2024-10-08, 2024-11-07, 402.74",
        "70000, 2023-01-01, 2024-01-01, 4900.00",
        "70000, 2024-01-01, 2025-01-01, 4913.42",
        "0.01, 2024-10-08, 2025-10-08, 0"
    })
    void is_counted_by_days_of_a_year_of_365(String tranche, LocalDate dueOn, LocalDate approvedOn, String interest) {
        assertThat(at("7%", tranche, dueOn, approvedOn).amount()).isEqualTo(yuan(interest));
    }

    @Test
    void an_approval_before_the_day_bears_nothing() {
        assertThat(at("7%", "70000", LocalDate.parse("2024-10-08"), LocalDate.parse("2024-10-07"))
                        .amount())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void is_explained_and_where_rules_grant_none_there_is_nothing_to_explain() {
        LocalDate dueOn = LocalDate.parse("2024-10-08");

        assertThat(at("7%", "70000", dueOn, dueOn.plusDays(30)).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.inputs()).isEqualTo("70,000.00×7%×30÷365");
                    assertThat(line.basis()).contains("末笔年利率7%/年（TEST，待确认");
                });
        assertThat(at("0%", "70000", dueOn, dueOn.plusDays(30)).lines()).isEmpty();
    }

    private static TrancheInterest at(String rate, String tranche, LocalDate dueOn, LocalDate approvedOn) {
        return TrancheInterest.of(yuan(tranche), dueOn, approvedOn, Rules.with("settle.lastTrancheInterest", rate));
    }
}
