package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import static io.quarkiverse.dynamodbcache.runtime.internal.dev.LookedInto.NAME;
import static io.quarkiverse.dynamodbcache.runtime.internal.dev.LookedInto.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.dev.LookedInto.Book;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import io.quarkus.cache.CompositeCacheKey;
import io.smallrye.mutiny.Uni;

class DynamoDbCacheJsonRpcServiceTest {

    private final LookedInto looked = new LookedInto();

    private void put(Object key, Object value) {
        answer(looked.cache.put(key, value));
    }

    @Test
    void entries_tellKeySizeAgeAndEnd() {
        put(new CompositeCacheKey("a", 1L), "x".repeat(500));

        ShownEntry entry = looked.entries().entries().get(0);
        ShownEntry.Facts facts = Objects.requireNonNull(entry.facts());

        assertThat(entry.key()).isEqualTo(new ShownKey("a, 1", "String, Long"));
        assertThat(facts.size()).isBetween(500L, 600L);
        assertThat(facts.age()).isBetween(0L, 60_000L);
        assertThat(facts.expiresIn()).isBetween(540_000L, 600_000L);
    }

    @Test
    void entries_comeInPages_eachOnce() {
        for (int i = 0; i < Entries.PAGE * 2 + 1; i++) {
            put(i, "value");
        }
        Set<String> found = new HashSet<>();
        EntriesPage page = looked.entries();
        while (page.next() != null) {
            assertThat(page.entries()).hasSize(Entries.PAGE);
            page.entries().forEach(entry -> assertThat(found.add(entry.id())).isTrue());
            page = looked.entriesAfter(page.next());
        }

        assertThat(page.entries()).hasSize(1);
        assertThat(found).hasSize(Entries.PAGE * 2);
    }

    @Test
    void whatIsNoHit_isPassedOver() {
        put("alive", "value");
        answer(looked.cache.put("expired", "value", Duration.ofNanos(1)));
        answer(looked.cache.put("tagged", "value", EntryOptions.taggedWith("tag")));
        answer(looked.cache.invalidateTag("tag"));

        EntriesPage page = looked.entries();

        assertThat(page.entries()).extracting(entry -> entry.key().text()).containsExactly("alive");
        assertThat(page.passedOver()).isPositive();
    }

    @Test
    void pageOfOutdatedEntries_isFilledWithThoseBehindThem() {
        for (int i = 0; i < Entries.PAGE * 2; i++) {
            put("a" + i, "value");
        }
        answer(looked.cache.invalidateAll());
        put("b", "value");

        EntriesPage page = looked.entries();

        assertThat(page.entries()).extracting(entry -> entry.key().text()).containsExactly("b");
        assertThat(page.passedOver()).isEqualTo(Entries.PAGE * 2);
        assertThat(page.next()).isNull();
    }

    @Test
    void value_isReadable() {
        put(1, new Book("Dune", 412));
        put(2, "plain");

        assertThat(answer(looked.service.value(NAME, looked.idOf(1))).text())
                .isEqualToNormalizingWhitespace("{ \"title\" : \"Dune\", \"pages\" : 412 }");
        assertThat(answer(looked.service.value(NAME, looked.idOf(1))).type()).isEqualTo("Book");
        assertThat(answer(looked.service.value(NAME, looked.idOf(2)))).isEqualTo(new ShownValue("String", "plain", null));
    }

    @Test
    void valueThatCannotBeReadBack_isToldSo() {
        answer(looked.stack.top().put(looked.stack.keys().of("key"), EncodedValue.text("\u001funknown"),
                EntryOptions.configured()));

        assertThat(answer(looked.service.value(NAME, looked.idOf("key"))).note())
                .startsWith("The value cannot be read back: ").endsWith("The next get loads it anew.");
    }

    @Test
    void invalidatedEntry_isGone() {
        put("key", "value");

        assertThat(answer(looked.service.invalidate(NAME, looked.idOf("key"))).problem()).isNull();
        assertThat(looked.entries().entries()).isEmpty();
        assertThat(answer(looked.service.value(NAME, looked.idOf("key"))).note()).contains("not there any more");
    }

    @Test
    void invalidatingAll_countsTheGenerationOn() {
        put("key", "value");
        long before = generation();

        assertThat(answer(looked.service.invalidateAll(NAME)).done()).isEqualTo("Invalidated all entries of 'books'.");
        assertThat(looked.entries().entries()).isEmpty();
        assertThat(generation()).isEqualTo(before + 1);
    }

    private long generation() {
        return Objects.requireNonNull(answer(looked.service.generation(NAME)).generation());
    }

    @Test
    void generation_isUnknown_beforeItIsBegun() {
        assertThat(answer(looked.service.generation(NAME))).isEqualTo(new ShownGeneration(null, null));
    }

    @Test
    void caches_tellWhatTheyHaveDone() {
        looked.meters.of(NAME).count(Counted.HIT, 3);
        looked.meters.of(NAME).count(Counted.MISS);
        looked.meters.of(NAME).spent(PaidRequest.GET_ITEM, 2.5);
        looked.meters.of(NAME).spent(PaidRequest.QUERY, 1);
        looked.meters.of(NAME).spent(PaidRequest.PUT_ITEM, 4);

        assertThat(looked.service.caches())
                .containsExactly(new CacheSummary(NAME, "quarkus-cache", "", 1, 3, 1, 0.75, 0, 0, 3.5, 4));
    }

    @Test
    void hitRate_isUnknown_beforeTheFirstGet() {
        assertThat(looked.service.caches()).singleElement().extracting(CacheSummary::hitRate).isNull();
    }

    @Test
    void details_tellWhichRequestsHaveCostSomething() {
        looked.meters.of(NAME).spent(PaidRequest.PUT_ITEM, 4);

        assertThat(looked.service.details(NAME).spent()).containsExactly(new Spent("PutItem", "write", 4));
        assertThat(looked.service.details(NAME).settings()).hasSameSizeAs(SettingName.all());
    }

    /** Neither its counters nor its end are those that the page shows otherwise. */
    @Test
    void lookingAtAnEntry_changesNothing() {
        put("key", "value");
        String id = looked.idOf("key");
        answer(looked.service.value(NAME, id));
        looked.entries();

        assertThat(looked.service.caches()).singleElement().extracting(CacheSummary::hits, CacheSummary::misses)
                .containsExactly(0L, 0L);
    }

    @Test
    void tableThatCannotBeAsked_isToldInTheAnswer() {
        LookedInto down = new LookedInto(ItemStore.inMemory(NAME), new CacheStoreException("the table does not exist", null),
                Map.of(), Optional.empty());

        assertThat(down.entries().problem()).isEqualTo("the table does not exist");
    }

    @Test
    void failureThatIsOnlyLogged_isNoSuccess() {
        ItemStore down = ItemStore.opening(new TableAccess(NAME, "table", Duration.ofSeconds(30), false),
                Uni.createFrom().failure(new CacheStoreException("the table does not exist", null)));
        LookedInto logging = new LookedInto(down, null, Map.of("write-failures", "log"), Optional.empty());
        String unknown = ", or the log says why not (write-failures=log).";

        assertThat(answer(logging.service.invalidate(NAME, "s:key")).done()).isEqualTo("Invalidated the entry" + unknown);
        assertThat(answer(logging.service.invalidateAll(NAME)).done()).endsWith(unknown);
        assertThat(answer(logging.service.value(NAME, "s:key")).note()).endsWith(unknown);
    }

    @Test
    void failureThatIsTold_isToldHere() {
        LookedInto failing = new LookedInto(ItemStore.opening(new TableAccess(NAME, "table", Duration.ofSeconds(30), false),
                Uni.createFrom().failure(new CacheStoreException("the table does not exist", null))), null, Map.of(),
                Optional.empty());

        assertThat(answer(failing.service.invalidate(NAME, "s:key")))
                .isEqualTo(new Outcome("", "the table does not exist"));
    }

    @Test
    void entryThatCannotBeRead_hidesNoOther_andCanBeInvalidated() {
        ChangingKeys keys = new ChangingKeys();
        LookedInto hidden = new LookedInto(ItemStore.inMemory(NAME), null, Map.of("encryption.enabled", "true"),
                Optional.of(keys));
        answer(hidden.cache.put("a", "first"));
        keys.current = "second";
        answer(hidden.cache.put("b", "second"));

        assertThat(hidden.entries().problem()).isNull();
        assertThat(hidden.entries().entries()).extracting(entry -> entry.key().text(), entry -> entry.facts() != null,
                entry -> entry.problem() != null).containsExactly(tuple("a", false, true), tuple("b", true, false));
        assertThat(answer(hidden.service.value(NAME, hidden.idOf("a"))).note()).contains("first");
        assertThat(answer(hidden.service.invalidate(NAME, hidden.idOf("a"))).problem()).isNull();
        assertThat(hidden.entries().entries()).hasSize(1);
    }

    /** The current key is given, and none before it. */
    private static final class ChangingKeys implements DataKeyProvider {

        private volatile String current = "first";

        @Override
        public Uni<DataKey> currentKey(String cache) {
            return Uni.createFrom().item(DataKey.of(current, new byte[32]));
        }

        @Override
        public Uni<@Nullable DataKey> key(String cache, String id) {
            return id.equals(current) ? currentKey(cache).map(key -> key)
                    : Uni.createFrom().failure(new IllegalStateException("no access to the key " + id));
        }
    }

    @Test
    void hiddenEntry_isReadHere_butItsKeyIsNot() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        LookedInto hidden = new LookedInto(ItemStore.inMemory(NAME), null, Map.of("encryption.enabled", "true",
                "encryption.key", key, "encryption.hash-keys", "true", "encryption.hash-key", key), Optional.empty());
        answer(hidden.cache.put("secret", "value"));
        ShownEntry entry = hidden.entries().entries().get(0);

        assertThat(entry.key().type()).isEqualTo("as it is stored");
        assertThat(entry.key().text()).startsWith("X:").doesNotContain("secret");
        assertThat(answer(hidden.service.value(NAME, entry.id()))).isEqualTo(new ShownValue("String", "value", null));
        assertThat(answer(hidden.service.invalidate(NAME, entry.id())).problem()).isNull();
        assertThat(hidden.entries().entries()).isEmpty();
    }

    @Test
    void unknownCache_isRefused() {
        assertThatThrownBy(() -> looked.service.entries("films", null, null)).hasMessage(
                "There is no cache 'films' in DynamoDB, only [books]. Reload the page.");
    }

    @Test
    void pageBehindTheLastEntry_isEmpty() {
        put("a", "value");

        assertThat(looked.entriesAfter(new ItemKey("z", "e"))).isEqualTo(EntriesPage.NOTHING);
    }
}
