package fangpiao.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases beside the application's own, in the same server, with the same tables of the domain. */
class Databases {

    /** Nobody signs there, and nobody looks. */
    static final String KEY = "benchmark";

    private Databases() {}

    static HikariDataSource beside(DataSource application, String name) {
        var server = new JdbcTemplate(application);
        server.execute("drop database if exists " + name + " with (force)");
        server.execute("create database " + name);
        var database = new HikariDataSource();
        database.setJdbcUrl(urlOf(application).replaceFirst("/postgres(?=\\?|$)", "/" + name));
        database.setUsername("postgres");
        database.setMaximumPoolSize(8);
        Flyway.configure().dataSource(database).load().migrate();
        JdbcClient.create(database).sql("""
                insert into signing_key (id, algorithm, public_key, first_decision, registered_at)
                values (?, 'Ed25519', '', 1, now())""").param(KEY).update();
        return database;
    }

    /** Without the parameters: an engine out of the box knows none of them. */
    private static String urlOf(DataSource application) {
        try (var connection = application.getConnection()) {
            return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
