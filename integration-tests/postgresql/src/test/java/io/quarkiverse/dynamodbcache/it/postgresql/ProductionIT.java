package io.quarkiverse.dynamodbcache.it.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real jar, on a database where the other service is at work. */
@OnPostgresql
class ProductionIT {

    private static final PostgresqlServer SERVER = new PostgresqlServer();

    private static final List<String> WHAT_IS_NOT_OURS = List.of(
            "select id || ' ' || kind from exchange.share order by 1",
            "select share_id || ' ' || venues_code from exchange.share_venue order by 1",
            "select last_value from exchange.share_numbers",
            "select table_name || '.' || column_name || ' ' || udt_name from information_schema.columns "
                    + "where table_schema = 'exchange' order by 1",
            "select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint "
                    + "where connamespace = 'exchange'::regnamespace order by 1",
            "select enumlabel from pg_enum order by enumsortorder");

    @BeforeAll
    static void start() throws SQLException {
        SERVER.start();
        try (Connection connection = DriverManager.getConnection(SERVER.url());
                Statement statement = connection.createStatement()) {
            for (String command : List.of("create type ShareKind as enum ('COMMON', 'PREFERRED')",
                    "create schema exchange", "create sequence exchange.share_numbers",
                    "create table exchange.share(id bigint primary key, kind ShareKind not null)",
                    "create table exchange.venue(code varchar(255) primary key)",
                    "create table exchange.share_venue(share_id bigint references exchange.share, "
                            + "venues_code varchar(255) references exchange.venue, primary key (share_id, venues_code))",
                    "insert into exchange.share select nextval('exchange.share_numbers'), 'PREFERRED' "
                            + "from generate_series(1, 3)",
                    "insert into exchange.venue values ('XETRA')", "insert into exchange.share_venue values (1, 'XETRA')")) {
                statement.execute(command);
            }
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void packagedApplication_leavesWhatIsNotItsOwn() throws Exception {
        List<List<String>> before = whatIsNotOurs();
        run();

        assertThat(whatIsNotOurs()).isEqualTo(before);
        assertThat(rows(Rows.TABLES)).contains("public.holding");
        assertThat(rows(Rows.FOREIGN_KEYS)).noneMatch(key -> key.startsWith("holding"));
    }

    private static List<List<String>> whatIsNotOurs() {
        return WHAT_IS_NOT_OURS.stream().map(ProductionIT::rows).toList();
    }

    private static List<String> rows(String query) {
        try (Connection connection = DriverManager.getConnection(SERVER.url())) {
            return Rows.of(query, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static void run() throws InterruptedException {
        Path log = Path.of("target", "production.log");
        try {
            Process application = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dquarkus.datasource.jdbc.url=" + SERVER.url(),
                    "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                    .redirectErrorStream(true).redirectOutput(log.toFile()).start();
            boolean ended = application.waitFor(2, TimeUnit.MINUTES);
            application.destroyForcibly();
            assertThat(ended && application.exitValue() == 0).as(Files.readString(log)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
