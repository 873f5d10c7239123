package fangpiao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {

    static final String SECRET = "张三的隐私";

    static Stream<Kind> forHolders() {
        return Stream.of(Kind.values()).filter(Kind::isForHolders);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_shipped_is_in_order(Kind kind) {
        assertThat(kind.shipped().complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forHolders")
    void a_households_sms_tells_nothing_of_the_person_but_the_vouchers_last_digits_or_the_case(Kind kind) {
        String sms = kind.shipped().bodyFor(withSecrets(kind));

        assertThat(sms).doesNotContain(SECRET).containsAnyOf("尾号", "您的申请（");
        assertThat(EnumSet.allOf(Placeholder.class).stream().filter(Placeholder::isPersonal))
                .noneMatch(place -> sms.contains(place.example()));
    }

    @ParameterizedTest
    @EnumSource
    void what_an_officials_telephone_shows_tells_nothing_of_a_person(Kind kind) {
        assertThat(kind.shipped().subjectFor(withSecrets(kind))).doesNotContain(SECRET);
    }

    @Test
    void a_placeholder_that_does_not_exist_is_refused_by_its_name() {
        assertThat(sms("您的房票（尾号{房票尾数}）将到期。").complaints())
                .singleElement()
                .asString()
                .startsWith("正文中的占位符「{房票尾数}」不存在，可用的有")
                .contains("{房票尾号}", "{最后一天}");
    }

    @Test
    void a_placeholder_of_another_kind_is_refused() {
        assertThat(sms("环节{环节}").complaints().toString()).contains("「{环节}」不存在");
    }

    @Test
    void a_brace_left_open_is_refused() {
        assertThat(sms("您的房票（尾号{房票尾号）将到期。").complaints()).containsExactly("正文中的花括号没有成对：「{房票尾号）将到期」");
        assertThat(sms("您的房票}").complaints()).containsExactly("正文中的花括号没有成对：「}」");
    }

    @Test
    void an_empty_text_is_refused() {
        assertThat(sms(" ").complaints()).containsExactly("正文不得为空");
    }

    @Test
    void personal_data_has_no_place_in_the_heading_of_an_officials_notice() {
        var template = new Template(Kind.PRICE_ALERT, 1, "价格预警：{说明}", "{说明}");

        assertThat(template.complaints()).containsExactly("标题会显示在手机上，不得使用含个人信息的占位符「{说明}」");
    }

    @Test
    void an_identity_number_or_a_mobile_number_in_an_sms_is_refused() {
        assertThat(sms("身份证530102196001011238").complaints()).containsExactly("正文含有身份证号或手机号码");
        assertThat(sms("请致电13800001234").complaints()).containsExactly("正文含有身份证号或手机号码");
        assertThat(sms("请致电0871-68230000").complaints()).isEmpty();
    }

    @Test
    void an_sms_of_200_characters_is_kept_and_one_of_201_refused() {
        assertThat(sms("字".repeat(200)).complaints()).isEmpty();
        assertThat(sms("字".repeat(201)).complaints()).containsExactly("正文填入示例后有201个字，不得超过200个字");
    }

    @Test
    void a_fact_that_is_missing_is_named_with_the_text_that_wants_it() {
        assertThat(sms("最后一天{最后一天}，还有{剩余天数}天").misfit(Map.of("最后一天", "2025-09-01")))
                .contains("模板「到期提醒第1版」用到的占位符「{剩余天数}」没有内容。");
    }

    @Test
    void a_mobile_number_that_comes_with_a_fact_stops_the_sms() {
        assertThat(sms("{最后一天}").misfit(Map.of("最后一天", "13800001234"))).contains("模板「到期提醒第1版」写出的短信含有身份证号或手机号码。");
    }

    @Test
    void what_comes_in_a_place_is_taken_as_it_is() {
        assertThat(sms("{最后一天}").bodyFor(Map.of("最后一天", "$1\\{房票号}"))).isEqualTo("$1\\{房票号}");
    }

    private static Template sms(String body) {
        return new Template(Kind.TERM_NEAR, 1, "到期提醒", body);
    }

    /** Harmless in its harmless places, and a secret in each of the others. */
    private static Map<String, String> withSecrets(Kind kind) {
        var facts = new HashMap<>(kind.shipped().examples());
        kind.placeholders().stream()
                .filter(Placeholder::isPersonal)
                .forEach(place -> facts.put(place.chinese(), SECRET));
        return facts;
    }
}
