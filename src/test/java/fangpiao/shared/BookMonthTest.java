package fangpiao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BookMonthTest {

    private static final BookMonth FEBRUARY = BookMonth.parse("2024-02");

    @Test
    void goes_from_the_first_moment_in_shanghai_to_the_first_of_the_next() {
        assertThat(FEBRUARY.begins()).isEqualTo("2024-02-01T00:00:00+08:00");
        assertThat(FEBRUARY.ends()).isEqualTo("2024-03-01T00:00:00+08:00");
    }

    @Test
    void is_over_the_day_after_its_last_one() {
        assertThat(FEBRUARY.isOverOn(LocalDate.parse("2024-02-29"))).isFalse();
        assertThat(FEBRUARY.isOverOn(LocalDate.parse("2024-03-01"))).isTrue();
    }

    @Test
    void december_is_followed_by_january() {
        assertThat(BookMonth.parse("2024-12").next()).hasToString("2025-01");
        assertThat(BookMonth.parse("2025-01").previous().chinese()).isEqualTo("2024年12月");
    }

    @Test
    void refuses_what_is_no_month() {
        for (String wrong : new String[] {"2024-13", "2024年2月", "", "2024-02-01"})
            assertThatThrownBy(() -> BookMonth.parse(wrong))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("月份应写成");
    }
}
