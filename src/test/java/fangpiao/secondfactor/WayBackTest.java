package fangpiao.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

    @ParameterizedTest
    @CsvSource({
        "http://house/payments/batches/FK-1, /payments/batches/FK-1",
        "http://house/cases?q=HF&page=2, /cases?q=HF&page=2",
        "http://house/, /"
    })
    void one_goes_back_to_the_page_one_came_from(String referer, String address) {
        assertThat(WayBack.of(referer, "")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://house/second-factor", "http://house/second-factor/verification", "no address", ""})
    void a_page_that_is_none_to_go_back_to_is_left_out(String referer) {
        assertThat(WayBack.of(referer, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "http://evil.example/", "/a\nb", "/{x}", "evil"})
    void nobody_is_led_out_of_the_house(String address) {
        assertThat(WayBack.inside(address)).isEmpty();
    }
}
