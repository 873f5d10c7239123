package fangpiao.shared;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void a_third_decimal_is_no_amount_of_money() {
        assertThatThrownBy(() -> yuan("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_sum_that_does_not_fit_is_an_error_and_not_a_debt() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void half_a_fen_is_rounded_as_the_caller_says() {
        assertThat(new Money(1).share(1, 2, RoundingMode.HALF_UP)).isEqualTo(new Money(1));
        assertThat(new Money(1).share(1, 2, RoundingMode.DOWN)).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0.00",
                "1; 0.01",
                "-1; -0.01",
                "99999; 999.99",
                "-99999; -999.99",
                "100000; 1,000.00",
                "-100000; -1,000.00",
                "101236720; 1,012,367.20",
                "100000000000; 1,000,000,000.00"
            })
    void thousands_are_parted_as_a_clerk_writes_them(long fen, String written) {
        assertThat(new Money(fen)).hasToString(written);
    }

    @ParameterizedTest(name = "{0} 元写作 {1}")
    @CsvSource({
        "1012367.20, 壹佰零壹万贰仟叁佰陆拾柒元贰角整",
        "100005.03, 壹拾万零伍元零叁分",
        "20000700.50, 贰仟万零柒佰元伍角整",
        "0, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "10, 壹拾元整",
        "1010, 壹仟零壹拾元整",
        "10001000, 壹仟万壹仟元整",
        "10010000, 壹仟零壹万元整",
        "100000000, 壹亿元整",
        "100000001.01, 壹亿零壹元零壹分",
        "1000100010.10, 壹拾亿零壹拾万零壹拾元壹角整"
    })
    void capitals_are_those_of_accounting(String amount, String capitals) {
        assertThat(yuan(amount).inCapitals()).isEqualTo(capitals);
    }
}
