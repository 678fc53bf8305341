package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkus.cache.CacheException;
import io.quarkus.cache.DefaultCacheKey;
import io.quarkus.cache.runtime.AbstractCache;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/** What every cache of Quarkus does, and what this one adds. */
class QuarkusContractTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final DynamoDbCache cache = TestCache.over(store);
    private final AtomicInteger loads = new AtomicInteger();

    record Book(String title) {
    }

    private String load(String key) {
        loads.incrementAndGet();
        return key + "!";
    }

    private static <T> T answer(Uni<T> question) {
        return TestCache.answer(question);
    }

    @SuppressWarnings({ "NullAway", "DataFlowIssue" }) // What a user may do all the same.
    static Stream<Function<DynamoDbCache, Uni<?>>> operationsWithoutAKey() {
        return Stream.of(
                cache -> cache.get(null, key -> "value"),
                cache -> cache.get(null, key -> "value", Duration.ofSeconds(1)),
                cache -> cache.get(null, String.class, key -> "value"),
                cache -> cache.getAsync(null, key -> Uni.createFrom().item("value")),
                cache -> cache.getIfPresent(null),
                cache -> cache.getOrDefault(null, "value"),
                cache -> cache.containsKey(null),
                cache -> cache.put(null, "value"),
                cache -> cache.putIfAbsent(null, "value"),
                cache -> cache.invalidate(null),
                cache -> cache.getAll(Arrays.asList("k", null)),
                cache -> cache.getAll(Arrays.asList("k", null), missing -> Map.of()),
                cache -> cache.getAllAsync(Arrays.asList("k", null), missing -> Uni.createFrom().item(Map.of())),
                cache -> cache.putAll(Collections.singletonMap(null, "value")),
                cache -> cache.invalidateAll(Arrays.asList("k", null)));
    }

    @ParameterizedTest
    @MethodSource("operationsWithoutAKey")
    void nullKey_isRefusedAtTheCall(Function<DynamoDbCache, Uni<?>> operation) {
        assertThatThrownBy(() -> operation.apply(cache)).isInstanceOf(NullPointerException.class)
                .hasMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
    }

    static Stream<Function<DynamoDbCache, Uni<?>>> operations() {
        return Stream.of(
                cache -> cache.get("k", key -> "value"),
                cache -> cache.getAsync("k", key -> Uni.createFrom().item("value")),
                cache -> cache.getIfPresent("k"),
                cache -> cache.getOrDefault("k", "value"),
                cache -> cache.containsKey("k"),
                cache -> cache.put("k", "value"),
                cache -> cache.putIfAbsent("k", "value"),
                cache -> cache.invalidate("k"),
                cache -> cache.invalidateAll(),
                cache -> cache.invalidateIf(key -> true),
                cache -> cache.getAll(List.of("k")),
                cache -> cache.getAll(List.of("k"), missing -> Map.of("k", "value")),
                cache -> cache.getAllAsync(List.of("k"), missing -> Uni.createFrom().item(Map.of("k", "value"))),
                cache -> cache.putAll(Map.of("k", "value")),
                cache -> cache.invalidateAll(List.of("k")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingHappens_beforeSubscription_andEachSubscriptionIsANewOne(Function<DynamoDbCache, Uni<?>> operation) {
        Uni<?> lazy = operation.apply(cache);

        assertThat(store.calls()).isEmpty();

        answer(lazy);
        store.forgetCalls();
        answer(lazy);

        assertThat(store.calls()).isNotEmpty();
    }

    @Test
    void value_isLoadedOnce() {
        assertThat(answer(cache.get("k", this::load))).isEqualTo("k!");
        assertThat(answer(cache.get("k", this::load))).isEqualTo("k!");
        assertThat(loads).hasValue(1);
    }

    @Test
    void null_isAValueLikeOthers() {
        Function<String, @Nullable String> loader = key -> {
            loads.incrementAndGet();
            return null;
        };
        answer(cache.get("k", loader));

        assertThat(answer(cache.get("k", loader))).isNull();
        assertThat(loads).hasValue(1);
        assertThat(answer(cache.containsKey("k"))).isTrue();
        assertThat(answer(cache.<String> getOrDefault("k", "default"))).isNull();
        assertThat(answer(cache.putIfAbsent("k", "value"))).isFalse();
    }

    @Test
    void absentEntry_isNull_orTheDefault_andNotStored() {
        assertThat(answer(cache.<String> getIfPresent("k"))).isNull();
        assertThat(answer(cache.getOrDefault("k", "default"))).isEqualTo("default");
        assertThat(answer(cache.containsKey("k"))).isFalse();
    }

    @Test
    void valueThatIsPut_isThere_untilItIsInvalidated() {
        answer(cache.put("k", "value"));

        assertThat(answer(cache.<String> getIfPresent("k"))).isEqualTo("value");

        answer(cache.invalidate("k"));

        assertThat(answer(cache.containsKey("k"))).isFalse();
    }

    @Test
    void invalidateIf_asksForTheKeysOfTheUser() {
        answer(cache.put("k", "text"));
        answer(cache.put(5L, "number"));
        answer(cache.put(List.of("k", 5), "list"));
        answer(cache.invalidateIf(key -> key instanceof Long || key.equals(List.of("k", 5))));

        assertThat(answer(cache.containsKey("k"))).isTrue();
        assertThat(answer(cache.containsKey(5L))).isFalse();
        assertThat(answer(cache.containsKey(List.of("k", 5)))).isFalse();
    }

    @Test
    void invalidateAll_leavesNothing() {
        answer(cache.put("k", "value"));
        answer(cache.invalidateAll());

        assertThat(answer(cache.containsKey("k"))).isFalse();
    }

    @Test
    void runtimeException_arrivesAsItIs() {
        IllegalStateException failure = new IllegalStateException("no such book");

        assertThatThrownBy(() -> answer(cache.get("k", key -> {
            throw failure;
        }))).isSameAs(failure);
        assertThatThrownBy(() -> answer(cache.getAsync("k", key -> {
            throw failure;
        }))).isSameAs(failure);
        assertThatThrownBy(() -> answer(cache.getAsync("k", key -> Uni.createFrom().failure(failure)))).isSameAs(failure);
    }

    @Test
    void errorOfABlockingLoader_isWrapped() {
        AssertionError failure = new AssertionError("broken");

        assertThatThrownBy(() -> answer(cache.get("k", key -> {
            throw failure;
        }))).isInstanceOf(CacheException.class).hasCause(failure);
    }

    @Test
    void checkedExceptionOfABlockingLoader_isWrapped() {
        IOException failure = new IOException("no such file");

        assertThatThrownBy(() -> answer(cache.get("k", key -> sneaky(failure)))).isInstanceOf(CacheException.class)
                .hasCause(failure);
    }

    @Test
    void failureOfAnAsynchronousLoader_isNotTouched() {
        IOException failure = new IOException("no such file");
        var seen = cache.getAsync("k", key -> Uni.createFrom().failure(failure)).onFailure().recoverWithItem(e -> e);

        assertThat(answer(seen)).isSameAs(failure);
    }

    @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
    private static <E extends Throwable> String sneaky(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void failedLoad_isNotRemembered() {
        answer(cache.get("k", key -> {
            throw new IllegalStateException();
        }).onFailure().recoverWithNull());

        assertThat(answer(cache.get("k", this::load))).isEqualTo("k!");
    }

    @Test
    void contextOfTheSubscriber_reachesTheLoader() {
        Uni<String> get = cache.getAsync("k", key -> Uni.createFrom().context(context -> Uni.createFrom()
                .item(context.<String> get("tenant"))));

        assertThat(get.awaitUsing(Context.of("tenant", "acme")).atMost(Duration.ofSeconds(20))).isEqualTo("acme");
    }

    @Test
    void typeOfTheCall_goesBeforeThatOfTheCache() {
        answer(cache.put("k", List.of(new Book("Emma")), new TypeLiteral<List<Book>>() {
        }));

        assertThat(answer(cache.getIfPresent("k", new TypeLiteral<List<Book>>() {
        }))).containsExactly(new Book("Emma"));
        assertThat(answer(cache.getIfPresent("k", Book.class))).isNull();
        assertThat(answer(cache.getOrDefault("k", Book.class, new Book("none")))).isEqualTo(new Book("none"));
    }

    @Test
    void typedGet_loadsOnce_andReadsBackAsItsType() {
        Function<String, Book> loader = key -> new Book(load(key));
        answer(cache.get("k", Book.class, loader));

        assertThat(answer(cache.get("k", Book.class, loader))).isEqualTo(new Book("k!"));
        assertThat(answer(cache.getAsync("k", Book.class, key -> Uni.createFrom().item(loader.apply(key)))))
                .isEqualTo(new Book("k!"));
        assertThat(loads).hasValue(1);
    }

    @Test
    void lifetimeOfItsOwn_ofNothing_isNotStored() {
        answer(cache.get("k", this::load, Duration.ZERO));
        answer(cache.getAsync("k", key -> Uni.createFrom().item(load(key)), Duration.ofSeconds(-1)));

        assertThat(loads).hasValue(2);
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
    }

    @Test
    void cache_saysWhatItIs() {
        assertThat(cache.getName()).isEqualTo("books");
        assertThat(cache.getDefaultKey()).isEqualTo(new DefaultCacheKey("books"));
        assertThat(cache.as(DynamoDbCache.class)).isSameAs(cache);
    }

    @Test
    void asynchronousLoaderThatGivesNoUni_fails() {
        assertThatThrownBy(() -> answer(cache.getAsync("k", key -> noUni()))).isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings("NullAway")
    private static Uni<String> noUni() {
        return null;
    }
}
