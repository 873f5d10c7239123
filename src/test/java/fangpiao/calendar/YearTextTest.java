package fangpiao.calendar;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an official types from the yearly notice. */
class YearTextTest {

    @Test
    void reads_days_as_the_notice_writes_them() {
        var days = YearText.read(2027, "休 1月1日至3日 元旦\n班 2027-01-24 春节调休\n\n休10月1日到10月2日 国庆节");

        assertThat(days)
                .extracting(day -> day.day() + " " + day.kind() + " " + day.name())
                .containsExactly(
                        "2027-01-01 HOLIDAY 元旦",
                        "2027-01-02 HOLIDAY 元旦",
                        "2027-01-03 HOLIDAY 元旦",
                        "2027-01-24 WORKDAY 春节调休",
                        "2027-10-01 HOLIDAY 国庆节",
                        "2027-10-02 HOLIDAY 国庆节");
    }

    @Test
    void writes_what_it_reads() {
        String text = "休 2027-01-01至2027-01-03 元旦\n班 2027-01-24 春节调休\n";

        assertThat(YearText.write(YearText.read(2027, text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "休 2月29日 测试, 第1行：「休 2月29日 测试」中的日期不存在。",
        "休 1月32日 元旦, 第1行：「休 1月32日 元旦」中的日期不存在。",
        "休 2026-01-01 元旦, 第1行：只能录入2027年的日期。",
        "休 1月3日至1日 元旦, 第1行：止日早于起日。",
        "班 1月25日 调休, 第1行：2027-01-25是星期一，本来就上班。",
        "元旦放三天, 第1行：「元旦放三天」读不懂，请写成「休 10月1日至8日 国庆节」或「班 9月28日 国庆节调休」。",
        "班 1月24日 调休, 请逐行录入2027年的放假和调休安排，至少有一个放假日。"
    })
    void says_what_is_wrong_with_which_line(String text, String sentence) {
        assertThat(refusalOf(() -> YearText.read(2027, text))).isEqualTo(sentence);
    }

    @Test
    void the_leap_day_of_a_leap_year_may_be_a_holiday() {
        assertThat(YearText.read(2028, "休 2月29日 测试"))
                .extracting(SpecialDay::day)
                .containsExactly(LocalDate.of(2028, 2, 29));
    }

    @Test
    void names_every_wrong_line_at_once() {
        assertThat(refusalOf(() -> YearText.read(2027, "休 1月1日 元旦\n休 1月1日 元旦\n休 13月1日 元旦")))
                .isEqualTo("第2行：2027-01-01重复录入；第3行：「休 13月1日 元旦」中的日期不存在。");
    }
}
