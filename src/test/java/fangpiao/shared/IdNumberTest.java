package fangpiao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdNumberTest {

    @Test
    void accepts_a_number_whose_check_character_fits() {
        assertThat(new IdNumber("11010519491231002X")).hasToString("110105********002X");
    }

    @Test
    void refuses_a_number_whose_check_character_does_not_fit() {
        assertThatThrownBy(() -> new IdNumber("110105194912310021"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("校验位不正确");
    }

    @Test
    void refuses_a_number_with_a_digit_missing() {
        assertThatThrownBy(() -> new IdNumber("1101051949123100")).isInstanceOf(Refusal.class);
    }
}
