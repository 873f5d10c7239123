package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.shared.Money;
import org.junit.jupiter.api.Test;

/** F-04: what may still be spent. */
class F04BalanceTest {

    @Test
    void is_the_face_less_all_that_is_taken() {
        Balance balance = Balance.of(yuan("1000"), yuan("100"), yuan("200"), yuan("300"), yuan("50"), yuan("49.99"));

        assertThat(balance.available()).isEqualTo(yuan("300.01"));
        assertThat(balance.lines().get(0).inputs()).isEqualTo("1,000.00－100.00－200.00－300.00－50.00－49.99");
    }

    @Test
    void may_be_nothing_but_never_less() {
        Money nothing = Money.ZERO;

        assertThat(Balance.of(yuan("10"), yuan("10"), nothing, nothing, nothing, nothing)
                        .available())
                .isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> Balance.of(yuan("10"), yuan("10.01"), nothing, nothing, nothing, nothing))
                .hasMessageContaining("超过票面金额");
    }
}
