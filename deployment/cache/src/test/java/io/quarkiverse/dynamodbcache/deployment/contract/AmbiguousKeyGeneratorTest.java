package io.quarkiverse.dynamodbcache.deployment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Method;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.cache.CacheKeyGenerator;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** A generator that is not exactly one bean. */
class AmbiguousKeyGeneratorTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = ContractApplication.with(Shelf.class, Simple.class, Special.class)
            .assertException(failure -> assertThat(failure).hasMessageContaining(Simple.class.getName()));

    @Test
    void twoBeansOfTheType_failTheBuild() {
        fail("The application was built");
    }

    @ApplicationScoped
    static class Simple implements CacheKeyGenerator {

        @Override
        public Object generate(Method method, Object... arguments) {
            return "simple";
        }
    }

    @ApplicationScoped
    static class Special extends Simple {
    }

    @ApplicationScoped
    static class Shelf {

        @CacheResult(cacheName = "shelf", keyGenerator = Simple.class)
        String book(String title) {
            return title;
        }
    }
}
