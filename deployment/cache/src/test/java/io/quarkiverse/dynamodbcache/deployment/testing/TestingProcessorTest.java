package io.quarkiverse.dynamodbcache.deployment.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.maven.dependency.Dependency;

class TestingProcessorTest {

    private static final Dependency CACHE = Dependency.of("io.quarkiverse.dynamodbcache", "quarkus-dynamodb-cache", "1");
    private static final Dependency TESTING = Dependency.of("io.quarkiverse.dynamodbcache", "quarkus-dynamodb-cache-testing",
            "1");

    @Test
    void testingArtifactInAPackage_isNoticed() {
        assertThat(TestingProcessor.isPackaged(List.of(CACHE, TESTING))).isTrue();
    }

    @Test
    void packageWithoutIt_isFine() {
        assertThat(TestingProcessor.isPackaged(List.of(CACHE))).isFalse();
    }
}
