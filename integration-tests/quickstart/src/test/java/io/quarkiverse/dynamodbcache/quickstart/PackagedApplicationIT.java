package io.quarkiverse.dynamodbcache.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What goes to production. */
class PackagedApplicationIT {

    @Test
    void whatIsForDevModeOnly_isNotInIt() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/quarkus-app/lib/main"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()).filter(name -> name.contains("quarkus-dynamodb-cache")))
                    .singleElement().asString().startsWith("io.quarkiverse.dynamodbcache.quarkus-dynamodb-cache-999");
        }
    }
}
