package io.quarkiverse.dynamodbcache.it.postgresql;

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
        schema.truncateMappedObjects();
        schema.truncateTable("share");
        schema.dropMappedObjects(true);
        schema.exportMappedObjects(true);
        return 0;
    }
}
