package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * A table in memory: it decides as DynamoDB does, never deletes what has expired, counts what it is asked, and answers late
 * or not at all if a test wants it to.
 */
public final class InMemoryItemStore implements ItemStore {

    /** What the store can be asked. */
    public enum Operation {
        READ,
        WRITE,
        WRITE_IF,
        EXTEND,
        DELETE,
        GENERATION,
        ADVANCE,
        SCAN
    }

    private final TableAccess access = new TableAccess("in memory", "in memory", Duration.ofSeconds(1), false);
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
    private final Map<Operation, Integer> calls = new EnumMap<>(Operation.class);
    private final Map<Operation, Gate> beforeEffect = new EnumMap<>(Operation.class);
    private final Map<Operation, Gate> beforeAnswer = new EnumMap<>(Operation.class);
    private final Executor answers;
    private boolean down;

    /** Answers on the thread that asks. */
    public InMemoryItemStore() {
        this(Runnable::run);
    }

    /** Answers on the threads of an executor, as an SDK does. */
    public InMemoryItemStore(Executor answers) {
        this.answers = answers;
    }

    /** How often an operation was asked for since the last {@link #forgetCalls}. */
    public synchronized int calls(Operation operation) {
        return calls.getOrDefault(operation, 0);
    }

    /** What was asked for since the last {@link #forgetCalls}, and how often. */
    public synchronized Map<Operation, Integer> calls() {
        return Map.copyOf(calls);
    }

    public synchronized void forgetCalls() {
        calls.clear();
    }

    /** From now on every operation fails, or none does. */
    public synchronized void setDown(boolean down) {
        this.down = down;
    }

    /** Parks the next call of an operation before it takes effect, as a slow network does. */
    public synchronized Gate holdNext(Operation operation) {
        Gate gate = new Gate();
        beforeEffect.put(operation, gate);
        return gate;
    }

    /** Parks the answer to the next call of an operation, which takes effect at once. */
    public synchronized Gate holdNextAnswer(Operation operation) {
        Gate gate = new Gate();
        beforeAnswer.put(operation, gate);
        return gate;
    }

    /** Puts an item there that no cache wrote. */
    public synchronized void putForeign(Map<String, AttributeValue> item) {
        items.put(Map.of(Attributes.PARTITION_KEY, Objects.requireNonNull(item.get(Attributes.PARTITION_KEY)),
                Attributes.SORT_KEY, Objects.requireNonNull(item.get(Attributes.SORT_KEY))), Map.copyOf(item));
    }

    /** Puts an item there whose value is nothing a cache writes. */
    public void putForeignValue(EntryKey key) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.keyOf(key));
        item.put(Attributes.VALUE, AttributeValue.fromBool(true));
        putForeign(item);
    }

    /** As someone with a console would. */
    public synchronized void deleteGenerationByHand(Keyspace space) {
        items.remove(Attributes.generationKeyOf(space));
    }

    /** What is there, without counting as a call. */
    public synchronized Reading look(EntryKey key) {
        return ItemForm.read(items.getOrDefault(Attributes.keyOf(key), Map.of()));
    }

    @Override
    public Uni<Reading> read(EntryKey key) {
        return ask(Operation.READ, () -> look(key));
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return ask(Operation.WRITE, () -> {
            put(new WriteCall(access, key, item, null));
            return key;
        }).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return ask(Operation.WRITE_IF, () -> {
            Map<String, AttributeValue> attributes = new WriteCall(access, key, item, condition).request().build().item();
            boolean met = condition.isMetBy(look(key));
            if (met) {
                items.put(Attributes.keyOf(key), attributes);
            }
            return met;
        });
    }

    private void put(WriteCall call) {
        items.put(Attributes.keyOf(call.key()), call.request().build().item());
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return ask(Operation.EXTEND, () -> {
            if (!(look(key) instanceof StoredItem item) || item.generation() != read.generation()
                    || item.expiry().at() != read.expiry().at()) {
                return false;
            }
            put(new WriteCall(access, key, new StoredItem(item.value(), item.generation(),
                    new Expiry(expiry.at(), item.expiry().latest())), null));
            return true;
        });
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return ask(Operation.DELETE, () -> {
            items.remove(Attributes.keyOf(key));
            return key;
        }).replaceWithVoid();
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return ask(Operation.GENERATION, () -> {
            Map<String, AttributeValue> item = items.get(Attributes.generationKeyOf(space));
            return item == null ? OptionalLong.empty() : OptionalLong.of(Attributes.number(item, Attributes.COUNTER));
        });
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return ask(Operation.ADVANCE, () -> {
            Map<String, AttributeValue> item = new HashMap<>(Attributes.generationKeyOf(space));
            Map<String, AttributeValue> before = items.get(item);
            long next = (before == null ? seed : Attributes.number(before, Attributes.COUNTER)) + by;
            item.put(Attributes.COUNTER, Attributes.number(next));
            putForeign(item);
            return next;
        });
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        return ask(Operation.SCAN, () -> new ScanCall(access, space, 0, 1)
                .result(ScanResponse.builder().items(entriesOf(space)).build())).onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    }

    private List<Map<String, AttributeValue>> entriesOf(Keyspace space) {
        return items.values().stream()
                .filter(item -> Objects.requireNonNull(item.get(Attributes.PARTITION_KEY)).s().startsWith(space.root() + '#'))
                .filter(item -> fromS(Attributes.ENTRY_SORT_KEY).equals(item.get(Attributes.SORT_KEY))).toList();
    }

    private <T> Uni<T> ask(Operation operation, Supplier<T> effect) {
        return Uni.createFrom().completionStage(() -> begin(operation, effect)
                .thenApplyAsync(answer -> answer, answers));
    }

    private synchronized <T> CompletableFuture<T> begin(Operation operation, Supplier<T> effect) {
        calls.merge(operation, 1, Integer::sum);
        if (down) {
            return CompletableFuture.failedFuture(new CacheStoreException("Table 'in memory' is down", new Exception()));
        }
        Gate first = beforeEffect.remove(operation);
        Gate second = beforeAnswer.remove(operation);
        Supplier<T> atomic = () -> {
            synchronized (this) {
                return effect.get();
            }
        };
        CompletableFuture<T> took = first == null ? done(atomic) : first.pass(atomic);
        return second == null ? took : took.thenCompose(answer -> second.pass(() -> answer));
    }

    private static <T> CompletableFuture<T> done(Supplier<T> effect) {
        CompletableFuture<@Nullable Void> now = CompletableFuture.completedFuture(null);
        return now.thenApply(nothing -> effect.get());
    }
}
