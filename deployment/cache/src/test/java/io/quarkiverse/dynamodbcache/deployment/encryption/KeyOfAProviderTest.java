package io.quarkiverse.dynamodbcache.deployment.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An application that gives the data keys itself, by a bean that no one else uses. */
class KeyOfAProviderTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Keys.class, Library.class))
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.encryption.enabled", "true");

    @Inject
    Library library;

    @Inject
    DynamoDbAsyncClient client;

    @ApplicationScoped
    static class Keys implements DataKeyProvider {

        private final DataKey only = DataKey.of("only-one", new byte[32]);

        @Override
        public Uni<DataKey> currentKey(String cache) {
            return Uni.createFrom().item(only);
        }

        @Override
        public Uni<@Nullable DataKey> key(String cache, String id) {
            return Uni.createFrom().item(id.equals(only.id()) ? only : null);
        }
    }

    @ApplicationScoped
    static class Library {

        private int loads;

        int loads() {
            return loads;
        }

        @CacheResult(cacheName = "provided-books")
        String book(String title) {
            loads++;
            return "the book " + title;
        }
    }

    @Test
    void key_isThatOfTheBean() {
        assertThat(library.book("Emma")).isEqualTo("the book Emma");
        assertThat(library.book("Emma")).isEqualTo("the book Emma");
        assertThat(library.loads()).isOne();

        byte[] value = client.getItem(get -> get.tableName("quarkus-cache").key(Map.of("pk",
                AttributeValue.fromS("provided-books#s:Emma"), "sk", AttributeValue.fromS("e")))).join().item().get("v").b()
                .asByteArray();

        assertThat(new String(value, 2, 8, StandardCharsets.US_ASCII)).isEqualTo("only-one");
    }
}
