package fangpiao.proof;

import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** The database that the application would use, read without the application. */
final class ServerBooks {

    private ServerBooks() {}

    /**
     * Reads everything as it stands at one moment.
     *
     * @param settings as the application takes them on its command line; its other sources are asked as well
     */
    static void read(String[] settings, Consumer<LedgerTables> reading) throws IOException {
        Environment environment = environment(settings);
        String url = environment.getProperty("spring.datasource.url");
        if (!StringUtils.hasText(url))
            throw new IOException(
                    "未指定数据库，请设置 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD。");
        var connection = new SingleConnectionDataSource(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""),
                true);
        try {
            var tables = new LedgerTables(connection);
            atOneMoment(connection).executeWithoutResult(status -> reading.accept(tables));
        } finally {
            connection.destroy();
        }
    }

    private static Environment environment(String... settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static TransactionTemplate atOneMoment(SingleConnectionDataSource connection) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
        return transaction;
    }
}
