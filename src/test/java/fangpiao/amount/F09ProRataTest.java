package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import org.junit.jupiter.api.Test;

/** F-09: below the threshold, the bonus of what was not used goes back. */
class F09ProRataTest {

    static final Policy RULES = Rules.with("use.minRatioForCash", "85%");

    @Test
    void an_unused_voucher_gives_the_equity() {
        assertThat(paid("0")).isEqualTo(yuan("1000000"));
    }

    @Test
    void below_the_threshold_the_unused_share_of_the_bonus_goes_back() {
        assertThat(paid("917999.99")).isEqualTo(yuan("150000.01"));
    }

    @Test
    void at_the_threshold_the_whole_balance_is_paid() {
        assertThat(paid("918000.00")).isEqualTo(yuan("162000.00"));
    }

    @Test
    void every_step_is_told() {
        assertThat(PayOut.of(yuan("1080000"), yuan("80000"), yuan("540000"), RULES)
                        .lines())
                .extracting(Explained::item)
                .containsExactly("已使用 U", "余额", "扣回奖励", "应付余额");
    }

    @Test
    void where_no_cash_is_paid_the_balance_goes_back() {
        PayOut payOut =
                PayOut.of(yuan("1080000"), yuan("80000"), yuan("540000"), Rules.with("balance.rule", "NO_CASH"));

        assertThat(payOut.payable()).isEqualTo(yuan("0"));
        assertThat(payOut.forfeited()).isEqualTo(yuan("540000"));
    }

    private static Money paid(String used) {
        return PayOut.of(yuan("1080000"), yuan("80000"), yuan(used), RULES).payable();
    }
}
