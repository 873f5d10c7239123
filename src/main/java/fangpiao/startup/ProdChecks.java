package fangpiao.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Looks at the surroundings before anything is created, wherever real work may be done: with profile {@code prod}, and
 * with no profile at all. What the engine must say itself is asked by {@link DemoPasswordCheck}.
 */
@Configuration(proxyBeanMethods = false)
@Profile("prod | (!demo & !test)")
class ProdChecks {

    static final int OLDEST_SERVER = 14;
    static final int SHORTEST_PASSWORD = 12;

    /** Of {@code application-demo.yaml} and {@code application-test.yaml}. */
    static final String DEMO_SECOND_FACTOR_KEY = "ZmFuZ3BpYW8tZGVtby1mYW5ncGlhby1kZW1vLTIwMjU=";

    /** Runs before the first bean exists, so nothing is written to a database that is refused. */
    @Bean
    static BeanFactoryPostProcessor checkBeforeAnythingElse(Environment environment) {
        return beans -> check(environment);
    }

    static void check(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo | test"))) {
            throw new StartRefused(
                    "正式环境不得同时启用演示 / profile prod does not go together with demo or test.",
                    "请只启用 prod / activate prod alone.");
        }
        var url = environment.getProperty("spring.datasource.url");
        if (!StringUtils.hasText(url)) {
            throw new StartRefused(
                    "未指定数据库 / no database is given.",
                    "请设置 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD；试用请启用 demo"
                            + " / set these variables, or activate profile demo to try the system.");
        }
        checkAdminPassword(environment.getProperty("fangpiao.admin-password"));
        checkSecondFactorKey(environment.getProperty("fangpiao.second-factor.key"));
        OfficeKeys.read(environment);
        checkServer(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    static void checkAdminPassword(String password) {
        var remedy =
                "请设置 FANGPIAO_ADMIN_PASSWORD，至少 %d 位 / set it to at least %<d characters.".formatted(SHORTEST_PASSWORD);
        if (!StringUtils.hasText(password)) {
            throw new StartRefused("未设置管理员密码 / the administrator's password is missing.", remedy);
        }
        if (password.equals(DemoPassword.VALUE)) {
            throw new StartRefused("管理员密码不得使用演示密码 / the administrator's password is the demo password.", remedy);
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new StartRefused(
                    "管理员密码不足 %d 位 / the administrator's password is shorter than %<d characters."
                            .formatted(SHORTEST_PASSWORD),
                    remedy);
        }
    }

    static void checkSecondFactorKey(String key) {
        var remedy = "请设置 FANGPIAO_SECOND_FACTOR_KEY，以 openssl rand -base64 32 生成，并妥善备份"
                + " / set it to the answer of openssl rand -base64 32, and keep a copy.";
        if (!StringUtils.hasText(key)) {
            throw new StartRefused("未设置动态口令密钥 / the key of the second factor is missing.", remedy);
        }
        if (key.equals(DEMO_SECOND_FACTOR_KEY)) {
            throw new StartRefused("动态口令密钥不得使用演示密钥 / the key of the second factor is the demo's.", remedy);
        }
        if (!is256Bits(key)) {
            throw new StartRefused(
                    "动态口令密钥应为 32 字节的 Base64 / the key of the second factor is not 32 bytes in Base64.", remedy);
        }
    }

    private static boolean is256Bits(String key) {
        try {
            return Base64.getDecoder().decode(key).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkServer(String url, String user, String password) {
        try (var connection =
                DriverManager.getConnection(url, Objects.toString(user, ""), Objects.toString(password, ""))) {
            checkVersion(connection.getMetaData().getDatabaseMajorVersion());
            checkEncoding(answer(connection, "show server_encoding"));
            checkIsNoDemo(answer(connection, "select to_regclass('demo_clock')"));
        } catch (SQLException e) {
            throw new StartRefused(
                    "数据库无法连接 / the database cannot be reached (%s): %s".formatted(url, firstLine(e)),
                    "请检查地址、账号、密码和数据库服务 / check address, user, password and the server.",
                    e);
        }
    }

    static void checkVersion(int version) {
        if (version < OLDEST_SERVER) {
            throw new StartRefused(
                    "数据库版本过低，现为 PostgreSQL %d / the database server is PostgreSQL %<d, which is too old."
                            .formatted(version),
                    "请使用 PostgreSQL %d 或以上版本 / use %<d or newer.".formatted(OLDEST_SERVER));
        }
    }

    static void checkEncoding(String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new StartRefused(
                    "数据库编码应为 UTF8，现为 %s / the database is encoded in %<s instead of UTF8.".formatted(encoding),
                    "请用 create database … encoding 'UTF8' template template0 建库 / create the database like this.");
        }
    }

    private static void checkIsNoDemo(String demoTable) {
        if (demoTable != null) {
            throw new StartRefused(
                    "该数据库属于演示环境 / the database belongs to a demo, with users whose password everybody knows.",
                    "正式环境请使用新建的数据库 / use a new database.");
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String firstLine(SQLException e) {
        return Objects.toString(e.getMessage(), e.getSQLState())
                .lines()
                .findFirst()
                .orElse("");
    }
}
