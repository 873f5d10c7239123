package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.shared.Rate;
import org.junit.jupiter.api.Test;

/** F-08: how much of the face was used. */
class F08UseRatioTest {

    @Test
    void is_compared_exactly_and_never_looks_like_more_than_it_is() {
        UseRatio ratio = UseRatio.of(yuan("849999.99"), yuan("1000000"));

        assertThat(ratio.reaches(new Rate(8_500))).isFalse();
        assertThat(ratio).hasToString("84.99%");
    }

    @Test
    void reaches_what_it_equals() {
        assertThat(UseRatio.of(yuan("850000"), yuan("1000000")).reaches(new Rate(8_500)))
                .isTrue();
    }
}
