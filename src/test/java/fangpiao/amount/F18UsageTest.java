package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** F-18: how much of what was issued is used, by count and by amount, never under one name. */
class F18UsageTest {

    @Test
    void by_count() {
        assertThat(Indicators.usageByCount(1041, 1411).value()).isEqualTo("73.78%");
    }

    @Test
    void by_amount() {
        assertThat(Indicators.usageByAmount(yuan("540000"), yuan("1080000")).value())
                .isEqualTo("50.00%");
    }

    @Test
    void the_two_have_different_names() {
        assertThat(Indicators.usageByCount(1, 2).name())
                .isNotEqualTo(Indicators.usageByAmount(yuan("1"), yuan("2")).name());
    }
}
