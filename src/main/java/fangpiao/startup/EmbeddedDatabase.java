package fangpiao.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * A real PostgreSQL inside the demo and the tests, for a machine that has only a JDK. The demo keeps its data in
 * {@code fangpiao.data-dir}; where that is blank, as in the tests, the data lives in a temporary directory.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo | test")
@Conditional(NoDatabaseGiven.class)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${fangpiao.data-dir:}") String dataDir) {
        try {
            return server(dataDir).start();
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "内置数据库无法启动 / the embedded database does not start (%s): %s".formatted(dataDir, e.getMessage()),
                    "同一数据目录只能由一个程序使用；如已有程序在运行，请先停止 / only one application may use a data directory: stop the other one first.",
                    e);
        }
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
            }
        };
    }

    private static EmbeddedPostgres.Builder server(String dataDir) {
        var server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "60");
        return dataDir.isBlank() ? server : keepData(server, Path.of(dataDir).toAbsolutePath());
    }

    private static EmbeddedPostgres.Builder keepData(EmbeddedPostgres.Builder server, Path dataDir) {
        return server.setDataDirectory(dataDir)
                .setCleanDataDirectory(false)
                // the library starts the server with fsync off; these come later and win
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // called when the directory is locked by us and the server not yet started
                .setDataDirectoryCustomizer(EmbeddedDatabase::stopOrphan);
    }

    /** A killed application leaves its server running, which would block the next start. */
    static void stopOrphan(File dataDir) {
        try {
            var orphan = runningOn(dataDir.toPath().resolve("postmaster.pid"));
            if (orphan.isPresent()) {
                var fastShutdown = new ProcessBuilder(
                        "kill", "-INT", Long.toString(orphan.get().pid()));
                fastShutdown.start().waitFor();
                orphan.get().onExit().get(20, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException("a server left over from before still runs on " + dataDir, e);
        }
    }

    private static Optional<ProcessHandle> runningOn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        return ProcessHandle.of(pid).filter(p -> p.info().command().orElse("").endsWith("/bin/postgres"));
    }
}
