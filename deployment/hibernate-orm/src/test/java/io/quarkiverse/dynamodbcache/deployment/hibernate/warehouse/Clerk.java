package io.quarkiverse.dynamodbcache.deployment.hibernate.warehouse;

import java.util.List;

import jakarta.inject.Inject;

import org.hibernate.relational.SchemaManager;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Does all that a schema manager can, and leaves. */
@QuarkusMain
public class Clerk implements QuarkusApplication {

    @Inject
    SchemaManager schema;

    @Override
    public int run(String... args) {
        List<Runnable> deeds = List.of(schema::truncateMappedObjects, () -> schema.truncateTable("article"),
                () -> schema.dropMappedObjects(true), () -> schema.exportMappedObjects(true));
        deeds.forEach(Runnable::run);
        return 0;
    }
}
