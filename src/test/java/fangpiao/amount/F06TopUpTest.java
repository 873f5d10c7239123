package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** F-06: what vouchers do not pay, the buyer pays. */
class F06TopUpTest {

    @Test
    void the_buyer_pays_what_all_vouchers_leave() {
        Payment payment = Payment.split(yuan("900000"), List.of(yuan("500000"), yuan("100000.01")), yuan("0"));

        assertThat(payment.topUp()).isEqualTo(yuan("299999.99"));
        assertThat(payment.lines().get(2).inputs()).isEqualTo("900,000.00－600,000.01");
    }

    @Test
    void the_buyer_pays_nothing_when_vouchers_suffice() {
        assertThat(Payment.split(yuan("900000"), List.of(yuan("900000")), yuan("0"))
                        .topUp())
                .isEqualTo(yuan("0"));
    }
}
