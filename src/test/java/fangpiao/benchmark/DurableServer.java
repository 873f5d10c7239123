package fangpiao.benchmark;

import fangpiao.FangpiaoApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server as in real work, and the application on it. */
class DurableServer {

    private DurableServer() {}

    /** Commits are on disk before they are answered; check points stay out of the measured minutes. */
    static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "60")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("checkpoint_timeout", "60min")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.max", "10000")
                .start();
    }

    /** @param settings besides those of the tests: {@code --name=value} */
    static ConfigurableApplicationContext applicationOn(EmbeddedPostgres server, String... settings) {
        return new SpringApplicationBuilder(FangpiaoApplication.class)
                .profiles("test")
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.datasource.username=postgres",
                                        "--spring.datasource.url=" + urlOf(server)),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    static String urlOf(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
    }
}
