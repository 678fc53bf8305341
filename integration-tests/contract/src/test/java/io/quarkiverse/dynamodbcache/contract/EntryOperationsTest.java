package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheEntry;
import io.quarkiverse.dynamodbcache.CounterOverflowException;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.NotACounterException;
import io.quarkus.cache.CacheName;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** What an application does with single entries, on a real table. */
@QuarkusTest
class EntryOperationsTest {

    @CacheName("visits")
    DynamoDbCache cache;

    private static <T extends @Nullable Object> T answer(Uni<T> question) {
        return question.await().atMost(Callers.LIMIT);
    }

    @BeforeEach
    void emptyCache() {
        answer(cache.invalidateAll());
    }

    @Test
    void counter_isCountedByAllItsCallers() {
        List<Uni<Long>> increments = IntStream.range(0, 20).mapToObj(i -> cache.increment("page", 1)).toList();

        List<Long> told = answer(Uni.join().all(increments).andCollectFailures());

        assertThat(told).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
        assertThat(answer(cache.decrement("page", 5))).isEqualTo(15);
        assertThat(answer(cache.<Long> getIfPresent("page"))).isEqualTo(15L);
    }

    @Test
    void counter_beginsWhereItIsTold_andNumbersThatWerePutAreCounted() {
        assertThat(answer(cache.increment("tickets", 1, 1000, Duration.ofHours(1)))).isEqualTo(1001);
        assertThat(answer(cache.decrement("stock", 1, 10, null))).isEqualTo(9);
        answer(cache.put("put", 41));

        assertThat(answer(cache.increment("put", 1))).isEqualTo(42);
        assertThat(answer(cache.<Integer> getIfPresent("put"))).isEqualTo(42);
    }

    @Test
    void whatCannotBeCounted_isTold_andStays() {
        answer(cache.put("text", "42"));
        answer(cache.put("full", Long.MAX_VALUE));

        assertThatThrownBy(() -> answer(cache.increment("text", 1))).isInstanceOf(NotACounterException.class)
                .hasMessageContaining("'visits'");
        assertThatThrownBy(() -> answer(cache.increment("full", 1))).isInstanceOf(CounterOverflowException.class)
                .hasMessageContaining("'visits'");
        assertThatThrownBy(() -> answer(cache.decrement("new", Long.MIN_VALUE)))
                .isInstanceOf(CounterOverflowException.class);
        assertThat(answer(cache.<String> getIfPresent("text"))).isEqualTo("42");
        assertThat(answer(cache.<Long> getIfPresent("full"))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void touchedEntry_livesAnew_andAnAbsentOneStaysAbsent() {
        answer(cache.put("entry", "value", Duration.ofMinutes(1)));

        assertThat(answer(cache.touch("entry", Duration.ofHours(2)))).isTrue();
        assertThat(entry("entry").expires()).isAfter(entry("entry").written().plus(Duration.ofMinutes(119)));
        assertThat(answer(cache.touch("entry"))).isTrue();
        assertThat(entry("entry").expires()).isBefore(entry("entry").written().plus(Duration.ofMinutes(11)));
        assertThat(answer(cache.touch("entry", Duration.ZERO))).isTrue();
        assertThat(answer(cache.touch("entry"))).isFalse();
        assertThat(answer(cache.containsKey("entry"))).isFalse();
        assertThat(answer(cache.touch("absent", Duration.ofHours(2)))).isFalse();
    }

    private CacheEntry<Object> entry(String key) {
        return Objects.requireNonNull(answer(cache.getEntry(key)));
    }

    @Test
    void entry_isReplaced_onlyWhereItEqualsTheExpectedOne() {
        assertThat(answer(cache.replace("entry", "old", "new"))).isFalse();
        answer(cache.put("entry", "old"));

        assertThat(answer(cache.replace("entry", "other", "new"))).isFalse();
        assertThat(answer(cache.replace("entry", "old", "new"))).isTrue();
        TypeLiteral<List<String>> list = new TypeLiteral<>() {
        };
        assertThat(answer(cache.replace("entry", List.of("a"), List.of("b"), list, EntryOptions.configured()))).isFalse();
        assertThat(answer(cache.<String> getIfPresent("entry"))).isEqualTo("new");
    }

    @Test
    void exchangedValue_isTold() {
        assertThat(answer(cache.<String> getAndPut("entry", "first"))).isNull();
        assertThat(answer(cache.<String> getAndPut("entry", "second"))).isEqualTo("first");
        assertThat(answer(cache.getAndPut("entry", "third", EntryOptions.of(Duration.ZERO)))).isEqualTo("second");
        assertThat(answer(cache.containsKey("entry"))).isFalse();
    }

    @Test
    void entry_tellsWhatIsKnownOfIt() {
        Instant before = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        answer(cache.put("entry", "value"));

        CacheEntry<String> entry = answer(cache.getEntry("entry", String.class));

        assertThat(entry).isNotNull();
        assertThat(entry.value()).isEqualTo("value");
        assertThat(entry.written()).isBetween(before, before.plusSeconds(60));
        assertThat(entry.expires()).isBetween(before.plusSeconds(600), before.plusSeconds(660));
        assertThat(entry.size()).isBetween(40L, 80L);
        assertThat(entry.version()).isEqualTo(1);
        assertThat(answer(cache.getEntry("absent"))).isNull();
    }

    @Test
    void entryOfNull_isAnEntry() {
        answer(cache.put("null", null));

        CacheEntry<Object> entry = answer(cache.getEntry("null"));

        assertThat(entry).isNotNull();
        assertThat(entry.value()).isNull();
        assertThat(answer(cache.replace("null", null, "value"))).isTrue();
    }
}
