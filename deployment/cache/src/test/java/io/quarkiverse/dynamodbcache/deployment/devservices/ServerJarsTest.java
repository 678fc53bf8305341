package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerJarsTest {

    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void reachableRepository_givesFiles() {
        assertThat(TestClassPath.jars().resolve()).isNotEmpty().allMatch(Files::isRegularFile);
    }

    @Test
    void emptyRepositoryAndNoNetwork_isSaidWithRemedies(@TempDir Path repository) throws IOException {
        Path settings = Files.writeString(repository.resolve("settings.xml"), "<settings><offline>true</offline></settings>");
        System.setProperty("maven.settings", settings.toString());
        System.setProperty("maven.repo.local", repository.toString());

        assertThatExceptionOfType(JarsNotResolvedException.class)
                .isThrownBy(TestClassPath.jars()::resolve)
                .withMessageContaining("DynamoDB Local 3.3.1")
                .withMessageContaining("offline")
                .withMessageContaining("Be online once")
                .withMessageContaining("quarkus.dynamodb.endpoint-override")
                .withMessageContaining("quarkus.cache.dynamodb.devservices.enabled=false");
    }
}
