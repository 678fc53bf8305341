package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.TestCache.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Uni;

/** Views of other versions of a cache. */
class VersionsTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final DynamoDbCache cache = cache(1, WriteFailures.FAIL);
    private final DynamoDbCache second = cache.version(2);

    private DynamoDbCache cache(int version, WriteFailures writeFailures) {
        CacheSettings settings = new CacheSettings("books", "", version,
                new Lifetime(Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofMinutes(10))), Duration.ofSeconds(1),
                Duration.ofHours(1), false, writeFailures, StorageSettings.plain(), Optional.empty(), Optional.empty(),
                Optional.empty(),
                new TableSettings("t", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
        CacheAssembly assembly = new CacheAssembly(settings, Set.of(), List.of(), ObjectMapper::new);
        CacheStack stack = assembly.stack(store, InstantSource.system());
        return assembly.cache(() -> stack);
    }

    private static boolean has(DynamoDbCache view) {
        return answer(view.containsKey("key"));
    }

    private static Object in(DynamoDbCache view) {
        return Objects.requireNonNull(answer(view.getOrDefault("key", (Object) "nothing")));
    }

    private StoredItem look(int version) {
        return (StoredItem) store.look(new EntryKey(new Keyspace("", "books", version), "s:key"));
    }

    @Test
    void otherVersion_hasOtherEntries() {
        answer(cache.put("key", "one"));

        assertThat(has(second)).isFalse();

        answer(second.put("key", "two"));

        assertThat(in(cache)).isEqualTo("one");
        assertThat(in(second)).isEqualTo("two");
        assertThat(in(second.version(1))).isEqualTo("one");
        assertThat(in(cache.version(1))).isEqualTo("one");
        assertThat(second.getName()).isEqualTo("books");
        assertThat(Objects.requireNonNull(answer(second.getEntry("key"))).version()).isEqualTo(2);
    }

    @Test
    void invalidations_concernOneVersion() {
        for (DynamoDbCache view : new DynamoDbCache[] { cache, second }) {
            answer(view.put("key", "value", EntryOptions.taggedWith("a")));
        }
        answer(cache.invalidateTag("a"));

        assertThat(has(cache)).isFalse();
        assertThat(has(second)).isTrue();

        answer(cache.invalidateAll());
        answer(cache.invalidateIf(key -> true));
        answer(cache.invalidate("key"));

        assertThat(has(second)).isTrue();

        answer(second.invalidateIf(key -> true));

        assertThat(has(second)).isFalse();
    }

    @Test
    void versionThatIsConfigured_isThatOfTheCache() {
        DynamoDbCache third = cache(3, WriteFailures.FAIL);
        answer(third.put("key", "three"));

        assertThat(in(cache.version(3))).isEqualTo("three");
        assertThat(in(third.version(3))).isEqualTo("three");
        assertThat(has(third.version(1))).isFalse();
        assertThat(has(cache)).isFalse();
    }

    @Test
    void viewsOfAVersion_shareItsLoads() {
        AtomicInteger loads = new AtomicInteger();
        CompletableFuture<String> value = new CompletableFuture<>();
        List<CompletableFuture<String>> callers = Stream.of(second, cache.version(2), second.version(1).version(2))
                .map(view -> view.<String, String> getAsync("key", key -> {
                    loads.incrementAndGet();
                    return Uni.createFrom().completionStage(value);
                }).subscribeAsCompletionStage()).toList();
        value.complete("loaded");

        assertThat(callers).allSatisfy(caller -> assertThat(caller).succeedsWithin(Gate.BOUND).isEqualTo("loaded"));
        assertThat(loads).hasValue(1);
    }

    @Test
    void versionBelowOne_isRefusedAtOnce() {
        for (DynamoDbCache any : new DynamoDbCache[] { cache, second, DynamoDbCacheImpl.disabled("books") }) {
            assertThatThrownBy(() -> any.version(0)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Cache 'books'").hasMessageContaining("from 1");
        }
    }

    @Test
    void bump_movesTheEntry_withItsLifeAndItsTags() {
        answer(cache.put("key", "value", EntryOptions.taggedWith("a").expiringAfter(Duration.ofMinutes(7))));
        StoredItem before = look(1);

        assertThat(answer(cache.bumpVersion("key"))).isEqualTo(2);
        assertThat(has(cache)).isFalse();
        assertThat(in(second)).isEqualTo("value");
        assertThat(look(2).expiry()).isEqualTo(before.expiry());
        assertThat(look(2).written()).isEqualTo(before.written());
        assertThat(look(2).tags()).containsOnlyKeys("a");

        answer(second.invalidateTag("a"));

        assertThat(has(second)).isFalse();
    }

    @Test
    void bumpOfAView_goesOnFromItsVersion() {
        answer(second.put("key", null));

        assertThat(answer(second.bumpVersion("key"))).isEqualTo(3);
        assertThat(has(cache.version(3))).isTrue();
    }

    @Test
    void bumpOfWhatIsNotThere_isNull_andWritesNothing() {
        assertThat(answer(cache.bumpVersion("key"))).isNull();

        answer(cache.put("key", "value", EntryOptions.taggedWith("a")));
        answer(cache.invalidateTag("a"));
        store.forgetCalls();

        assertThat(answer(cache.bumpVersion("key"))).isNull();
        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1));
    }

    @Test
    void bump_isOneReadAndTwoWrites() {
        answer(cache.put("key", "value"));
        has(second);
        store.forgetCalls();
        answer(cache.bumpVersion("key"));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1, Operation.WRITE, 1, Operation.DELETE, 1));
    }

    @Test
    void bumpUnderWay_isSeenInBothVersions_andNeverInNone() {
        answer(cache.put("key", "value"));
        has(second);
        Gate delete = store.holdNext(Operation.DELETE);
        CompletableFuture<?> bump = CompletableFuture.supplyAsync(() -> answer(cache.bumpVersion("key")));
        delete.awaitArrival();

        assertThat(in(cache)).isEqualTo("value");
        assertThat(in(second)).isEqualTo("value");

        delete.release();

        assertThat(bump).succeedsWithin(Gate.BOUND);
    }

    @Test
    void bumpWhoseWriteFails_leavesTheEntryWhereItIs() {
        answer(cache.put("key", "x".repeat(1000)));
        has(second);
        Gate read = store.holdNextAnswer(Operation.READ);
        CompletableFuture<?> bump = CompletableFuture.supplyAsync(() -> answer(cache.bumpVersion("key")));
        read.awaitArrival();
        store.setDown(true);
        read.release();

        assertThat(bump).failsWithin(Gate.BOUND).withThrowableThat().withRootCauseInstanceOf(Exception.class)
                .withStackTraceContaining(CacheStoreException.class.getName());

        store.setDown(false);

        assertThat(has(cache)).isTrue();
    }

    @Test
    void bumpWhoseWriteIsLost_leavesTheEntry_evenIfFailuresAreOnlyLogged() {
        DynamoDbCache logging = cache(1, WriteFailures.LOG);
        answer(logging.put("key", "value"));
        has(logging.version(2));
        Gate read = store.holdNextAnswer(Operation.READ);
        CompletableFuture<?> bump = CompletableFuture.supplyAsync(() -> answer(logging.bumpVersion("key")));
        read.awaitArrival();
        store.setDown(true);
        read.release();

        assertThat(bump).succeedsWithin(Gate.BOUND).isNull();
        assertThat(answer(logging.bumpVersion("key"))).isNull();

        store.setDown(false);

        assertThat(has(logging)).isTrue();
    }

    @Test
    void cacheThatIsSwitchedOff_hasAllVersions_andNothingInThem() {
        DynamoDbCache off = DynamoDbCacheImpl.disabled("books").version(2);
        answer(off.put("key", "value"));

        assertThat(has(off)).isFalse();
        assertThat(answer(off.bumpVersion("key"))).isNull();
        assertThat(answer(off.invalidateTag("a"))).isNull();
    }
}
