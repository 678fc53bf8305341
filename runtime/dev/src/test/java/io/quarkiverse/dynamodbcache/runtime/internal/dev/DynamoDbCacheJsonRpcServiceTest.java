package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import static io.quarkiverse.dynamodbcache.runtime.internal.dev.LookedInto.NAME;
import static io.quarkiverse.dynamodbcache.runtime.internal.dev.LookedInto.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.dev.LookedInto.Book;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkus.cache.CompositeCacheKey;

class DynamoDbCacheJsonRpcServiceTest {

    private final LookedInto looked = new LookedInto();

    private void put(Object key, Object value) {
        answer(looked.cache.put(key, value));
    }

    @Test
    void entries_tellKeySizeAgeAndEnd() {
        put(new CompositeCacheKey("a", 1L), "x".repeat(500));

        assertThat(looked.entries().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo(new ShownKey("a, 1", "String, Long"));
            assertThat(entry.size()).isBetween(500L, 600L);
            assertThat(entry.age()).isBetween(0L, 60_000L);
            assertThat(entry.expiresIn()).isBetween(540_000L, 600_000L);
        });
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
        LookedInto down = new LookedInto(ItemStore.inMemory(NAME), new CacheStoreException("the table does not exist", null));

        assertThat(down.entries().problem()).isEqualTo("the table does not exist");
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
