package fangpiao.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** F-16: the floor area that vouchers took off the market. */
class F16DestockedAreaTest {

    @Test
    void is_told_with_the_number_of_homes() {
        assertThat(Indicators.destockedArea(2, new BigDecimal("209.75")))
                .isEqualTo(new Indicator("去化面积", "Σ已备案且未解除合同的建筑面积（F-16）", "2套", "209.75㎡"));
    }

    @Test
    void is_nothing_before_the_first_home() {
        assertThat(Indicators.destockedArea(0, BigDecimal.ZERO).value()).isEqualTo("0.00㎡");
    }
}
