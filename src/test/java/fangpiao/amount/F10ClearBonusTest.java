package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import org.junit.jupiter.api.Test;

/** F-10: below the threshold, the whole bonus goes back. */
class F10ClearBonusTest {

    static final Policy RULES = Rules.with("balance.rule", "CLEAR_BONUS_BELOW_THETA", "use.minRatioForCash", "80%");

    @Test
    void below_the_threshold_the_equity_that_was_not_used_is_paid() {
        assertThat(paid("863999.99")).isEqualTo(yuan("136000.01"));
    }

    @Test
    void at_the_threshold_the_whole_balance_is_paid() {
        assertThat(paid("864000.00")).isEqualTo(yuan("216000.00"));
    }

    @Test
    void an_unused_voucher_gives_the_equity() {
        assertThat(paid("0")).isEqualTo(yuan("1000000"));
    }

    private static Money paid(String used) {
        return PayOut.of(yuan("1080000"), yuan("80000"), yuan(used), RULES).payable();
    }
}
