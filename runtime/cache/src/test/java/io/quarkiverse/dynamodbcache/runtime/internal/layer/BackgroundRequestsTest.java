package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.CallersContext;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** Requests that a call causes, and that are not its own, are made without its transaction, on whatever thread. */
class BackgroundRequestsTest {

    private static final String NONE = "none";

    private final ExecutorService sdk = Executors.newSingleThreadExecutor();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Map<Operation, String> contexts = new ConcurrentHashMap<>();

    @AfterEach
    void end() {
        CallersContext.set(null);
        sdk.shutdownNow();
    }

    /** A node that has an entry whose end is to be moved, and whose tag and generation are to be asked for again. */
    private Node caller(InMemoryItemStore store) {
        Node node = new Node(store, clock, new Lifetime(Optional.empty(), Optional.of(Duration.ofDays(3))), Node.REFRESH,
                WriteFailures.FAIL);
        Node.answer(node.putting(Node.KEY, "value", EntryOptions.taggedWith("tag")));
        clock.move(Duration.ofDays(2));
        store.setWitness(operation -> contexts.put(operation,
                CallersContext.current() == null ? NONE : CallersContext.current()));
        CallersContext.set("transaction");
        return node;
    }

    @Test
    void slidingExtension_hasNoTransaction_norWhatComesBeforeIt() {
        Node node = caller(new InMemoryItemStore());

        assertThat(node.peek()).isEqualTo("value");

        assertThat(contexts).containsEntry(Operation.READ, "transaction").containsEntry(Operation.TAG, NONE)
                .containsEntry(Operation.EXTEND, NONE);
        assertThat(CallersContext.current()).isEqualTo("transaction");
    }

    @Test
    void generationThatIsAskedForAgain_hasNoTransaction_norWhatTheAnswerCauses() {
        InMemoryItemStore store = new InMemoryItemStore(sdk);
        Node node = caller(store);
        store.deleteGenerationByHand(Node.SPACE);

        assertThat(node.get("loaded")).isEqualTo("loaded");
        assertThat(contexts).containsEntry(Operation.GENERATION, NONE).containsEntry(Operation.ADVANCE, NONE);
    }
}
