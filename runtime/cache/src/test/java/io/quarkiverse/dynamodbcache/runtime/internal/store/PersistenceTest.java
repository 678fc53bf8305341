package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** How often, and how long, a batch is asked for; on a clock that only moves where it waits. */
class PersistenceTest {

    private static final EntryKey ONE = new EntryKey(new Keyspace("", "books"), "i:1");
    private static final EntryKey TWO = new EntryKey(new Keyspace("", "books"), "i:2");
    private static final Duration PATIENCE = Duration.ofMillis(2000);

    private final List<Duration> waits = new ArrayList<>();
    private final List<Set<EntryKey>> asked = new ArrayList<>();
    private final List<Duration> bounds = new ArrayList<>();
    private long now = 5;
    private Duration late = Duration.ZERO;
    private final Persistence persistence = new Persistence(
            new StoreFailures(new TableAccess("books", "shop", PATIENCE, false)),
            new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1), most -> most), this::pass, () -> now);

    private Uni<?> pass(Duration time) {
        waits.add(time);
        now += time.plus(late).toNanos();
        return Uni.createFrom().voidItem();
    }

    private BatchOutcome ask(Persistence.Round answers) {
        return persistence.ask(Set.of(ONE, TWO), (keys, within) -> {
            asked.add(keys);
            bounds.add(within);
            return answers.ask(keys, within);
        }).await().indefinitely();
    }

    private static DynamoDbException refusal(String code) {
        return (DynamoDbException) DynamoDbException.builder().statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build()).build();
    }

    @Test
    void wholeAnswer_isNotWaitedFor() {
        BatchOutcome outcome = ask((keys, within) -> Uni.createFrom().item(Set.of()));

        assertThat(outcome).isEqualTo(BatchOutcome.DONE);
        assertThat(asked).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void whatIsLeft_isAskedForAgain_andNothingElse() {
        Deque<Set<EntryKey>> left = new ArrayDeque<>(List.of(Set.of(ONE, TWO), Set.of(TWO), Set.of()));
        BatchOutcome outcome = ask((keys, within) -> Uni.createFrom().item(left.remove()));

        assertThat(outcome).isEqualTo(BatchOutcome.DONE);
        assertThat(asked).containsExactly(Set.of(ONE, TWO), Set.of(ONE, TWO), Set.of(TWO));
    }

    @Test
    void waits_grow_untilTheTimeIsOver_andNoRequestGoesBeyondIt() {
        ask((keys, within) -> Uni.createFrom().item(keys));

        assertThat(waits.stream().map(Duration::toMillis)).containsExactly(20L, 40L, 80L, 160L, 320L, 640L);
        assertThat(bounds.stream().map(Duration::toMillis)).containsExactly(2000L, 1980L, 1940L, 1860L, 1700L, 1380L, 740L);
    }

    @Test
    void waitThatTookTooLong_isTheLast() {
        late = PATIENCE;
        BatchOutcome outcome = ask((keys, within) -> Uni.createFrom().item(Set.of(ONE)));

        assertThat(asked).hasSize(1);
        assertThat(outcome.failures().get(ONE)).hasMessageContaining("left unprocessed for 2000 ms");
    }

    @Test
    void whatIsLeftInTheEnd_hasFailed_andOnlyThat() {
        BatchOutcome outcome = ask((keys, within) -> Uni.createFrom().item(Set.of(TWO)));

        assertThat(outcome.failures()).containsOnlyKeys(TWO);
        assertThat(outcome.failures().get(TWO)).isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("Cache 'books', table 'shop'").hasMessageContaining("left unprocessed for 2000 ms")
                .hasMessageContaining("quarkus.cache.dynamodb.api-call-timeout").hasMessageContaining("more capacity");
    }

    @Test
    void throttledBatch_isAskedForAgain() {
        Deque<Uni<Set<EntryKey>>> answers = new ArrayDeque<>(List.of(
                Uni.createFrom().failure(refusal("ProvisionedThroughputExceededException")),
                Uni.createFrom().failure(refusal("ThrottlingException")),
                Uni.createFrom().item(Set.of())));

        assertThat(ask((keys, within) -> answers.remove())).isEqualTo(BatchOutcome.DONE);
        assertThat(asked).hasSize(3);
    }

    @Test
    void batchThrottledForTooLong_hasFailed() {
        DynamoDbException throttled = refusal("ProvisionedThroughputExceededException");
        BatchOutcome outcome = ask((keys, within) -> Uni.createFrom().failure(throttled));

        assertThat(outcome.failures()).containsOnlyKeys(ONE, TWO);
        assertThat(outcome.failures().get(ONE)).hasCause(throttled).hasMessageContaining("the table throttles");
        assertThat(asked).hasSize(7);
    }

    @Test
    void otherFailures_areFinal() {
        BatchOutcome outcome = ask((keys, within) -> Uni.createFrom().failure(refusal("AccessDeniedException")));

        assertThat(outcome.failures()).containsOnlyKeys(ONE, TWO);
        assertThat(outcome.failures().get(ONE)).hasMessageContaining("dynamodb:BatchWriteItem");
        assertThat(asked).hasSize(1);
    }

    @Test
    void failureAfterAnAnswer_isThatOfTheRestOnly() {
        Deque<Uni<Set<EntryKey>>> answers = new ArrayDeque<>(List.of(Uni.createFrom().item(Set.of(TWO)),
                Uni.createFrom().failure(new IllegalStateException("closed"))));

        assertThat(ask((keys, within) -> answers.remove()).failures()).containsOnlyKeys(TWO);
    }

    @Test
    void realWaits_areByChance_andDoNotHoldAThread() {
        Backoff backoff = Backoff.random();

        for (int retry = 0; retry < 70; retry++) {
            long most = retry > 5 ? 1000 : 20L << retry;
            assertThat(backoff.before(retry)).isBetween(Duration.ofMillis(1), Duration.ofMillis(most));
        }
        Persistence real = Persistence.of(new StoreFailures(new TableAccess("books", "shop", PATIENCE, false)));
        Deque<Set<EntryKey>> left = new ArrayDeque<>(List.of(Set.of(ONE), Set.of()));

        assertThat(real.ask(Set.of(ONE), (keys, within) -> Uni.createFrom().item(left.remove())).await().atMost(Gate.BOUND))
                .isEqualTo(BatchOutcome.DONE);
    }
}
