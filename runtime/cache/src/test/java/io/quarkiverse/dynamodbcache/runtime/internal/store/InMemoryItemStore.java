package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table in memory that counts what it is asked, and answers late or not at all if a test wants it to. */
public final class InMemoryItemStore implements ItemStore {

    /** What the store can be asked. */
    public enum Operation {
        READ,
        WRITE,
        WRITE_IF,
        LEASE,
        EXTEND,
        TOUCH,
        INCREMENT,
        EXCHANGE,
        REMOVE,
        DELETE,
        GENERATION,
        ADVANCE,
        TAG,
        BEGIN_TAG,
        ADVANCE_TAG,
        SCAN,
        READ_MANY,
        WRITE_MANY,
        DELETE_MANY,
        READ_WITH_PARTS,
        REPLACE,
        WRITE_PART,
        READ_PARTS,
        PROLONG_PART,
        DELETE_PART,
        SWEEP,
        REAP,
        REAP_PART,
        REFERRAL,
        CLAIM,
        PROLONG_CLAIM,
        APPEND,
        READ_LOG,
        READ_LOG_CONSISTENTLY,
        NEWEST_BLOCK
    }

    private final MemoryTable table = new MemoryTable("in memory");
    private final ItemStore memory = new MemoryItemStore(table);
    private final Map<Operation, Integer> calls = new EnumMap<>(Operation.class);
    private final Map<Operation, Gate> beforeEffect = new EnumMap<>(Operation.class);
    private final Map<Operation, Gate> beforeAnswer = new EnumMap<>(Operation.class);
    private final Set<Operation> failing = EnumSet.noneOf(Operation.class);
    private final Set<Operation> failingAnswers = EnumSet.noneOf(Operation.class);
    private final Executor answers;
    private final Set<EntryKey> left = ConcurrentHashMap.newKeySet();
    private Consumer<Operation> witness = operation -> {
    };
    private Function<String, @Nullable Gate> everywhere = step -> null;
    private boolean down;
    private boolean laggingLog;

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

    /** From now on batches leave this entry out. */
    public void leaveOut(EntryKey key) {
        left.add(key);
    }

    /** Is called with each operation, on the thread that asks for it. */
    public synchronized void setWitness(Consumer<Operation> witness) {
        this.witness = witness;
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

    /**
     * From now on parks each call at two gates, unless they are null: before it takes effect, and before it is answered.
     *
     * @param gates by what goes on there
     */
    public synchronized void holdAll(Function<String, @Nullable Gate> gates) {
        everywhere = gates;
    }

    /** The next call of an operation fails, and has no effect. */
    public synchronized void failNext(Operation operation) {
        failing.add(operation);
    }

    /** The next call of an operation fails, but takes effect. */
    public synchronized void failNextAnswer(Operation operation) {
        failingAnswers.add(operation);
    }

    /** Leaves the header of an entry without its value, as a write does that was given up. */
    public void removePartsByHand(EntryKey key) {
        itemsUnder(key).stream().map(PartForm::read).flatMap(Optional::stream)
                .forEach(part -> table.remove(PartForm.keyOf(key, part.writeId(), part.number())));
    }

    /** As someone with a console would. */
    void removeByHand(Map<String, AttributeValue> primaryKey) {
        table.remove(primaryKey);
    }

    /** Puts an item there that no cache wrote. */
    public void putForeign(Map<String, AttributeValue> item) {
        table.put(item);
    }

    /** Puts an item there whose value is nothing a cache writes. */
    public void putForeignValue(EntryKey key) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.keyOf(key));
        item.put(Attributes.VALUE, AttributeValue.fromBool(true));
        putForeign(item);
    }

    /** As someone with a console would. */
    public void deleteGenerationByHand(Keyspace space) {
        table.remove(Attributes.generationKeyOf(space));
    }

    /** As someone with a console would. */
    public void deleteTagByHand(TagKey key) {
        table.remove(Attributes.keyOf(key));
    }

    /** The same table, as caches see it that keep large values in parts. */
    public ItemStore withParts(LargeValues largeValues) {
        return new PartsStore("in memory", largeValues, this, new InMemoryPartTable(this, new MemoryPartTable(table)));
    }

    /** All items of an entry, its parts too, in the order of their sort keys. */
    public List<Map<String, AttributeValue>> itemsUnder(EntryKey key) {
        return table.atomic(() -> table.itemsUnder(key.partitionKey())).await().indefinitely();
    }

    /** The same table as a whole. */
    public Sweep sweep() {
        return new InMemorySweep(this, table);
    }

    /** What caches of a prefix tell each other in this table. */
    public InvalidationLog log(String prefix) {
        return new InMemoryInvalidationLog(this, table, LogForm.partitionKey(prefix));
    }

    /** As someone with a console would, or DynamoDB in time. */
    public void deleteBlockByHand(String prefix, long block) {
        table.remove(LogForm.keyOf(LogForm.partitionKey(prefix), block));
    }

    /** Puts a block there that no node wrote. */
    public void putBlock(String prefix, long block, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(LogForm.keyOf(LogForm.partitionKey(prefix), block));
        item.putAll(attributes);
        table.put(item);
    }

    /** Appends to a block what no node writes. */
    public void appendByHand(String prefix, long block, AttributeValue record) {
        Map<String, AttributeValue> item = new HashMap<>(
                table.itemAt(LogForm.keyOf(LogForm.partitionKey(prefix), block)));
        List<AttributeValue> records = new ArrayList<>(Objects.requireNonNull(item.get(LogForm.RECORDS)).l());
        records.add(record);
        item.put(LogForm.RECORDS, AttributeValue.fromL(records));
        table.put(item);
    }

    /** The next read of a log that is not consistent finds nothing, as on a replica that lags behind. */
    public synchronized void answerNextFromALogThatIsEmpty() {
        laggingLog = true;
    }

    synchronized boolean isLogLagging() {
        boolean lagging = laggingLog;
        laggingLog = false;
        return lagging;
    }

    /** What is there, without counting as a call. */
    public Reading look(EntryKey key) {
        return memory.read(key).await().indefinitely();
    }

    @Override
    public Uni<Reading> read(EntryKey key) {
        return ask(Operation.READ, memory.read(key));
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return ask(Operation.WRITE, memory.write(key, item));
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return ask(Operation.WRITE_IF, memory.writeIf(key, item, condition));
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        return ask(Operation.LEASE, memory.lease(key, lease, condition, forgotten));
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return ask(Operation.EXTEND, memory.extend(key, read, expiry));
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return ask(Operation.TOUCH, memory.touch(key, expiry, presence));
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return ask(Operation.INCREMENT, memory.increment(key, increment, presence));
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return ask(Operation.EXCHANGE, memory.exchange(key, item));
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return ask(Operation.REMOVE, memory.remove(key));
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return ask(Operation.DELETE, memory.delete(key));
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return Batches.reads(keys, few -> ask(Operation.READ_MANY, memory.readMany(taken(few))
                .map(reading -> new BatchReading(reading.found(), leftOf(few).failures()))));
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return Batches.writes(items, few -> {
            Map<EntryKey, StoredItem> taken = new HashMap<>(few);
            taken.keySet().removeAll(left);
            return ask(Operation.WRITE_MANY, memory.writeMany(taken).replaceWith(leftOf(few.keySet())));
        });
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return Batches.deletes(keys,
                few -> ask(Operation.DELETE_MANY, memory.deleteMany(taken(few)).replaceWith(leftOf(few))));
    }

    private Set<EntryKey> taken(Set<EntryKey> keys) {
        Set<EntryKey> taken = new HashSet<>(keys);
        taken.removeAll(left);
        return taken;
    }

    private BatchOutcome leftOf(Set<EntryKey> keys) {
        Set<EntryKey> those = new HashSet<>(keys);
        those.retainAll(left);
        return BatchOutcome.failed(those, new CacheStoreException("Table 'in memory' left it unprocessed", null));
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return ask(Operation.GENERATION, memory.generation(space));
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return ask(Operation.ADVANCE, memory.advanceGeneration(space, seed, by));
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        return ask(Operation.TAG, memory.tag(key));
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        return ask(Operation.BEGIN_TAG, memory.beginTag(key, seed));
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        return ask(Operation.ADVANCE_TAG, memory.advanceTag(key));
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        return ask(Operation.SCAN, memory.scan(space).collect().asList()).onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    }

    <T> Uni<T> ask(Operation operation, Uni<T> effect) {
        return Uni.createFrom().completionStage(() -> begin(operation, effect)
                .thenApplyAsync(answer -> answer, answers));
    }

    private synchronized <T> CompletableFuture<T> begin(Operation operation, Uni<T> effect) {
        calls.merge(operation, 1, Integer::sum);
        witness.accept(operation);
        if (down || failing.remove(operation)) {
            return failure();
        }
        boolean loseAnswer = failingAnswers.remove(operation);
        Gate first = beforeEffect.containsKey(operation) ? beforeEffect.remove(operation)
                : everywhere.apply(operation + " reaches the table");
        Gate second = beforeAnswer.containsKey(operation) ? beforeAnswer.remove(operation)
                : everywhere.apply(operation + " is answered");
        CompletableFuture<@Nullable Void> arrived = CompletableFuture.completedFuture(null);
        CompletableFuture<T> took = first == null ? arrived.thenCompose(nothing -> effect.subscribeAsCompletionStage())
                : first.pass(() -> effect).thenCompose(Uni::subscribeAsCompletionStage);
        CompletableFuture<T> answered = loseAnswer ? took.thenCompose(answer -> failure()) : took;
        return second == null ? answered : answered.thenCompose(answer -> second.pass(() -> answer));
    }

    private static <T> CompletableFuture<T> failure() {
        return CompletableFuture.failedFuture(new CacheStoreException("Table 'in memory' is down", new Exception()));
    }
}
