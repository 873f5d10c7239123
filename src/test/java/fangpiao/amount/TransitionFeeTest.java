package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.policy.Rules;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The transition fee of domain §2.8. */
class TransitionFeeTest {

    static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    static final LocalDate AGREED = LocalDate.of(2025, 3, 31);

    @Test
    void the_agreed_day_of_delivery_is_still_in_time_and_the_next_is_overdue() {
        assertThat(until("2025-04-01").overdue()).isEqualTo(yuan("0"));
        assertThat(until("2025-04-01").normal()).isEqualTo(yuan("6000"));
        assertThat(until("2025-04-02").overdue()).isEqualTo(yuan("133.33"));
    }

    @Test
    void a_begun_month_counts_by_its_own_days() {
        TransitionFee fee = until("2025-02-15");

        assertThat(fee.normal()).isEqualTo(yuan("3000"));
        assertThat(fee.lines().get(1).inputs()).isEqualTo("2,000.00×（1＋14/28），2025-01-01至2025-02-14");
    }

    @Test
    void all_is_overdue_when_the_home_was_late_from_the_start() {
        TransitionFee fee = fee("0", LocalDate.of(2024, 12, 31), "2025-02-01", "0");

        assertThat(fee.normal()).isEqualTo(yuan("0"));
        assertThat(fee.overdue()).isEqualTo(yuan("4000"));
    }

    @Test
    void nothing_is_overdue_without_an_agreed_day() {
        assertThat(fee("0", null, "2026-01-01", "0").overdue()).isEqualTo(yuan("0"));
    }

    @Test
    void what_was_paid_too_much_is_negative() {
        assertThat(fee("0", AGREED, "2025-02-01", "2000.01").payable()).isEqualTo(yuan("-0.01"));
    }

    @Test
    void a_household_gets_the_floor_at_least() {
        assertThat(fee("2500", AGREED, "2025-02-01", "0").normal()).isEqualTo(yuan("2500"));
        assertThat(fee("1500", AGREED, "2025-02-01", "0").normal()).isEqualTo(yuan("2000"));
    }

    @Test
    void it_cannot_stop_before_it_starts() {
        assertThat(until("2025-01-01").accrued()).isEqualTo(yuan("0"));
        assertThatThrownBy(() -> until("2024-12-31")).hasMessage("停发日2024-12-31不得早于起算日2025-01-01。");
    }

    @Test
    void the_rules_give_the_multiplier_and_the_one_off_sum_and_are_named() {
        TransitionFee fee = TransitionFee.of(
                new BigDecimal("100"),
                yuan("20"),
                FROM,
                AGREED,
                LocalDate.of(2025, 5, 1),
                yuan("0"),
                Rules.with("transition.oneOffMonths", "6"));

        assertThat(fee.overdue()).isEqualTo(yuan("4000"));
        assertThat(fee.oneOff()).isEqualTo(yuan("12000"));
        assertThat(fee.lines().get(2).basis()).isEqualTo("逾期安置按标准的200%（TEST，待确认：参考昆明“翻倍”）");
    }

    private static TransitionFee until(String stop) {
        return fee("0", AGREED, stop, "0");
    }

    private static TransitionFee fee(String floor, LocalDate agreed, String stop, String paid) {
        return TransitionFee.of(
                new BigDecimal("100"),
                yuan("20"),
                yuan(floor),
                FROM,
                agreed,
                LocalDate.parse(stop),
                0,
                new Rate(20_000),
                yuan(paid));
    }
}
