package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.smallrye.mutiny.Uni;

/** How the requests of one operation are made, and what becomes of those that fail. */
class BatchesTest {

    private final List<EntryKey> keys = IntStream.range(0, 1000)
            .mapToObj(i -> new EntryKey(new Keyspace("", "books"), "i:" + i))
            .toList();
    private final AtomicInteger requests = new AtomicInteger();

    private Uni<BatchOutcome> down() {
        requests.incrementAndGet();
        return Uni.createFrom().failure(new CacheStoreException("down", null));
    }

    @Test
    void requests_areUnderWayFourAtATime() {
        List<CompletableFuture<BatchOutcome>> underWay = new ArrayList<>();
        CompletableFuture<BatchOutcome> all = Batches.deletes(keys, few -> Uni.createFrom().completionStage(() -> {
            underWay.add(new CompletableFuture<>());
            return underWay.get(underWay.size() - 1);
        })).subscribeAsCompletionStage();

        assertThat(underWay).hasSize(4);

        for (int i = 0; i < 40; i++) {
            assertThat(underWay).hasSize(Math.min(i + 4, 40));
            underWay.get(i).complete(BatchOutcome.DONE);
        }

        assertThat(all).isCompletedWithValue(BatchOutcome.DONE);
    }

    @Test
    void failedRequest_isTheFailureOfItsEntriesOnly() {
        Set<EntryKey> first = Portions.of(keys, Portions.WRITES).get(0);
        BatchOutcome outcome = Batches
                .deletes(keys, few -> few.equals(first) ? down() : Uni.createFrom().item(BatchOutcome.DONE))
                .await().indefinitely();

        assertThat(outcome.failures()).containsOnlyKeys(first);
    }

    /** Else ten thousand entries would take a hundred times as long to fail as one. */
    @Test
    void tableThatIsDown_isNotAskedForTheRest() {
        BatchOutcome outcome = Batches.deletes(keys, few -> down()).await().indefinitely();

        assertThat(requests).hasValue(4);
        assertThat(outcome.failures()).containsOnlyKeys(keys);
    }

    @Test
    void eachSubscription_triesAnew() {
        Uni<BatchOutcome> deletion = Batches.deletes(keys, few -> down());
        deletion.await().indefinitely();
        deletion.await().indefinitely();

        assertThat(requests).hasValue(8);
    }

    @Test
    void requestsThatFailNowAndThen_areNoReasonToGiveUp() {
        BatchOutcome outcome = Batches.deletes(keys,
                few -> requests.get() % 4 == 3 && requests.incrementAndGet() > 0 ? Uni.createFrom().item(BatchOutcome.DONE)
                        : down())
                .await().indefinitely();

        assertThat(requests).hasValue(40);
        assertThat(outcome.failures()).hasSize(30 * 25);
    }
}
