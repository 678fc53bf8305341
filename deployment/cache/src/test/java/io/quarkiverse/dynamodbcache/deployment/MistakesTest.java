package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.arc.Unremovable;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** An application with a mistake of every kind: the build tells of all of them. */
class MistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Mistakes.class, Customer.class))
            .overrideConfigKey("quarkus.cache.dynamodb.typo.value-type", "com.acme.Prise")
            .overrideConfigKey("quarkus.cache.in-memory.type", "caffeine")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContaining("Cache 'in-memory' is injected as a DynamoDbCache into " + Mistakes.class.getName())
                    .hasMessageContaining("quarkus.cache.\"in-memory\".type=dynamodb")
                    .hasMessageContaining("quarkus.cache.dynamodb.\"typo\".value-type")
                    // By name, because the build has a class loader of its own.
                    .extracting(Throwable::getSuppressed, InstanceOfAssertFactories.array(Throwable[].class))
                    .extracting(mistake -> mistake.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("UnknownValueTypeException", "AmbiguousValueTypesException",
                            "UnreadableTypeException", "UnstableKeyTypeException", "NotADynamoDbCacheException"));

    @Test
    void application_isNotBuilt() {
        Assertions.fail(QuarkusUnitTest.THE_BUILD_WAS_EXPECTED_TO_FAIL);
    }

    static class Customer {
    }

    @Unremovable
    @ApplicationScoped
    static class Mistakes {

        @CacheName("in-memory")
        DynamoDbCache cache;

        @CacheResult(cacheName = "unknown")
        Object unknown(String key) {
            return key;
        }

        @CacheResult(cacheName = "ambiguous")
        List<String> texts(String key) {
            return List.of();
        }

        @CacheResult(cacheName = "ambiguous")
        List<Integer> numbers(String key) {
            return List.of();
        }

        @CacheResult(cacheName = "typo")
        String typo(String key) {
            return key;
        }

        @CacheResult(cacheName = "unstable")
        String unstable(Customer customer) {
            return "";
        }
    }
}
