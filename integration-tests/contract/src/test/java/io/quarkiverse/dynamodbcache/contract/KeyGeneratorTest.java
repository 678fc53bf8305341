package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheKeyGenerator;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.test.junit.QuarkusTest;

/** Keys that a generator makes: a bean of any scope, or a plain class. */
@QuarkusTest
class KeyGeneratorTest {

    @Inject
    Shelf shelf;

    @CacheName("generated")
    DynamoDbCache cache;

    @Test
    void generator_seesTheMethodAndItsArguments_andMarkedArgumentsAreIgnored() {
        shelf.byBean("a", "b");

        assertThat(value(new CompositeCacheKey("byBean", "b"))).isEqualTo("bean a b");
    }

    @Test
    void invalidate_usesTheGeneratorToo() {
        shelf.byBean("a", "c");
        shelf.forgetByBean("c");

        assertThat(value(new CompositeCacheKey("byBean", "c"))).isNull();
    }

    @Test
    void classThatIsNoBean_isInstantiated() {
        shelf.byPlainClass("d");

        assertThat(value("plain d")).isEqualTo("plain class d");
    }

    @Test
    void dependentBean_isDestroyedWhenTheKeyIsMade() {
        int destroyed = OfOneCall.DESTROYED.get();
        shelf.byDependentBean("e");

        assertThat(value("dependent e")).isEqualTo("dependent bean e");
        assertThat(OfOneCall.DESTROYED).hasValue(destroyed + 1);
    }

    @Test
    void generatorWhoseScopeIsNotActive_fails() {
        assertThat(Callers.onPlainThread(() -> shelf.byRequestBean("f"))).failsWithin(Callers.LIMIT)
                .withThrowableThat().withCauseInstanceOf(ContextNotActiveException.class);
    }

    private String value(Object key) {
        return cache.<String> getIfPresent(key).await().atMost(Callers.LIMIT);
    }

    @ApplicationScoped
    static class Shared implements CacheKeyGenerator {

        @Override
        public Object generate(Method method, Object... arguments) {
            return new CompositeCacheKey("byBean", arguments[arguments.length - 1]);
        }
    }

    @Dependent
    static class OfOneCall implements CacheKeyGenerator {

        static final AtomicInteger DESTROYED = new AtomicInteger();

        @Override
        public Object generate(Method method, Object... arguments) {
            return "dependent " + arguments[0];
        }

        @PreDestroy
        void destroyed() {
            DESTROYED.incrementAndGet();
        }
    }

    @RequestScoped
    static class OfOneRequest implements CacheKeyGenerator {

        @Override
        public Object generate(Method method, Object... arguments) {
            return "request " + arguments[0];
        }
    }

    public static class Plain implements CacheKeyGenerator {

        @Override
        public Object generate(Method method, Object... arguments) {
            return "plain " + arguments[0];
        }
    }

    @ApplicationScoped
    static class Shelf {

        @CacheResult(cacheName = "generated", keyGenerator = Shared.class)
        String byBean(@CacheKey String first, String second) {
            return "bean " + first + " " + second;
        }

        @CacheInvalidate(cacheName = "generated", keyGenerator = Shared.class)
        void forgetByBean(String second) {
        }

        @CacheResult(cacheName = "generated", keyGenerator = Plain.class)
        String byPlainClass(String first) {
            return "plain class " + first;
        }

        @CacheResult(cacheName = "generated", keyGenerator = OfOneCall.class)
        String byDependentBean(String first) {
            return "dependent bean " + first;
        }

        @CacheResult(cacheName = "generated", keyGenerator = OfOneRequest.class)
        String byRequestBean(String first) {
            return "request bean " + first;
        }
    }
}
