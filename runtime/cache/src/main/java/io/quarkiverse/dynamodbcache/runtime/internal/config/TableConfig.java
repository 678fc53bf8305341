package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.Optional;
import java.util.OptionalLong;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;

/** The table that holds the items of a cache. */
@ConfigGroup
public interface TableConfig {

    /**
     * The name of the table.
     * <p>
     * All caches share one unless they are given others. It needs a partition key `pk` and a sort key `sk`, both strings, and
     * time to live on the attribute `t`.
     */
    @ConfigDocDefault("quarkus-cache")
    Optional<String> name();

    /**
     * Whether the application creates the table.
     * <p>
     * If it is not set, it does so in dev mode, in tests, and on the embedded DynamoDB, and not in production. With `only`, it
     * creates and checks the table and ends, with exit code 0, or 1 if something is wrong: for pipelines.
     */
    @ConfigDocDefault("if-missing in dev mode and tests, never otherwise")
    Optional<TableCreation> create();

    /**
     * How the table is billed when the application creates it.
     * <p>
     * With `provisioned`, the capacities below hold.
     */
    @ConfigDocDefault("on-demand")
    Optional<Billing> billing();

    /**
     * The read units a second of a provisioned table.
     */
    @ConfigDocDefault("5")
    OptionalLong readCapacity();

    /**
     * The write units a second of a provisioned table.
     */
    @ConfigDocDefault("5")
    OptionalLong writeCapacity();
}
