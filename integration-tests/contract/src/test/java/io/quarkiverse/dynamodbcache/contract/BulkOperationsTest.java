package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.AbstractMap.SimpleEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.util.TypeLiteral;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkus.cache.CacheName;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Many entries at once, as an application has them, on a real table. */
@QuarkusTest
class BulkOperationsTest {

    private final List<Set<String>> asked = new CopyOnWriteArrayList<>();

    @CacheName("bulk")
    DynamoDbCache cache;

    record Book(String title) {
    }

    @BeforeEach
    void forget() {
        asked.clear();
    }

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Callers.LIMIT);
    }

    private Map<String, String> load(Set<String> missing) {
        asked.add(missing);
        Map<String, String> loaded = new LinkedHashMap<>();
        missing.forEach(key -> loaded.put(key, key.equals("null") ? null : key + "!"));
        loaded.remove("unknown");
        return loaded;
    }

    @Test
    void whatIsMissing_isLoadedAtOnce() {
        answer(cache.put("b", "stored"));
        Map<String, String> found = answer(cache.getAll(List.of("a", "b", "unknown", "null", "a"), this::load));
        Map<String, String> again = answer(cache.getAll(List.of("a", "b", "null"), this::load));

        assertThat(found).containsExactly(Map.entry("a", "a!"), Map.entry("b", "stored"),
                new SimpleEntry<>("null", null));
        assertThat(again).isEqualTo(found);
        assertThat(asked).containsExactly(Set.of("a", "unknown", "null"));
    }

    @Test
    void asynchronousLoader_isAskedOnce() {
        Function<Set<String>, Uni<Map<String, String>>> loader = missing -> Uni.createFrom().item(() -> load(missing));

        assertThat(answer(cache.getAllAsync(List.of("c", "d"), loader))).isEqualTo(Map.of("c", "c!", "d", "d!"));
        assertThat(answer(cache.getAllAsync(List.of("c", "d"), loader, Duration.ofHours(1)))).hasSize(2);
        assertThat(asked).hasSize(1);
    }

    @Test
    void thousandsOfEntries_arePut_read_andInvalidated() {
        Map<Integer, String> many = IntStream.range(0, 1001).boxed().collect(Collectors.toMap(i -> i, i -> "v" + i));
        answer(cache.putAll(many));

        assertThat(answer(cache.<Integer, String> getAll(many.keySet()))).isEqualTo(many);

        answer(cache.invalidateAll(many.keySet()));

        assertThat(answer(cache.getAll(many.keySet()))).isEmpty();
    }

    @Test
    void valuesOfAType_areReadBackAsIt() {
        TypeLiteral<List<Book>> books = new TypeLiteral<>() {
        };
        answer(cache.putAll(Map.of("e", List.of(new Book("Emma"))), books));

        assertThat(answer(cache.getAll(List.of("e", "f"), books, missing -> Map.of("f", List.of(new Book("Persuasion"))))))
                .isEqualTo(Map.of("e", List.of(new Book("Emma")), "f", List.of(new Book("Persuasion"))));
        assertThat(answer(cache.getAll(List.of("g"), Book.class, missing -> Map.of("g", new Book("Lady Susan")))))
                .isEqualTo(Map.of("g", new Book("Lady Susan")));
        assertThat(answer(cache.getAll(List.of("e", "g"), Book.class))).containsOnlyKeys("g");
    }

    @Test
    void lifetimeOfNothing_removes_orIsNotStored() {
        answer(cache.putAll(Map.of("h", "value")));
        answer(cache.putAll(Map.of("h", "other"), Duration.ZERO));
        answer(cache.getAll(List.of("i"), this::load, EntryOptions.of(Duration.ZERO)));

        assertThat(answer(cache.getAll(List.of("h", "i")))).isEmpty();
    }

    @Test
    void valueThatDoesNotFit_changesNothing() {
        // Nothing that compression makes small.
        String large = new Random(978).ints(600_000, ' ', '~').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();

        assertThatThrownBy(() -> answer(cache.putAll(Map.of("j", "value", "k", large))))
                .isInstanceOf(ValueTooLargeException.class);
        assertThat(answer(cache.getAll(List.of("j", "k")))).isEmpty();
    }
}
