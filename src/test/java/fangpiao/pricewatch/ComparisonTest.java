package fangpiao.pricewatch;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    static final BigDecimal A_HUNDRED_M2 = new BigDecimal("100.00");

    @Test
    void without_other_sales_nothing_is_exceeded() {
        Comparison comparison = with("1000000");
        assertThat(comparison.exceeded()).isFalse();
        assertThat(comparison.sentence()).contains("没有不使用房票的成交，无法比较", "10,000.00元/㎡");
    }

    @Test
    void three_percent_above_the_median_is_allowed_and_one_fen_more_is_not() {
        assertThat(with("1030000", "10000", "9000", "12000").exceeded()).isFalse();
        assertThat(with("1030001", "10000", "9000", "12000").exceeded()).isTrue();
    }

    @Test
    void of_an_even_number_of_sales_the_median_is_the_mean_of_the_two_in_the_middle() {
        assertThat(with("1000000", "9000", "10000", "11000", "20000").median()).isEqualTo(yuan("10500"));
    }

    @Test
    void says_by_how_much_with_all_figures() {
        assertThat(with("1050000", "10000").sentence())
                .isEqualTo("本合同单价10,500.00元/㎡，近90日本栋同类型房源不使用房票的成交1套，单价中位数10,000.00元/㎡，上浮3%为10,300.00元/㎡，超出200.00元/㎡。");
    }

    private static Comparison with(String price, String... others) {
        List<Money> perSqm = Stream.of(others).map(Money::yuan).toList();
        return Comparison.of(yuan(price), A_HUNDRED_M2, perSqm);
    }
}
