package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A node of a later version of the application, which cannot read what the one before keeps in its memory. */
class UnreadableNearEntryTest {

    private static final EntryOptions TAGGED = EntryOptions.taggedWith("author");

    private final NearNodes nodes = new NearNodes();
    private final Node before = nodes.a;
    private final Node later = nodes.b;
    private final ValueCodec numbers = NumbersOnly.codec();

    @BeforeEach
    void bothKeepWhatOnlyOneCanRead() {
        nodes.bothKeep("old", TAGGED);
        nodes.table.forgetCalls();
    }

    private @Nullable Object load(Node node, ValueCodec codec, Object loaded) {
        return Node.answer(Uni.createFrom().deferred(
                () -> node.top.get(KEY, new Loading(codec, CountingLoader.of(loaded), TAGGED, Context.empty())))).value();
    }

    private Uni<Boolean> puttingIfAbsent(ValueCodec codec) {
        return Uni.createFrom().deferred(() -> later.top.putIfAbsent(KEY, codec.encode(7L), TAGGED, codec));
    }

    private void assertTold() {
        assertThat(nodes.table.calls(Operation.APPEND)).isOne();
        assertThat(before.peek()).isEqualTo("old");

        nodes.toldA.sync();

        assertThat(before.peek()).isEqualTo(7L);
    }

    @Test
    void load_isTold() {
        assertThat(load(later, numbers, 7L)).isEqualTo(7L);

        assertTold();
    }

    @Test
    void putIfAbsent_isTold() {
        assertThat(Node.answer(puttingIfAbsent(numbers))).isTrue();

        assertTold();
    }

    @Test
    void loadOfMany_isTold() {
        EntryKey absent = Node.key("s:absent");
        Multi<KeyedEntry> entries = Multi.createFrom().deferred(() -> later.top.getMany(
                BulkLoading.of(Set.of(KEY, absent), numbers, CountingBulkLoader.of(7L), TAGGED, Context.empty())));

        assertThat(Node.answer(entries.collect().asList())).hasSize(2);

        nodes.toldA.sync();

        assertThat(before.peek()).isEqualTo(7L);
    }

    @Test
    void loadThatOthersCannotBeToldOf_isAnsweredOnce() {
        nodes.table.failNext(Operation.APPEND);
        CountingLoader loader = CountingLoader.of(7L);
        Uni<Entry> load = Uni.createFrom()
                .deferred(() -> later.top.get(KEY, new Loading(numbers, loader, TAGGED, Context.empty())));

        assertThat(Node.answer(load).value()).isEqualTo(7L);
        assertThat(loader.loads).hasValue(1);
    }

    @Test
    void putIfAbsentThatOthersCannotBeToldOf_fails() {
        nodes.table.failNext(Operation.APPEND);

        assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> Node.answer(puttingIfAbsent(numbers)))
                .withMessageContaining("other nodes could not be told");
    }

    @Test
    void valueThatCannotBeStored_isNotToldOf() {
        assertThat(load(later, numbers, new Object())).isNotNull();
        assertThat(nodes.table.calls(Operation.APPEND)).isZero();
    }

    @Test
    void putIfAbsentOverWhatCanBeRead_isNotDone_andNotTold() {
        assertThat(Node.answer(puttingIfAbsent(later.codec))).isFalse();
        assertThat(nodes.table.calls(Operation.APPEND)).isZero();
    }

    /** That was told when the tag was invalidated. */
    @Test
    void loadOverWhatATagHasOutdated_isNotTold() {
        Node.answer(later.top.invalidateTag("author"));
        nodes.table.forgetCalls();

        assertThat(load(later, later.codec, "new")).isEqualTo("new");
        assertThat(nodes.table.calls(Operation.APPEND)).isZero();
    }
}
