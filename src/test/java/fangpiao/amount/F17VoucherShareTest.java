package fangpiao.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** F-17: how many households chose a voucher. */
class F17VoucherShareTest {

    @Test
    void is_a_share_of_those_who_signed() {
        assertThat(Indicators.voucherShare(16, 400).value()).isEqualTo("4.00%");
        assertThat(Indicators.voucherShare(42, 45).value()).isEqualTo("93.33%");
    }

    @Test
    void is_unknown_while_nobody_has_signed() {
        assertThat(Indicators.voucherShare(0, 0).value()).isEqualTo("—");
    }
}
