package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Rules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** F-03: the face is equity and bonus, or the equity alone where the bonus stays outside. */
class F03FaceTest {

    static final LocalDate ISSUED = LocalDate.of(2024, 8, 30);

    @Test
    void is_equity_and_bonus() {
        Face face = Face.of(yuan("973430"), Rules.flat("4%"), ISSUED);

        assertThat(face.face()).isEqualTo(yuan("1012367.20"));
        assertThat(last(face).inputs()).isEqualTo("973,430.00＋38,937.20");
    }

    @Test
    void is_the_equity_where_the_bonus_stays_outside() {
        var rules =
                Rules.with("bonus.includedInFace", "false", "bonus.1.model", "M1_IN_FACE_FLAT", "bonus.1.rate", "4%");
        Face face = Face.of(yuan("973430"), rules, ISSUED);

        assertThat(face.face()).isEqualTo(yuan("973430"));
        assertThat(face.bonus()).isEqualTo(yuan("0"));
        assertThat(face.outside()).isEqualTo(yuan("38937.20"));
        assertThat(last(face).formula()).isEqualTo("F＝E，奖励不计入票面（F-03）");
    }

    @Test
    void several_bonuses_are_added_up_line_by_line() {
        var rules = Rules.with(
                "bonus.1.model", "M1_IN_FACE_FLAT",
                "bonus.1.rate", "8%",
                "bonus.2.model", "M6_FIXED_SUM",
                "bonus.2.fixed", "20000");
        Face face = Face.of(yuan("1000000"), rules, ISSUED);

        assertThat(face.lines())
                .extracting(Explained::item)
                .containsExactly("政策性奖励 B1", "政策性奖励 B2", "政策性奖励 B", "票面金额 F");
        assertThat(face.lines().get(2).inputs()).isEqualTo("80,000.00＋20,000.00");
    }

    private static Explained last(Face face) {
        return face.lines().get(face.lines().size() - 1);
    }
}
