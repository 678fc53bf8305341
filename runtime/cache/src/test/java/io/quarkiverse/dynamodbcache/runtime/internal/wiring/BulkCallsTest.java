package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.BulkFailureException;
import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.UnsupportedValueTypeException;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkus.cache.CacheException;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/** Many keys of the user at once: what the loader is given, what the caller gets, and what it is told of what was lost. */
class BulkCallsTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final DynamoDbCache cache = TestCache.over(store);
    private final List<Object> asked = new ArrayList<>();

    private static <T> T answer(Uni<T> question) {
        return TestCache.answer(question);
    }

    private Map<String, String> load(Set<String> missing) {
        asked.addAll(missing);
        Map<String, String> loaded = new HashMap<>();
        missing.forEach(key -> loaded.put(key, key + "!"));
        return loaded;
    }

    @Test
    void result_hasTheKeysInTheOrderTheyWereGiven_eachOnce() {
        answer(cache.put("b", "stored"));
        Map<String, String> found = answer(cache.getAll(List.of("c", "b", "a", "c"), this::load));

        assertThat(found).containsExactly(Map.entry("c", "c!"), Map.entry("b", "stored"), Map.entry("a", "a!"));
        assertThat(asked).containsExactly("c", "a");
        assertThat(answer(cache.<String, String> getAll(List.of("z", "c", "b")))).containsExactly(Map.entry("c", "c!"),
                Map.entry("b", "stored"));
    }

    @Test
    void keysThatAreTheSameInTheTable_areOne() {
        byte[] first = { 1 };
        byte[] second = { 1 };
        Map<byte[], String> found = answer(cache.getAll(List.of(first, second), missing -> {
            asked.addAll(missing);
            return Map.of(second, "value");
        }));

        assertThat(asked).containsExactly(first);
        assertThat(found).containsOnlyKeys(first).containsValue("value");
    }

    @Test
    void whatTheLoaderWasNotAskedFor_isIgnored() {
        Map<String, String> found = answer(cache.getAll(List.of("a"), missing -> Map.of("a", "value", "b", "unasked")));

        assertThat(found).containsExactly(Map.entry("a", "value"));
        assertThat(answer(cache.containsKey("b"))).isFalse();
    }

    @Test
    void nullValues_areValuesLikeOthers() {
        Map<String, String> nothing = new HashMap<>();
        nothing.put("a", null);
        answer(cache.putAll(nothing));

        assertThat(answer(cache.<String, String> getAll(List.of("a", "b")))).isEqualTo(nothing);
        assertThat(answer(cache.getAll(List.of("a"), this::load))).isEqualTo(nothing);
        assertThat(asked).isEmpty();
    }

    static Stream<Function<DynamoDbCache, Uni<?>>> callsWithoutKeys() {
        return Stream.of(
                cache -> cache.getAll(List.of()),
                cache -> cache.getAll(List.<String> of(), missing -> Map.of("k", "unasked")),
                cache -> cache.putAll(Map.of()),
                cache -> cache.invalidateAll(List.of()));
    }

    @ParameterizedTest
    @MethodSource("callsWithoutKeys")
    void noKeys_areNoRequest(Function<DynamoDbCache, Uni<?>> call) {
        Object nothing = answer(call.apply(cache));

        assertThat(store.calls()).isEmpty();
        assertThat(nothing).isIn(null, Map.of());
    }

    @Test
    void collection_isThatOfTheCall_whateverBecomesOfIt() {
        List<String> keys = new ArrayList<>(List.of("a"));
        Uni<Map<String, String>> getAll = cache.getAll(keys, this::load);
        keys.add("b");

        assertThat(answer(getAll)).containsOnlyKeys("a");
    }

    @Test
    void valueThatCannotBeStored_isRefused_beforeAnythingIsWritten() {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("a", "value"));
        values.put("b", new Object());

        assertThatThrownBy(() -> answer(cache.putAll(values))).isInstanceOf(UnsupportedValueTypeException.class);

        values.put("b", "x".repeat(16 * 1024 * 1024 + 1));

        assertThatThrownBy(() -> answer(cache.putAll(values))).isInstanceOf(ValueTooLargeException.class);
        assertThat(store.calls(Operation.WRITE_MANY)).isZero();
    }

    @Test
    void failuresOfALoader_arriveAsWithGet() {
        IllegalStateException failure = new IllegalStateException("no such books");
        IOException checked = new IOException("no such file");

        assertThatThrownBy(() -> answer(cache.getAll(List.of("a"), missing -> {
            throw failure;
        }))).isSameAs(failure);
        assertThatThrownBy(() -> answer(cache.getAll(List.of("a"), missing -> sneaky(checked))))
                .isInstanceOf(CacheException.class).hasCause(checked);
        assertThat(answer(cache.getAllAsync(List.of("a"), missing -> Uni.createFrom().<Map<String, Object>> failure(checked))
                .map(Object.class::cast).onFailure().recoverWithItem(e -> e))).isSameAs(checked);
        assertThat(answer(cache.getAll(List.of("a"), this::load))).containsOnlyKeys("a");
    }

    @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
    private static <E extends Throwable> Map<String, String> sneaky(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    @SuppressWarnings("NullAway") // What a user may do all the same.
    void loaderThatGivesNoMap_fails() {
        assertThatThrownBy(() -> answer(cache.getAll(List.of("a"), missing -> null)))
                .isInstanceOf(NullPointerException.class).hasMessageContaining("the loader returned no map");
    }

    @Test
    void contextOfTheSubscriber_reachesTheLoader() {
        Uni<Map<String, String>> getAll = cache.getAllAsync(List.of("k"), missing -> Uni.createFrom()
                .context(context -> Uni.createFrom().item(Map.of("k", context.<String> get("tenant")))));

        assertThat(getAll.awaitUsing(Context.of("tenant", "acme")).indefinitely()).containsEntry("k", "acme");
    }

    @Test
    void lostEntries_areTold_inOrder_withTheRemedy() {
        store.leaveOut(entry("s:c"));
        store.leaveOut(entry("s:a"));
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : new String[] { "d", "c", "b", "a" }) {
            values.put(key, "value");
        }
        BulkFailureException failure = catchThrowableOfType(BulkFailureException.class, () -> answer(cache.putAll(values)));

        assertThat(failure.failures().keySet()).containsExactly("c", "a");
        assertThat(failure.failures().get("a")).isInstanceOf(CacheStoreException.class);
        assertThat(failure.succeeded()).isEqualTo(2);
        assertThat(failure).hasMessageContaining("Cache 'books': putAll did not reach 2 of 4 entries")
                .hasMessageContaining("failures()").hasMessageContaining("Table 'in memory' left it unprocessed")
                .hasCause(failure.failures().get("c"));
        assertThatThrownBy(() -> answer(cache.invalidateAll(List.of("a", "b")))).isInstanceOf(BulkFailureException.class)
                .hasMessageContaining("invalidateAll did not reach 1 of 2 entries");
    }

    @Test
    void tableThatIsDown_isAFailureOfAll() {
        store.setDown(true);
        BulkFailureException failure = catchThrowableOfType(BulkFailureException.class,
                () -> answer(cache.putAll(Map.of("a", 1, "b", 2))));

        assertThat(failure.failures()).containsOnlyKeys("a", "b");
        assertThat(failure.succeeded()).isZero();
        assertThatThrownBy(() -> answer(cache.invalidateAll(Arrays.asList("a", "b"))))
                .isInstanceOf(BulkFailureException.class);
    }

    @Test
    void switchedOffCache_loadsEverything() {
        DynamoDbCache off = DynamoDbCacheImpl.disabled("books");
        AtomicReference<Set<String>> missing = new AtomicReference<>();

        assertThat(answer(off.getAll(List.of("a", "b"), keys -> {
            missing.set(keys);
            return load(keys);
        }))).isEqualTo(Map.of("a", "a!", "b", "b!"));
        assertThat(missing).hasValue(Set.of("a", "b"));
        assertThat(answer(off.getAll(List.of("a")))).isEmpty();
    }

    private static EntryKey entry(String encoded) {
        return new EntryKey(TestCache.SPACE, encoded);
    }
}
