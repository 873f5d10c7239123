package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** F-14: what of a tranche is paid now. */
class F14PayableTest {

    @Test
    void is_the_tranche_less_what_is_kept_back() {
        Payable payable = Tranches.payable(yuan("420000.01"), yuan("21000"), yuan("5000"), yuan("1000.01"));

        assertThat(payable.amount()).isEqualTo(yuan("393000"));
        assertThat(payable.carried()).isEqualTo(yuan("0"));
    }

    @Test
    void what_cannot_be_set_off_waits_for_the_next_tranche() {
        Payable payable = Tranches.payable(yuan("1000"), yuan("0"), yuan("1000.01"), yuan("0"));

        assertThat(payable.amount()).isEqualTo(yuan("0"));
        assertThat(payable.carried()).isEqualTo(yuan("0.01"));
    }
}
