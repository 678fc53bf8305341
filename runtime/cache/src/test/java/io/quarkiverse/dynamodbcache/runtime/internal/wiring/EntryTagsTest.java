package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.UnsupportedTagException;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.smallrye.mutiny.Uni;

/** Tags that no entry can have are refused before anything happens. */
class EntryTagsTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final DynamoDbCache cache = TestCache.over(store);

    private void refused(EntryOptions options, String why) {
        assertThatThrownBy(() -> cache.put("key", "value", options)).isInstanceOf(UnsupportedTagException.class)
                .hasMessageContaining("Cache 'books'").hasMessageContaining(why);
        assertThatThrownBy(() -> cache.putIfAbsent("key", "value", options)).isInstanceOf(UnsupportedTagException.class);
        assertThatThrownBy(() -> cache.get("key", key -> "value", options)).isInstanceOf(UnsupportedTagException.class);
        assertThatThrownBy(() -> cache.getAsync("key", key -> Uni.createFrom().item("value"), options))
                .isInstanceOf(UnsupportedTagException.class);
        assertThatThrownBy(() -> cache.getAndPut("key", "value", options)).isInstanceOf(UnsupportedTagException.class);
        assertThatThrownBy(() -> cache.putAll(Map.of("key", "value"), options)).isInstanceOf(UnsupportedTagException.class);
        assertThatThrownBy(() -> cache.getAll(List.of("key"), missing -> Map.of("key", "value"), options))
                .isInstanceOf(UnsupportedTagException.class);
        assertThat(store.calls()).isEmpty();
    }

    private static EntryOptions withTags(int count) {
        return EntryOptions.taggedWith(IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new));
    }

    @Test
    void tooManyTags_areRefused() {
        refused(withTags(51), "51 tags, but may have 50");
    }

    @Test
    void tagsThatAreNoText_areRefused() {
        refused(EntryOptions.taggedWith("fine", ""), "0 bytes");
        refused(EntryOptions.taggedWith("\u20ac".repeat(86)), "258 bytes");
        refused(EntryOptions.taggedWith("\udfff"), "surrogate");
    }

    @Test
    void tagThatCannotBe_cannotBeInvalidatedEither() {
        assertThatThrownBy(() -> cache.invalidateTag("")).isInstanceOf(UnsupportedTagException.class);
    }

    @Test
    void fiftyOfTheLongestTags_areTaken() {
        EntryOptions options = EntryOptions.taggedWith(
                IntStream.range(10, 60).mapToObj(i -> i + "x".repeat(254)).toArray(String[]::new));
        TestCache.answer(cache.put("key", "value", options));

        assertThat(TestCache.answer(cache.containsKey("key"))).isTrue();

        TestCache.answer(cache.invalidateTag("59" + "x".repeat(254)));

        assertThat(TestCache.answer(cache.containsKey("key"))).isFalse();
    }
}
