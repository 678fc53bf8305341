package io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusProdModeTest;

/** The packaged application, under the worst configuration, on a database of its own. */
public record Warehouse(Path folder, Snapshot before) {

    public static Warehouse seeded() {
        try {
            Path folder = Files.createTempDirectory("warehouse");
            return new Warehouse(folder, Snapshot.seeded(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public QuarkusProdModeTest application(String strategy) {
        return new QuarkusProdModeTest()
                .withApplicationRoot(root -> root.addClasses(Article.class, Reservation.class, Clerk.class))
                .setApplicationName("warehouse")
                .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-jdbc-h2", Version.getVersion())))
                .overrideConfigKey("quarkus.datasource.db-kind", "h2")
                .setRuntimeProperties(Map.of(
                        "quarkus.datasource.jdbc.url", Snapshot.url(folder),
                        "quarkus.hibernate-orm.schema-management.strategy", strategy,
                        "quarkus.hibernate-orm.schema-management.create-schemas", "true",
                        "quarkus.hibernate-orm.unsupported-properties.\"hibernate.hbm2ddl.schema_filter_provider\"",
                        DefaultSchemaFilterProvider.class.getName(),
                        "quarkus.unmanaged.flip", "test"))
                .setRun(true)
                .setExpectExit(true);
    }

    public Snapshot after() {
        return Snapshot.of(folder);
    }
}
