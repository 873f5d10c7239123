package fangpiao.secondfactor;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.Role;
import fangpiao.startup.MovableClock;
import fangpiao.startup.StartRefused;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Binding a telephone, and what becomes of the codes that are given. */
@ApplicationTest
class CodeDeskTest {

    private static final String WRONG = "动态口令不正确或已使用，请等手机显示新的口令后再试。";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    CodeDesk codes;

    @Autowired
    SecondFactorDesk desk;

    @Autowired
    Factors factors;

    @Autowired
    SecretBox box;

    @Autowired
    Telephones telephones;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_morning() {
        scenario.todayIs("2024-08-30");
    }

    @AfterEach
    void everybody_leaves() {
        telephones.everybodyLeaves();
    }

    @Test
    void a_telephone_is_bound_on_the_page_by_its_first_code() {
        String person = telephones.employ(Role.CASHIER);
        var visitor = Visitor.loggedIn(port, person);
        assertThat(visitor.get("/").body()).contains("href=\"/second-factor\"");
        assertThat(visitor.get("/second-factor").body()).contains("您尚未绑定", "开始绑定");
        String token = visitor.csrfTokenOf("/second-factor");

        visitor.submit("/second-factor/enrolment", Map.of(), token);
        String shown = visitor.get("/second-factor").body();
        assertThat(shown).contains("data:image/png;base64,", "手工录入密钥", "确认绑定");
        String typed = shown.replaceAll("(?s).*id=\"secret\">([A-Z2-7 ]+)<.*", "$1");
        assertThat(typed).hasSize(32 + 7);

        assertThat(visitor.submit("/second-factor/enrolment/confirmation", Map.of("code", "000"), token)
                        .body())
                .contains("口令与本页密钥不符", typed);
        visitor.submit("/second-factor/enrolment/confirmation", Map.of("code", telephones.pendingCode(person)), token);

        assertThat(visitor.get("/second-factor").body())
                .contains("绑定成功。", "验证有效至", "2024-08-30 09:0")
                .doesNotContain(typed, "data:image/png");
        assertThat(noticesOf(person)).isEqualTo(1);
    }

    @Test
    void the_secret_cannot_be_read_in_the_table() {
        String person = telephones.employ(Role.CASHIER);
        telephones.bind(person);
        byte[] stored = db.sql("select secret from second_factor where person = ?")
                .param(person)
                .query(byte[].class)
                .single();
        byte[] secret = box.open(stored, person);

        assertThat(secret).hasSize(20);
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_code_is_taken_once_and_then_refused_as_any_wrong_one() {
        String person = telephones.employBound(Role.CASHIER);
        String code = telephones.code(person);
        desk.take(person, code);

        assertThat(refusalOf(() -> desk.take(person, code))).isEqualTo(WRONG);
        assertThat(refusalOf(() -> desk.take(person, telephones.wrongCode(person))))
                .isEqualTo(WRONG);
    }

    @Test
    void five_wrong_codes_lock_for_a_quarter_of_an_hour() {
        String person = telephones.employBound(Role.CASHIER);
        int notices = noticesOf(person);
        String wrong = telephones.wrongCode(person);
        for (int i = 0; i < 4; i++)
            assertThat(refusalOf(() -> desk.take(person, wrong))).isEqualTo(WRONG);

        assertThat(refusalOf(() -> desk.take(person, wrong))).startsWith("动态口令连续输错次数过多，已锁定，请于09:2");
        assertThat(refusalOf(() -> desk.take(person, telephones.code(person)))).contains("已锁定");
        assertThat(noticesOf(person)).isEqualTo(notices + 1);

        clock.advance(Duration.ofMinutes(15));
        assertThatCode(() -> desk.take(person, telephones.code(person))).doesNotThrowAnyException();
    }

    @Test
    void a_right_code_lets_the_wrong_ones_before_it_be_forgotten() {
        String person = telephones.employBound(Role.CASHIER);
        String wrong = telephones.wrongCode(person);
        for (int i = 0; i < 4; i++) refusalOf(() -> desk.take(person, wrong));
        desk.take(person, telephones.code(person));

        assertThat(refusalOf(() -> desk.take(person, wrong))).isEqualTo(WRONG);
    }

    @Test
    void another_telephone_takes_the_place_of_the_first_one_only_with_a_code_of_it() {
        String person = telephones.employBound(Role.CASHIER);
        assertThat(refusalOf(() -> codes.begin(person))).contains("请先用原手机验证");
        long first = factors.live(person).orElseThrow().id();

        desk.take(person, telephones.code(person));
        telephones.bind(person);

        assertThat(factors.live(person).orElseThrow().id()).isNotEqualTo(first);
        assertThat(db.sql("select secret from second_factor where id = ?")
                        .param(first)
                        .query((row, n) -> java.util.Optional.ofNullable(row.getBytes(1)))
                        .single())
                .isEmpty();
    }

    @Test
    void what_is_void_or_used_never_comes_back() {
        String person = telephones.employ(Role.CASHIER);
        telephones.bind(person);
        long id = factors.live(person).orElseThrow().id();

        assertThatThrownBy(() -> db.sql("update second_factor set last_step = last_step - 1 where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("only goes on");
        assertThatThrownBy(() -> db.sql("update second_factor set person = 'deputy' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("only goes on");
        assertThatThrownBy(() -> db.sql("delete from second_factor_try where factor_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void the_house_does_not_open_with_another_key() {
        telephones.bind(telephones.employ(Role.CASHIER));

        assertThatThrownBy(() -> new KeyCheck(factors, SecretBoxTest.boxOf(7)).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("动态口令密钥与数据库中已绑定的不符");
        assertThatCode(() -> new KeyCheck(factors, box).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    private int noticesOf(String person) {
        return db.sql("select count(*) from notice where kind like 'SECOND_FACTOR%' and addressee = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }
}
