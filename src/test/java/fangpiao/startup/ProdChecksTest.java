package fangpiao.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.FangpiaoApplication;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.EdECKey;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ProdChecksTest {

    private static final String SECOND_FACTOR_KEY = "fangpiao.second-factor.key";
    private static final String PASSWORD = "only-for-this-test";

    static String keystore;

    @Autowired
    JdbcConnectionDetails database;

    @Value("${fangpiao.second-factor.key}")
    String demoKey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @BeforeAll
    static void a_key(@TempDir Path directory) throws Exception {
        keystore = keystore(directory.resolve("office.p12"), "Ed25519");
    }

    @Test
    void opens_with_a_good_database_a_password_and_a_key_of_its_own() {
        var good = newDatabase("fangpiao_good", "encoding 'UTF8'");
        assertThatCode(() -> ProdChecks.check(prod().withProperty("spring.datasource.url", good)))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_to_start_on_the_database_of_a_demo() {
        refuses(prod(), "该数据库属于演示环境");
    }

    @Test
    void tells_the_operator_in_one_sentence_and_without_a_stack_trace(CapturedOutput console) {
        var application = new SpringApplicationBuilder(FangpiaoApplication.class).profiles("prod");
        assertThatThrownBy(() -> application.run("--fangpiao.admin-password=Long-enough-2026", "--server.port=0"))
                .isInstanceOf(StartRefused.class);
        assertThat(console)
                .contains("APPLICATION FAILED TO START", "未指定数据库 / no database is given.", "SPRING_DATASOURCE_URL")
                .doesNotContain("\tat fangpiao");
    }

    @Test
    void refuses_to_start_without_a_database() {
        refuses(prod().withProperty("spring.datasource.url", " "), "未指定数据库");
    }

    @Test
    void refuses_to_start_when_the_database_is_out_of_reach() {
        refuses(prod().withProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/nowhere"), "数据库无法连接");
    }

    @Test
    void refuses_to_start_with_a_missing_admin_password() {
        refuses(prod().withProperty("fangpiao.admin-password", ""), "未设置管理员密码");
    }

    @Test
    void refuses_to_start_with_the_demo_password() {
        refuses(prod().withProperty("fangpiao.admin-password", "fangpiao-demo"), "不得使用演示密码");
    }

    @Test
    void refuses_to_start_with_a_short_admin_password() {
        refuses(prod().withProperty("fangpiao.admin-password", "elevenchars"), "不足 12 位");
    }

    @Test
    void refuses_to_start_without_a_key_for_the_second_factor() {
        refuses(prod().withProperty(SECOND_FACTOR_KEY, ""), "未设置动态口令密钥");
    }

    @Test
    void refuses_to_start_with_the_key_of_the_demo() {
        assertThat(demoKey).isEqualTo(ProdChecks.DEMO_SECOND_FACTOR_KEY);
        refuses(prod().withProperty(SECOND_FACTOR_KEY, demoKey), "不得使用演示密钥");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-base64!", "c2hvcnQ="})
    void refuses_to_start_with_a_key_that_is_none(String key) {
        refuses(prod().withProperty(SECOND_FACTOR_KEY, key), "动态口令密钥应为 32 字节");
    }

    @Test
    void refuses_to_start_without_a_key_of_its_own() {
        refuses(prod().withProperty("fangpiao.signing.keystore", ""), "未指定签名密钥库");
    }

    @Test
    void refuses_to_start_with_a_keystore_it_cannot_open() {
        refuses(prod().withProperty("fangpiao.signing.password", "wrong-password"), "签名密钥库无法打开");
        refuses(prod().withProperty("fangpiao.signing.keystore", "no-such-file.p12"), "签名密钥库无法打开");
    }

    @Test
    void refuses_to_start_with_a_key_of_another_kind(@TempDir Path directory) throws Exception {
        String other = keystore(directory.resolve("rsa.p12"), "RSA");
        refuses(prod().withProperty("fangpiao.signing.keystore", other), "签名密钥应为 Ed25519，现为 RSA");
    }

    @Test
    void signs_with_the_key_of_the_keystore() {
        KeyPair key = OfficeKeys.read(prod());
        assertThat(key.getPublic()).isInstanceOfSatisfying(EdECKey.class, curve -> assertThat(
                        curve.getParams().getName())
                .isEqualTo("Ed25519"));
    }

    @Test
    void refuses_to_start_on_a_database_that_cannot_write_chinese() {
        var ascii = newDatabase("fangpiao_ascii", "encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'");
        refuses(prod().withProperty("spring.datasource.url", ascii), "编码应为 UTF8，现为 SQL_ASCII");
    }

    @Test
    void refuses_to_start_on_an_old_server() {
        assertThatThrownBy(() -> ProdChecks.checkVersion(13)).hasMessageContaining("版本过低，现为 PostgreSQL 13");
        assertThatCode(() -> ProdChecks.checkVersion(14)).doesNotThrowAnyException();
    }

    @Test
    void refuses_to_mix_real_work_with_the_demo() {
        var both = prod();
        both.setActiveProfiles("prod", "demo");
        refuses(both, "正式环境不得同时启用演示");
    }

    @Test
    void refuses_to_start_while_a_user_has_the_demo_password() {
        assertThatThrownBy(() -> new DemoPasswordCheck(engine).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("有用户仍在使用演示密码")
                .hasMessageContaining("intake");
    }

    private MockEnvironment prod() {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", database.getJdbcUrl())
                .withProperty("spring.datasource.username", database.getUsername())
                .withProperty("spring.datasource.password", database.getPassword())
                .withProperty("fangpiao.admin-password", "Long-enough-2026")
                .withProperty(SECOND_FACTOR_KEY, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
                .withProperty("fangpiao.signing.keystore", keystore)
                .withProperty("fangpiao.signing.password", PASSWORD);
        environment.setActiveProfiles("prod");
        return environment;
    }

    /** As an operator makes it. */
    private static String keystore(Path file, String algorithm) throws Exception {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "office",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=office",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor())
                .as(new String(keytool.getInputStream().readAllBytes(), UTF_8))
                .isZero();
        return file.toString();
    }

    private String newDatabase(String name, String options) {
        jdbc.sql("drop database if exists " + name).update();
        jdbc.sql("create database %s %s template template0".formatted(name, options))
                .update();
        return database.getJdbcUrl().replace("/postgres", "/" + name);
    }

    private static void refuses(MockEnvironment environment, String sentence) {
        assertThatThrownBy(() -> ProdChecks.check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(sentence);
    }
}
