package fangpiao.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {

    @TempDir
    Path dataDir;

    @Test
    void keeps_its_data_over_a_restart() throws IOException {
        try (var first = start()) {
            JdbcClient.create(first.getPostgresDatabase())
                    .sql("create table household as select '王某' as holder")
                    .update();
        }
        try (var second = start()) {
            assertThat(JdbcClient.create(second.getPostgresDatabase())
                            .sql("select holder from household")
                            .query(String.class)
                            .single())
                    .isEqualTo("王某");
        }
    }

    @Test
    void writes_through_to_the_disk_and_understands_chinese() throws IOException {
        try (var server = start()) {
            var jdbc = JdbcClient.create(server.getPostgresDatabase());
            assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
            assertThat(jdbc.sql("show server_encoding").query(String.class).single())
                    .isEqualTo("UTF8");
        }
    }

    @Test
    void stops_the_server_a_killed_application_left_behind() throws IOException {
        try (var orphan = start()) {
            assertThat(dataDir.resolve("postmaster.pid")).exists();
            EmbeddedDatabase.stopOrphan(dataDir.toFile());
            assertThat(dataDir.resolve("postmaster.pid")).doesNotExist();
            assertThatThrownBy(() -> JdbcClient.create(orphan.getPostgresDatabase())
                            .sql("select 1")
                            .query()
                            .singleValue())
                    .isNotNull();
        }
    }

    @Test
    void leaves_a_stranger_alone_whose_number_stands_in_an_old_file() throws IOException {
        var self = ProcessHandle.current().pid();
        Files.writeString(dataDir.resolve("postmaster.pid"), self + "\n");
        EmbeddedDatabase.stopOrphan(dataDir.toFile());
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void refuses_a_second_application_on_the_same_data() throws IOException {
        try (var first = start()) {
            assertThat(first.getPort()).isPositive();
            assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("内置数据库无法启动");
        }
    }

    private EmbeddedPostgres start() {
        return new EmbeddedDatabase().embeddedPostgres(dataDir.toString());
    }
}
