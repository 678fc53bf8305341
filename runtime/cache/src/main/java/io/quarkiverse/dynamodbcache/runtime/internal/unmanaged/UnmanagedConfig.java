package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Tables that another service owns. */
@ConfigMapping(prefix = "quarkus.unmanaged")
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
public interface UnmanagedConfig {

    /**
     * The unmanaged classes that cannot carry `@Unmanaged`: their names, or `com.acme.legacy.*` for all entities of a package
     * and of those below it.
     * <p>
     * If it is not set, only the annotated ones are unmanaged. A name that matches no entity is an error of the build.
     */
    Optional<List<String>> entities();

    /**
     * The name of the DynamoDB table of an unmanaged `@DynamoDbBean` or `@DynamoDbImmutable`, by the full name of its class.
     * <p>
     * If it is not set, `@Unmanaged(table = ...)` names it. One of the two must, as the enhanced client gets the name with each
     * call. Several classes may name the same table, if they agree on its key.
     */
    @ConfigDocMapKey("class-name")
    Map<String, String> tables();

    /** When unmanaged entities are treated as managed ones, so that their tables are created. */
    @WithDefault("test")
    Flip flip();

    /**
     * The URLs, JDBC or DynamoDB endpoints, of databases whose tables tests may create and drop, besides those that are in
     * memory or answer on the loopback interface, as what Dev Services start does unless Docker runs elsewhere. `*` stands for
     * any characters.
     * <p>
     * If it is not set, tests refuse to create a table anywhere else.
     */
    Optional<List<String>> disposableUrls();

    /** What happens at start-up if an unmanaged table is not as its entity says, where the schema is validated. */
    @WithDefault("fail")
    Validation validate();

    /** When unmanaged entities are treated as managed ones. */
    enum Flip {
        /** In tests, and nowhere else. */
        TEST,
        /** Nowhere: tests find the tables that are there. */
        NEVER
    }

    /** What becomes of an unmanaged table that is not as its entity says. */
    enum Validation {
        /** The application does not start, as with a table of its own. */
        FAIL,
        /** It is logged. */
        WARN,
        /** Nobody looks. */
        OFF
    }
}
