package fangpiao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TermTest {

    static final LocalDate ISSUED = LocalDate.of(2024, 8, 31);
    static final UnaryOperator<LocalDate> NEVER_ON_THE_28TH = day -> day.getDayOfMonth() == 28 ? day.plusDays(3) : day;

    @Test
    void the_last_day_stays_where_the_rules_do_not_move_it() {
        Term term = Term.of(rules("false"), ISSUED, NEVER_ON_THE_28TH);

        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(term.rolled()).isFalse();
    }

    @Test
    void the_last_day_moves_off_a_day_of_rest() {
        Term term = Term.of(rules("true"), ISSUED, NEVER_ON_THE_28TH);

        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(term.rolled()).isTrue();
    }

    @Test
    void an_extension_counts_from_the_first_day_and_not_from_a_clamped_or_moved_one() {
        Term term = Term.of(rules("true"), ISSUED, 6, NEVER_ON_THE_28TH);

        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(term.months()).isEqualTo(12);
    }

    private static Policy rules(String roll) {
        return Rules.with("term.months", "6", "expiry.rollToWorkingDay", roll);
    }
}
