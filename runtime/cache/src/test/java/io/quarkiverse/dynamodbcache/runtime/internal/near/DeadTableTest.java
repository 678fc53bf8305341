package io.quarkiverse.dynamodbcache.runtime.internal.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;
import io.quarkiverse.dynamodbcache.runtime.internal.breaker.OpenCircuitException;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog.Appended;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What becomes of the log while its table does not answer: it passes the same circuit breaker as the entries do. */
class DeadTableTest {

    private static final int FAILURES = 3;
    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final EntryKey KEY = new EntryKey(new Keyspace("", "books"), "s:978");

    private final Client client = new Client();
    private final AtomicLong nanos = new AtomicLong();
    private final TableAccess access = new TableAccess("books", "table", Duration.ofSeconds(1), false,
            CircuitBreaker.of("table", FAILURES, DELAY, nanos::get), Optional.empty());
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final InvalidationLog log = InvalidationLog.inTable(access, "", clock, client);
    private final ItemStore store = ItemStore.inTable(access, LargeValues.standard(), client);
    private final RecordedEvents events = new RecordedEvents();
    private final SteeredCoherence told = SteeredCoherence.of(log, clock, new MovedTicker(), events);

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    private void die() {
        client.failure = ApiCallTimeoutException.create(1_000);
    }

    private void dieUnderReadsOfTheLog() {
        die();
        for (int i = 0; i < FAILURES; i++) {
            told.sync();
        }
    }

    private void assertRefused(Uni<?> request) {
        int before = client.requests;

        assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> answer(request))
                .withCauseInstanceOf(OpenCircuitException.class);
        assertThat(client.requests).isEqualTo(before);
    }

    @Test
    void readsThatFail_openTheBreaker_andThenCostNothing() {
        dieUnderReadsOfTheLog();

        assertThat(client.requests).isEqualTo(FAILURES);
        assertThat(told.sync()).isEqualTo(SteeredCoherence.INTERVAL);
        assertThat(client.requests).isEqualTo(FAILURES);
        assertThat(events.names()).containsOnly("nearCacheNotSynced");
    }

    @Test
    void noCallerWaits_forATableThatTheLogFoundDead() {
        dieUnderReadsOfTheLog();

        assertRefused(store.read(KEY));
    }

    @Test
    void log_isNotAsked_whileEntriesFoundTheTableDead() {
        die();
        for (int i = 0; i < FAILURES; i++) {
            assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> answer(store.read(KEY)));
        }

        assertRefused(log.newest());
        assertRefused(log.from(0, false));
        assertRefused(log.append(0, false, List.of("record")));
    }

    @Test
    void readOfTheLog_isTheProbe_thatFindsTheTableBack() {
        dieUnderReadsOfTheLog();
        client.failure = null;
        nanos.addAndGet(DELAY.toNanos());
        told.sync();

        assertThat(answer(store.read(KEY))).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void readOfTheLog_thatFindsTheTableDeadStill_keepsTheBreakerOpen() {
        dieUnderReadsOfTheLog();
        nanos.addAndGet(DELAY.toNanos());
        told.sync();

        assertThat(client.requests).isEqualTo(FAILURES + 1);
        assertRefused(store.read(KEY));
    }

    @Test
    void blockThatIsFull_isAnAnswerOfTheTable() {
        client.failure = ConditionalCheckFailedException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("ConditionalCheckFailedException").build()).build();
        for (int i = 0; i < FAILURES; i++) {
            assertThat(answer(log.append(0, false, List.of("record")))).isEqualTo(Appended.ABSENT);
        }
        client.failure = null;

        assertThat(answer(store.read(KEY))).isEqualTo(Reading.Nothing.NOTHING);
    }

    /** Answers at once, of a table that is empty, and counts what it was asked. */
    private static final class Client implements DynamoDbAsyncClient {

        int requests;
        @Nullable
        RuntimeException failure;

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        private <T> CompletableFuture<T> answer(T response) {
            requests++;
            return failure == null ? CompletableFuture.completedFuture(response) : CompletableFuture.failedFuture(failure);
        }

        @Override
        public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
            return answer(GetItemResponse.builder().build());
        }

        @Override
        public CompletableFuture<QueryResponse> query(QueryRequest request) {
            return answer(QueryResponse.builder().build());
        }

        @Override
        public CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
            return answer(UpdateItemResponse.builder().build());
        }
    }
}
