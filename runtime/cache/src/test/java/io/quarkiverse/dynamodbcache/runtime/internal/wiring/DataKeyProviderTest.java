package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.key;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.TestCache.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.BulkFailureException;
import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.smallrye.mutiny.Uni;

/** A cache whose data keys the application gives. */
class DataKeyProviderTest {

    private final EncryptedTable table = new EncryptedTable(InstantSource.system());
    private final Keys keys = new Keys();
    private final DynamoDbCache cache = table.asking(keys);
    private final RecordedLog log = RecordedLog.ofCache(EncryptedTable.CACHE);

    @AfterEach
    void end() {
        log.close();
    }

    /** As a user writes it; it fails if a test wants it to. */
    private static final class Keys implements DataKeyProvider {

        private final Map<String, DataKey> known = new HashMap<>();
        private String current = "2030-a";
        private @Nullable Supplier<@Nullable Uni<DataKey>> failing;

        Keys() {
            rotate(current);
        }

        void rotate(String id) {
            byte[] key = new byte[32];
            key[0] = (byte) id.hashCode();
            known.put(id, DataKey.of(id, key));
            current = id;
        }

        @Override
        @SuppressWarnings("NullAway") // Which is what a test is about.
        public Uni<DataKey> currentKey(String cache) {
            assertThat(cache).isEqualTo(EncryptedTable.CACHE);
            return failing != null ? failing.get() : Uni.createFrom().item(known.get(current));
        }

        @Override
        @SuppressWarnings("NullAway") // As above.
        public Uni<@Nullable DataKey> key(String cache, String id) {
            assertThat(cache).isEqualTo(EncryptedTable.CACHE);
            return failing != null ? failing.get() : Uni.createFrom().item(known.get(id));
        }
    }

    private @Nullable Object in(String key) {
        return answer(cache.<Object> getOrDefault(key, "nothing"));
    }

    private String loaded(String key) {
        return answer(cache.<String, String> get(key, absent -> "loaded"));
    }

    @Test
    void idOfTheKey_standsInTheItem_andNothingElseThatIsReadable() {
        answer(cache.put("key", "secret"));

        String value = new String(table.value(key("key")), StandardCharsets.ISO_8859_1);

        assertThat(value).contains("2030-a").doesNotContain("secret");
    }

    @Test
    void newKey_isUsedAtOnce_andTheOldOneWhileItIsGiven() {
        answer(cache.put("old", "1"));
        keys.rotate("2030-b");
        answer(cache.put("new", "2"));

        assertThat(in("old")).isEqualTo("1");
        assertThat(in("new")).isEqualTo("2");

        keys.known.remove("2030-a");

        assertThat(in("old")).isEqualTo("nothing");
        assertThat(loaded("old")).isEqualTo("loaded");
        assertThat(in("old")).isEqualTo("loaded");
    }

    static Stream<Supplier<@Nullable Uni<DataKey>>> failures() {
        return Stream.of(() -> Uni.createFrom().failure(new IllegalStateException("KMS is down")),
                () -> {
                    throw new IllegalStateException("KMS is down");
                },
                () -> null,
                () -> Uni.createFrom().nothing());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void providerThatFails_isATableThatCannotBeAsked(Supplier<@Nullable Uni<DataKey>> failure) {
        answer(cache.putAll(Map.of("a", "1", "b", "2")));
        keys.failing = failure;

        assertThat(loaded("a")).isEqualTo("loaded");
        assertThat(in("a")).isEqualTo("nothing");
        assertThat(loaded("absent")).isEqualTo("loaded");
        assertThat(answer(cache.<String, String> getAll(List.of("a", "b"), missing -> Map.of("a", "x", "b", "y"))))
                .isEqualTo(Map.of("a", "x", "b", "y"));
        assertThatThrownBy(() -> answer(cache.put("a", "new"))).isInstanceOf(CacheStoreException.class)
                .hasMessageStartingWith("Cache 'sealed': the data key could not be had from " + Keys.class.getName());
        assertThatThrownBy(() -> answer(cache.putAll(Map.of("a", "new")))).isInstanceOf(BulkFailureException.class);

        keys.failing = null;

        assertThat(in("a")).isEqualTo("1");
        assertThat(in("b")).isEqualTo("2");
        assertThat(in("absent")).isEqualTo("nothing");
        assertThat(log.warnings()).anySatisfy(line -> assertThat(line).contains("values are loaded").contains("data key"));
    }

    @Test
    void failureOverOneId_isOfThatEntryOnly() {
        answer(cache.put("a", "1"));
        keys.rotate("2030-b");
        answer(cache.put("b", "2"));
        DynamoDbCache picky = table.asking(new DataKeyProvider() {

            @Override
            public Uni<DataKey> currentKey(String cache) {
                return keys.currentKey(cache);
            }

            @Override
            public Uni<@Nullable DataKey> key(String cache, String id) {
                return id.equals("2030-a") ? Uni.createFrom().failure(new IllegalStateException("no such key"))
                        : keys.key(cache, id);
            }
        });

        assertThat(answer(picky.<String, String> getAll(List.of("a", "b")))).isEqualTo(Map.of("b", "2"));
    }

    @Test
    void exchange_doesNotFail_onceItHasWritten() {
        answer(cache.put("key", "1"));
        keys.rotate("2030-b");
        DataKey old = Objects.requireNonNull(keys.known.put("2030-a", DataKey.of("other", new byte[32])));

        assertThat(answer(cache.<String> getAndPut("key", "2"))).isNull();
        assertThat(in("key")).isEqualTo("2");
        assertThat(old.id()).isEqualTo("2030-a");
    }

    @Test
    void keyOfAnotherId_isRefused() {
        answer(cache.put("a", "1"));
        keys.known.put("2030-a", DataKey.of("other", new byte[32]));

        assertThat(loaded("a")).isEqualTo("loaded");
        assertThat(log.warnings()).anySatisfy(line -> assertThat(line).contains("asked for '2030-a', it gave 'other'"));
    }

    @Test
    void manyEntries_askForEachKeyOnce_andForAllAtTheSameTime() {
        Map<String, String> entries = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            entries.put("key" + i, "value");
        }
        AtomicInteger currents = new AtomicInteger();
        List<String> ids = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> bothAsked = new CompletableFuture<>();
        DynamoDbCache counting = table.asking(new DataKeyProvider() {

            @Override
            public Uni<DataKey> currentKey(String cache) {
                currents.incrementAndGet();
                return keys.currentKey(cache);
            }

            @Override
            public Uni<@Nullable DataKey> key(String cache, String id) {
                ids.add(id);
                if (ids.size() == 2) {
                    bothAsked.complete(null);
                }
                return Uni.createFrom().completionStage(bothAsked).chain(asked -> keys.key(cache, id));
            }
        });
        answer(counting.putAll(entries));
        keys.rotate("2030-b");
        answer(cache.put("other", "value"));
        entries.put("other", "value");

        assertThat(answer(counting.<String, String> getAll(entries.keySet()))).isEqualTo(entries);
        assertThat(currents).hasValue(1);
        assertThat(ids).containsExactlyInAnyOrder("2030-a", "2030-b");
    }
}
