package io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of the other service as they are: rows, columns, constraints, and where the sequence stands. */
public record Snapshot(List<String> rows, List<String> tags, List<String> columns, List<String> constraints,
        List<String> sequence) {

    public static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("warehouse").toAbsolutePath();
    }

    /** As the other service would set it up, and use it for a while. */
    public static Snapshot seeded(Path folder) {
        try (Connection connection = DriverManager.getConnection(url(folder));
                Statement statement = connection.createStatement()) {
            for (String command : List.of("create schema warehouse", "create sequence warehouse.article_numbers",
                    "create table warehouse.article(id bigint primary key, name varchar(255) not null)",
                    "create table warehouse.article_tag(article_id bigint not null, tags varchar(255), "
                            + "foreign key (article_id) references warehouse.article)",
                    "insert into warehouse.article select next value for warehouse.article_numbers, 'article' "
                            + "from system_range(1, 3)",
                    "insert into warehouse.article_tag values (1, 'fragile')")) {
                statement.execute(command);
            }
            return of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Snapshot of(Path folder) {
        try (Connection connection = DriverManager.getConnection(url(folder));
                Statement statement = connection.createStatement()) {
            return of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Snapshot of(Statement statement) throws SQLException {
        String ofThem = " from information_schema.%s where table_name in ('ARTICLE', 'ARTICLE_TAG') order by 1";
        return new Snapshot(
                list(statement, "select id || name from warehouse.article order by 1"),
                list(statement, "select article_id || tags from warehouse.article_tag order by 1"),
                list(statement, "select table_name || column_name || data_type || is_nullable" + ofThem.formatted("columns")),
                list(statement, "select table_name || constraint_type" + ofThem.formatted("table_constraints")),
                list(statement, "select base_value from information_schema.sequences "
                        + "where sequence_name = 'ARTICLE_NUMBERS'"));
    }

    private static List<String> list(Statement statement, String query) throws SQLException {
        List<String> list = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                list.add(found.getString(1));
            }
        }
        return list;
    }
}
