package io.quarkiverse.dynamodbcache.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.BulkFailureException;
import io.quarkiverse.dynamodbcache.DynamoDbCache;

/** What a probe sees of operations on many entries. */
class BulkOperationsOfFakesTest {

    private final FakeCaches caches = FakeCaches.inMemory(new TestClock());
    private final DynamoDbCache squares = caches.cache("squares", Integer.class);
    private final ProbedCache probe = caches.probe("squares");

    private Map<Integer, Integer> squares(int count) {
        return squares.getAll(keys(count), BulkOperationsOfFakesTest::load).await().indefinitely();
    }

    private static Map<Integer, Integer> load(Set<Integer> missing) {
        return missing.stream().collect(Collectors.toMap(Function.identity(), i -> i * i));
    }

    private static List<Integer> keys(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void loadOfMany_isALoadOfEachThatWasMissing() {
        squares.put(1, 1).await().indefinitely();
        squares(3);
        squares(3);

        probe.assertLoadedOnce(0);
        probe.assertLoaded(1, 0);
        probe.assertLoadedOnce(2);
        probe.assertHit(2);
    }

    @Test
    void calls_areTheRequests() {
        squares.putAll(load(Set.copyOf(keys(101)))).await().indefinitely();
        squares(101);
        squares.invalidateAll(keys(26)).await().indefinitely();
        CacheCalls calls = probe.calls();

        assertThat(calls.writes()).isEqualTo(5);
        assertThat(calls.reads()).isEqualTo(2);
        assertThat(calls.deletes()).isEqualTo(2);
        probe.assertMiss(25);
        probe.assertHit(26);
    }

    @Test
    void throttledRequest_isTheLossOfItsEntriesOnly() {
        probe.faults().throttleNext(1);
        BulkFailureException failure = catchThrowableOfType(BulkFailureException.class,
                () -> squares.invalidateAll(keys(100)).await().indefinitely());

        assertThat(failure.failures()).hasSize(25);
        assertThat(failure.succeeded()).isEqualTo(75);

        squares.putAll(load(Set.copyOf(keys(150)))).await().indefinitely();
        probe.faults().throttleNext(1);

        assertThat(squares(150)).hasSize(150);
        assertThat(keys(150).stream().mapToInt(probe::loads).sum()).isIn(50, 100);
    }

    @Test
    void tableThatIsDown_lacksEverything() {
        probe.faults().down();

        assertThat(squares(150)).hasSize(150);
        probe.assertLoadedOnce(149);
    }
}
