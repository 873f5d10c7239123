package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** F-05: a voucher pays no more than it has, and no more than the price leaves. */
class F05VoucherPartTest {

    @Test
    void a_voucher_pays_what_it_has() {
        assertThat(Payment.split(yuan("900000"), List.of(yuan("500000")), yuan("0"))
                        .parts())
                .containsExactly(yuan("500000"));
    }

    @Test
    void a_voucher_pays_no_more_than_the_price() {
        assertThat(Payment.split(yuan("900000"), List.of(yuan("900000.01")), yuan("0"))
                        .parts())
                .containsExactly(yuan("900000"));
    }

    @Test
    void money_the_buyer_has_set_aside_goes_first() {
        assertThat(Payment.split(yuan("900000"), List.of(yuan("500000"), yuan("500000")), yuan("100000"))
                        .parts())
                .containsExactly(yuan("500000"), yuan("300000"));
        assertThatThrownBy(() -> Payment.split(yuan("900000"), List.of(), yuan("900000.01")))
                .hasMessageContaining("超过房屋总价");
    }
}
