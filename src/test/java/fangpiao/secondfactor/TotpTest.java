package fangpiao.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as RFC 6238 has them in its appendix B, of which six digits are used. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final long STEP = 55_000_000;
    private static final String CODE = Totp.codeOf(SECRET, STEP);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long second, String eightDigits) {
        assertThat(Totp.codeOf(SECRET, second / 30)).isEqualTo(eightDigits.substring(2));
        assertThat(Totp.stepOf(eightDigits.substring(2), SECRET, Instant.ofEpochSecond(second), -1))
                .hasValue(second / 30);
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, -1, 0, 29, 30, 59})
    void a_telephone_may_be_one_step_off(long seconds) {
        assertThat(at(seconds)).hasValue(STEP);
    }

    @ParameterizedTest
    @ValueSource(longs = {-31, 60})
    void a_telephone_may_not_be_two_steps_off(long seconds) {
        assertThat(at(seconds)).isEmpty();
    }

    @Test
    void a_code_is_not_taken_again_nor_one_before_it() {
        Instant now = Instant.ofEpochSecond(STEP * 30);
        assertThat(Totp.stepOf(CODE, SECRET, now, STEP - 1)).hasValue(STEP);
        assertThat(Totp.stepOf(CODE, SECRET, now, STEP)).isEmpty();
        assertThat(Totp.stepOf(CODE, SECRET, now, STEP + 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "12345", "1234567", "一二三四五六", "abcdef"})
    void what_is_no_code_is_wrong(String code) {
        assertThat(Totp.stepOf(code, SECRET, Instant.ofEpochSecond(STEP * 30), 0))
                .isEmpty();
    }

    @Test
    void the_secret_is_told_to_a_telephone_and_to_a_hand() {
        assertThat(Totp.address("房票业务系统", "deputy", SECRET))
                .startsWith("otpauth://totp/%E6%88%BF")
                .contains(":deputy?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%88%BF");
        assertThat(Totp.typed(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    private static java.util.OptionalLong at(long seconds) {
        return Totp.stepOf(CODE, SECRET, Instant.ofEpochSecond(STEP * 30 + seconds), 0);
    }
}
