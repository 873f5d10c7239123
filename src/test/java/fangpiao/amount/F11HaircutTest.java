package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import org.junit.jupiter.api.Test;

/** F-11: a small balance in full, a greater one with a haircut, and no bonus on either. */
class F11HaircutTest {

    @Test
    void a_balance_at_the_limit_is_paid_in_full() {
        assertThat(paid("WHOLE", "950000.00")).isEqualTo(yuan("50000"));
    }

    @Test
    void a_fen_more_and_the_whole_of_it_is_cut() {
        assertThat(paid("WHOLE", "949999.99")).isEqualTo(yuan("45000.01"));
    }

    @Test
    void or_only_what_is_above_the_limit() {
        assertThat(paid("EXCESS", "949999.99")).isEqualTo(yuan("50000.01"));
        assertThat(paid("EXCESS", "880000.00")).isEqualTo(yuan("113000.00"));
    }

    @Test
    void the_bonus_of_the_balance_goes_back_first() {
        PayOut payOut =
                PayOut.of(yuan("1080000"), yuan("80000"), yuan("540000"), Rules.with("balance.rule", "HAIRCUT"));

        assertThat(payOut.payable()).isEqualTo(yuan("500000"));
    }

    private static Money paid(String scope, String used) {
        var rules = Rules.with(
                "balance.rule", "HAIRCUT",
                "balance.haircutLimit", "5%",
                "balance.haircut", "10%",
                "balance.haircutScope", scope);
        return PayOut.of(yuan("1000000"), yuan("0"), yuan(used), rules).payable();
    }
}
