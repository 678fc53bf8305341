package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Dev Services for DynamoDB, without Docker. */
@ConfigMapping(prefix = "quarkus.cache.dynamodb.devservices")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface DynamoDbDevServicesConfig {

    /**
     * Whether dev mode, tests and {@code quarkus:run} get a DynamoDB of their own, without Docker and without AWS.
     * <p>
     * It is a DynamoDB Local in memory, for all DynamoDB clients of the application and not only for its caches. Each
     * start of an application under test gets an empty one. Its jars (about 50 MB) are fetched from the Maven repositories
     * when it is first needed, and never become part of the application.
     * <p>
     * Nothing is started where {@code quarkus.dynamodb.endpoint-override} is set, where the Dev Services of
     * {@code quarkus-amazon-dynamodb}, which need Docker, are switched on by {@code quarkus.dynamodb.devservices.enabled},
     * or where {@code quarkus.devservices.enabled} is {@code false}. If this is {@code false}, the ones that need Docker
     * are on again, unless they are switched off.
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * The port of the embedded DynamoDB, always on the loopback interface.
     * <p>
     * If it is not set, a free port is chosen. If it is set and a DynamoDB Local answers there, that one is used instead
     * of starting another, so that two instances of an application share their tables; the data lives as long as the
     * process that started it.
     */
    @ConfigDocDefault("a free port")
    OptionalInt port();

    /** Where the embedded DynamoDB runs. */
    @WithDefault("isolated")
    Host host();

    /** Where the embedded DynamoDB runs. */
    enum Host {
        /**
         * In the JVM of the build or of the tests, behind a class loader that shares nothing with the application. It
         * starts faster, and ends with the JVM. From JDK 24 on the JVM warns about native access when it starts.
         */
        ISOLATED,
        /**
         * In a Java process of its own, which takes about 170 MB, and ends when the JVM of the build or of the tests ends,
         * even if that one is killed.
         */
        FORK
    }
}
