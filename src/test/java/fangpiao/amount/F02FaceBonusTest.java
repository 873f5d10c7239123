package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.policy.Rules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** F-02: the bonus that is fixed at issue. */
class F02FaceBonusTest {

    static final LocalDate ISSUED = LocalDate.of(2024, 8, 30);

    @Test
    void a_share_of_the_equity_is_explained_with_its_parameter_version_and_mark() {
        Face face = Face.of(yuan("973430"), Rules.pack("XS-PILOT-XKZ"), ISSUED);

        assertThat(face.lines().get(0))
                .isEqualTo(new Explained(
                        "政策性奖励 B",
                        "B＝E×奖励比例（F-02）",
                        "973,430.00×4%",
                        "四舍五入到分",
                        "奖励比例4%（XS-PILOT-XKZ，待确认：由首张房票票面反推4%，仅作样例）",
                        yuan("38937.20")));
    }

    @Test
    void the_first_year_ends_before_its_anniversary() {
        var rules = Rules.with(
                "version.effectiveFrom", "2024-01-01",
                "bonus.1.model", "M1_IN_FACE_FLAT",
                "bonus.1.rate", "15%",
                "bonus.1.firstYearExtra", "5%");

        assertThat(Face.of(yuan("100"), rules, LocalDate.of(2024, 12, 31)).bonus())
                .isEqualTo(yuan("20"));
        assertThat(Face.of(yuan("100"), rules, LocalDate.of(2025, 1, 1)).bonus())
                .isEqualTo(yuan("15"));
    }

    @Test
    void a_share_stops_at_the_cap() {
        var rules = Rules.with("bonus.1.model", "M1_IN_FACE_FLAT", "bonus.1.rate", "8%", "bonus.1.cap", "50000");

        assertThat(Face.of(yuan("625000"), rules, ISSUED).bonus()).isEqualTo(yuan("50000"));
        assertThat(Face.of(yuan("625012.50"), rules, ISSUED).bonus()).isEqualTo(yuan("50000"));
        assertThat(Face.of(yuan("624987.50"), rules, ISSUED).bonus()).isEqualTo(yuan("49999"));
    }

    @Test
    void a_bonus_by_area_asks_for_the_area() {
        var rules = Rules.with("bonus.1.model", "M3_AREA_BASED_CAPPED", "bonus.1.areaUnit", "900");

        assertThatThrownBy(() -> Face.of(yuan("100"), rules, ISSUED)).hasMessageContaining("建筑面积");
    }

    @Test
    void a_bonus_by_area_with_time_bands_is_not_in_the_face() {
        var rules = Rules.with(
                "bonus.1.model", "M3_AREA_BASED_CAPPED", "bonus.1.areaUnit", "900", "bonus.1.bands", "0-6:100%");

        assertThat(Face.of(yuan("100"), rules, ISSUED).bonus()).isEqualTo(yuan("0"));
    }
}
