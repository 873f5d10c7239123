package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** F-12: interest for whole months, never beyond the term. */
class F12InterestTest {

    static final LocalDate ISSUED = LocalDate.of(2024, 8, 30);
    static final Policy ON_FACE = Rules.with("interest.mode", "ON_FACE", "interest.rate", "0.16%", "term.months", "12");
    static final Policy ON_USED = Rules.with(
            "interest.mode", "ON_USED",
            "interest.rate", "0.18%",
            "interest.unusedRate", "0.24%",
            "interest.unusedFromMonth", "6");

    @Test
    void the_end_of_a_short_month_completes_it() {
        assertThat(on(ON_FACE, "0", "2025-02-27")).isEqualTo(yuan("6400"));
        assertThat(on(ON_FACE, "0", "2025-02-28")).isEqualTo(yuan("7680"));
    }

    @Test
    void no_month_after_the_term_bears_interest() {
        assertThat(on(ON_FACE, "0", "2025-08-30")).isEqualTo(yuan("15360"));
        assertThat(on(ON_FACE, "0", "2026-08-30")).isEqualTo(yuan("15360"));
    }

    @Test
    void a_voucher_never_used_bears_interest_only_after_the_first_months() {
        assertThat(on(ON_USED, "0", "2025-02-28")).isEqualTo(yuan("0"));
        assertThat(on(ON_USED, "0", "2025-03-01")).isEqualTo(yuan("11520"));
    }

    @Test
    void of_a_used_voucher_what_was_used_bears_interest() {
        assertThat(on(ON_USED, "500000", "2025-01-30")).isEqualTo(yuan("4500"));
    }

    @Test
    void or_there_is_none() {
        assertThat(on(Rules.with("interest.mode", "NONE"), "0", "2025-08-30")).isEqualTo(yuan("0"));
    }

    private static Money on(Policy rules, String used, String redeemed) {
        return Interest.of(yuan("800000"), yuan(used), ISSUED, LocalDate.parse(redeemed), rules)
                .amount();
    }
}
