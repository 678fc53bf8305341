package io.quarkiverse.dynamodbcache.runtime.internal.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LogBlock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where records are appended, and which of them together. */
class LogWriterTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final InvalidationLog log = store.log("");
    private final LogWriter writer = new LogWriter(log);
    private final Announcements announcements = new Announcements(writer);

    private void append(String... records) {
        writer.append(List.of(records)).await().atMost(Gate.BOUND);
    }

    private CompletableFuture<@Nullable Void> announce(String... records) {
        return announcements.announce(List.of(records)).subscribeAsCompletionStage();
    }

    private List<LogBlock> blocks() {
        return log.from(0, true).await().atMost(Gate.BOUND).blocks();
    }

    private List<String> records() {
        List<String> records = new ArrayList<>();
        blocks().forEach(block -> records.addAll(block.records()));
        return records;
    }

    @Test
    void firstRecord_beginsTheLog() {
        append("a");

        assertThat(blocks()).singleElement().satisfies(block -> {
            assertThat(block.number()).isZero();
            assertThat(block.records()).containsExactly("a");
        });
    }

    @Test
    void knownBlock_isOneRequest() {
        append("a");
        store.forgetCalls();
        append("b");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.APPEND, 1));
    }

    @Test
    void fullBlock_isFollowedByTheNext() {
        for (int i = 0; i < 40; i++) {
            append("r" + i);
        }

        assertThat(blocks()).extracting(LogBlock::number).containsExactly(0L, 1L, 2L);
        assertThat(blocks()).extracting(LogBlock::isFull).containsExactly(true, true, false);
        assertThat(records()).hasSize(40).startsWith("r0", "r1").endsWith("r39");
    }

    @Test
    void nodeThatIsFarBehind_findsTheEnd() {
        append("a");
        LogWriter other = new LogWriter(store.log(""));
        for (int i = 0; i < 100; i++) {
            other.append(List.of("r" + i)).await().atMost(Gate.BOUND);
        }
        store.forgetCalls();
        append("b");

        assertThat(records()).hasSize(102).endsWith("b");
        assertThat(store.calls(Operation.APPEND)).isLessThanOrEqualTo(3);
    }

    /** Others have begun a new log since, and read there. */
    @Test
    void nodeWhoseBlockIsGone_doesNotBeginItAgain() {
        for (int i = 0; i < 20; i++) {
            append("r" + i);
        }
        store.deleteBlockByHand("", 0);
        store.deleteBlockByHand("", 1);
        new LogWriter(store.log("")).append(List.of("new")).await().atMost(Gate.BOUND);
        append("b");

        assertThat(blocks()).singleElement().satisfies(block -> {
            assertThat(block.number()).isZero();
            assertThat(block.records()).containsExactly("new", "b");
        });
    }

    @Test
    void foreignBlock_isPassedOver() {
        store.putBlock("", 0, Map.of("l", AttributeValue.fromS("garbage")));
        append("a");

        assertThat(blocks()).extracting(LogBlock::number).containsExactly(0L, 1L);
        assertThat(records()).containsExactly("a");
    }

    @Test
    void blockThatTheReaderHasSeen_isWhereItBegins() {
        new LogWriter(store.log("")).append(List.of("a")).await().atMost(Gate.BOUND);
        store.forgetCalls();
        writer.seen(0);
        append("b");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.APPEND, 1));
    }

    @Test
    void recordsThatComeWhileOthersAreOnTheirWay_goTogether() {
        append("first");
        Gate underWay = store.holdNextAnswer(Operation.APPEND);
        store.forgetCalls();
        CompletableFuture<@Nullable Void> a = announce("a");
        CompletableFuture<@Nullable Void> b = announce("b");
        CompletableFuture<@Nullable Void> c = announce("c", "b");

        assertThat(a).isNotDone();
        assertThat(records()).containsExactly("first", "a");

        underWay.release();

        assertThat(a).isCompleted();
        assertThat(b).isCompleted();
        assertThat(c).isCompleted();
        assertThat(records()).containsExactly("first", "a", "b", "c");
        assertThat(store.calls()).containsEntry(Operation.APPEND, 2);
    }

    @Test
    void recordsOfManyOperations_areSeveralAppends() {
        append("first");
        Gate underWay = store.holdNextAnswer(Operation.APPEND);
        store.forgetCalls();
        announce("a");
        CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);
        for (int i = 0; i < 600; i++) {
            last = announce("r" + i);
        }
        underWay.release();

        assertThat(last).isCompleted();
        assertThat(records()).hasSize(602);
        assertThat(store.calls(Operation.APPEND)).isBetween(4, 8);
    }

    @Test
    void appendThatFails_failsForThoseWhoseRecordsWereInIt_andNotForThoseBehind() {
        append("first");
        Gate underWay = store.holdNextAnswer(Operation.APPEND);
        CompletableFuture<@Nullable Void> a = announce("a");
        CompletableFuture<@Nullable Void> b = announce("b");
        store.failNext(Operation.APPEND);
        underWay.release();
        CompletableFuture<@Nullable Void> c = announce("c");

        assertThat(a).isCompleted();
        assertThatThrownBy(b::join).hasCauseInstanceOf(CacheStoreException.class);
        assertThat(c).isCompleted();
        assertThat(records()).containsExactly("first", "a", "c");
    }
}
