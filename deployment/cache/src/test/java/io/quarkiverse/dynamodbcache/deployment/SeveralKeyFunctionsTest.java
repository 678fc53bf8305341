package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** An application that gives each key two forms, and each value two data keys. */
class SeveralKeyFunctionsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Shop.class, Keys.class, DataKeys.class, Producer.class))
            .assertException(failure -> assertThat(failure)
                    .hasMessageContaining("[" + Keys.class.getName() + ", " + Producer.class.getName() + "#keys]")
                    .hasMessageContaining("one form only")
                    .hasMessageContaining("Make one of them ask the others")
                    .hasMessageContaining("[" + DataKeys.class.getName() + ", " + Producer.class.getName() + "#dataKeys]")
                    .hasMessageContaining("one key only"));

    @Test
    void application_isNotBuilt() {
        Assertions.fail(QuarkusUnitTest.THE_BUILD_WAS_EXPECTED_TO_FAIL);
    }

    @ApplicationScoped
    static class Keys implements KeyFunction {

        @Override
        public Optional<String> encode(String cache, Object key) {
            return Optional.empty();
        }
    }

    static class Producer {

        @Produces
        @Singleton
        KeyFunction keys() {
            return (cache, key) -> Optional.empty();
        }

        @Produces
        @Singleton
        DataKeyProvider dataKeys() {
            return new DataKeys();
        }
    }

    @ApplicationScoped
    static class DataKeys implements DataKeyProvider {

        @Override
        public Uni<DataKey> currentKey(String cache) {
            return Uni.createFrom().failure(new IllegalStateException("not asked"));
        }

        @Override
        public Uni<@Nullable DataKey> key(String cache, String id) {
            return Uni.createFrom().nullItem();
        }
    }

    @ApplicationScoped
    static class Shop {

        @CacheResult(cacheName = "prices")
        String price(String product) {
            return product;
        }
    }
}
