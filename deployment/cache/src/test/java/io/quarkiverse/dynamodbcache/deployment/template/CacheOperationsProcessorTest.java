package io.quarkiverse.dynamodbcache.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Type;

import io.quarkiverse.dynamodbcache.BulkOperations;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheInvalidate;
import io.smallrye.mutiny.Uni;

class CacheOperationsProcessorTest {

    private static Set<CacheOperation> called(Class<?> type) {
        try {
            String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
            return CacheOperationsProcessor.called(Path.of(type.getResource(file).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readingLoadingAndCounting_takeNothingMore() {
        assertThat(called(Reader.class)).isEmpty();
    }

    @Test
    void callsAndReferences_areFound_ofAnyTypeOfCache() {
        assertThat(called(Caller.class)).containsExactlyInAnyOrder(CacheOperation.DELETE_WHERE, CacheOperation.READ_MANY);
        assertThat(called(Referrer.class)).containsExactly(CacheOperation.DELETE_WHERE);
        assertThat(called(OfOwnType.class)).containsExactly(CacheOperation.WRITE_MANY);
    }

    @Test
    void methodsThatAreOnlyDeclared_orBelongToSomethingElse_areNotFound() {
        assertThat(called(Declares.class)).isEmpty();
        assertThat(called(SomethingElse.class)).isEmpty();
    }

    @Test
    void fileThatIsNoClass_isPassedOver() {
        assertThat(CacheOperationsProcessor.called(Path.of("invalidateIf.txt"))).isEmpty();
    }

    @Test
    void annotationThatInvalidatesAnEntry_isFound_alsoAmongOthers() throws IOException {
        assertThat(CacheOperationsProcessor.annotated(Index.of(Reader.class))).isEmpty();
        assertThat(CacheOperationsProcessor.annotated(Index.of(Annotated.class))).containsExactly(CacheOperation.DELETE);
        assertThat(CacheOperationsProcessor.annotated(Index.of(AnnotatedTwice.class))).containsExactly(CacheOperation.DELETE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            "get, '(Ljava/lang/Object;Ljava/util/function/Function;)', none",
            "touch, '(Ljava/lang/Object;)', none",
            "increment, '(Ljava/lang/Object;J)', none",
            "invalidateTag, '(Ljava/lang/String;)', none",
            "invalidateAll, '()', none",
            "invalidateAll, '(Ljava/util/Collection;)', WRITE_MANY",
            "putAll, '(Ljava/util/Map;)', WRITE_MANY",
            "getAllAsync, '(Ljava/util/Collection;Ljava/util/function/Function;)', READ_MANY",
            "invalidate, '(Ljava/lang/Object;)', DELETE",
            "put, '(Ljava/lang/Object;Ljava/lang/Object;Ljava/time/Duration;)', DELETE",
            "getAndPut, '(Ljava/lang/Object;Ljava/lang/Object;)', DELETE",
            "bumpVersion, '(Ljava/lang/Object;)', OTHER_VERSIONS DELETE" })
    void methodOfACache_isWhatItDoesToTheTable(String name, String parameters, @Nullable String operations) {
        assertThat(CacheOperation.of(new CalledMethod(name, parameters + "Lio/smallrye/mutiny/Uni;")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(operations == null ? new String[0] : operations.split(" "));
    }

    /** A new one has to be thought about: it may take a permission that is not given yet. */
    @Test
    void methodsOfCaches_areAllKnown() {
        Set<String> takingNothingMore = Stream.of(DynamoDbCache.class.getMethods())
                .filter(method -> CacheOperation.of(new CalledMethod(method.getName(), Type.getMethodDescriptor(method)))
                        .isEmpty())
                .map(Method::getName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(takingNothingMore).containsExactly("as", "containsKey", "decrement", "get", "getAsync", "getDefaultKey",
                "getEntry", "getIfPresent", "getName", "getOrDefault", "increment", "invalidateAll", "invalidateTag",
                "putIfAbsent", "replace", "touch");
    }

    @Test
    void methodThatReturnsTheCacheInAnotherVersion_isFound() {
        assertThat(called(OtherVersion.class)).containsExactly(CacheOperation.OTHER_VERSIONS);
    }

    static class Reader {

        // A constant that takes two places, before the calls.
        long wait(Cache cache) {
            cache.getAsync("key", key -> Uni.createFrom().item("value")).await().atMost(Duration.ofMillis(123_456_789_012L));
            return 123_456_789_012L;
        }
    }

    static class Caller {

        Uni<Void> clear(Cache cache) {
            return cache.invalidateIf(key -> true);
        }

        Uni<Map<String, String>> all(DynamoDbCache cache) {
            return cache.getAll(List.of("key"));
        }
    }

    static class Referrer {

        Function<Predicate<Object>, Uni<Void>> clearing(Cache cache) {
            return cache::invalidateIf;
        }
    }

    interface OwnCache extends BulkOperations {
    }

    static class OfOwnType {

        Uni<Void> putAll(OwnCache cache, Map<String, String> values) {
            return cache.putAll(values);
        }
    }

    static class OtherVersion {

        DynamoDbCache second(DynamoDbCache cache) {
            return cache.version(2);
        }
    }

    interface Declares {

        Uni<Void> invalidateIf(Predicate<Object> condition);
    }

    static class SomethingElse {

        void putAll(Map<String, String> map) {
            map.putAll(Map.of());
            map.put("key", "value");
        }
    }

    static class Annotated {

        @CacheInvalidate(cacheName = "prices")
        void invalidate(String key) {
        }
    }

    static class AnnotatedTwice {

        @CacheInvalidate(cacheName = "prices")
        @CacheInvalidate(cacheName = "offers")
        void invalidate(String key) {
        }
    }
}
