package fangpiao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What each city's text says stands in its pack, with the right mark. */
@ApplicationTest
class PacksTest {

    @Autowired
    PolicyDesk policies;

    static Stream<String> shipped() {
        return Packs.all().stream().map(Policy::code);
    }

    @Test
    void the_cities_of_the_rulebook_are_there() {
        assertThat(shipped())
                .contains(
                        "KM-2022-TRIAL", "KM-2025", "XS-PILOT-XKZ", "GZ-LIWAN-2024", "ZZ-2022", "ZZ-2024-10", "XM-2023")
                .contains("NB-FENGHUA-2022", "NB-BEILUN", "YIXING-2023", "HUIDONG-2025", "CANGNAN", "BENGBU-2022")
                .contains("SHENGZHOU-2015", "TONGXIANG-2024");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_pack_holds_after_the_start(String code) {
        assertThat(policies.status(code)).isEqualTo(VersionStatus.ACTIVE);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_value_has_a_source(String code) {
        Policy version = policies.version(code);
        for (Parameter<?> parameter : Parameters.all())
            if (version.find(parameter).isPresent())
                assertThat(version.evidence(parameter).source())
                        .as(parameter.code())
                        .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_a_city_does_not_say_is_marked_as_not_confirmed(String code) {
        assertThat(policies.version(code).evidence(Parameters.LOSS_NOTICE_DAYS).mark())
                .isEqualTo("待确认");
    }

    @ParameterizedTest(name = "{0} {1} is {2}, {3}")
    @CsvFileSource(resources = "/packs/figures.csv", useHeadersInDisplayName = true)
    void each_figure_of_the_rulebook_is_there(String code, String parameter, String value, String mark) {
        Policy version = policies.version(code);
        assertThat(RuleBook.of(version).text(parameter)).isEqualTo(value == null ? "" : value);
        assertThat(version.evidence().get(parameter).mark()).isEqualTo(mark);
    }

    @Test
    void a_day_that_is_not_known_says_so() {
        Evidence start = policies.version("XM-2023").evidenceOfStart().orElseThrow();

        assertThat(start).isEqualTo(new Evidence(false, "2023年，日期待确认"));
        assertThat(policies.version("KM-2025").evidenceOfStart()).isEmpty();
    }
}
