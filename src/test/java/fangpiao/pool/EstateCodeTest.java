package fangpiao.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstateCodeTest {

    @Test
    void takes_the_pinyin_initials_of_the_name() {
        assertThat(EstateCode.of("春雨新居")).isEqualTo("CYXJ");
        assertThat(EstateCode.of("滇池明珠")).isEqualTo("DCMZ");
    }

    @Test
    void keeps_letters_and_digits_and_skips_the_rest() {
        assertThat(EstateCode.of("昆明·Hill 88")).isEqualTo("KMHILL88");
    }

    @Test
    void does_not_read_what_stands_in_brackets() {
        assertThat(EstateCode.of("西山云庭（演示数据）")).isEqualTo("XSYT");
    }

    @Test
    void has_an_answer_for_a_name_of_rare_characters() {
        assertThat(EstateCode.of("堃𠮷")).isEqualTo("X");
    }
}
