package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

class TableDownTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = new Node(store, clock);

    @Test
    void get_asksTheLoader() {
        store.setDown(true);
        CountingLoader loader = CountingLoader.of("value");

        assertThat(node.get(loader)).isEqualTo("value");
        assertThat(loader.loads).hasValue(1);
        assertThat(node.events.names()).containsExactly("fellBackToLoader");
    }

    @Test
    void callersAtTheSameTime_shareTheLoad() {
        store.setDown(true);
        Gate loading = new Gate();
        CountingLoader loader = CountingLoader.held("value", loading);
        CompletableFuture<@Nullable Object> leader = node.beginGet(loader);
        CompletableFuture<@Nullable Object> joiner = node.beginGet(loader);
        loading.release();

        assertThat(leader).isCompletedWithValue("value");
        assertThat(joiner).isCompletedWithValue("value");
        assertThat(loader.loads).hasValue(1);
    }

    @Test
    void tableThatFailsAfterTheRead_costsNoSecondLoad() {
        node.peek();
        Gate loading = new Gate();
        CountingLoader loader = CountingLoader.held("value", loading);
        CompletableFuture<@Nullable Object> load = node.beginGet(loader);
        store.setDown(true);
        loading.release();

        assertThat(load).isCompletedWithValue("value");
        assertThat(loader.loads).hasValue(1);
        assertThat(node.events.names()).containsExactly("notStored");
    }

    @Test
    void generationThatCannotBeAsked_isATableThatIsDown() {
        node.put("value");
        clock.move(Node.REFRESH);
        store.setDown(true);

        assertThat(node.get("loaded")).isEqualTo("loaded");
    }

    @Test
    void loaderThatFailsAsATableDoes_isNotAskedAgain() {
        CacheStoreException own = new CacheStoreException("from another cache", new Exception());
        CountingLoader loader = CountingLoader.failing(own, null);

        assertThatThrownBy(() -> node.get(loader)).isInstanceOf(LoaderFailure.class).hasCause(own);
        assertThat(loader.loads).hasValue(1);
        assertThat(node.events.names()).isEmpty();
    }

    @Test
    void peek_findsNothing() {
        node.put("value");
        store.setDown(true);

        assertThat(node.peek()).isNull();
        assertThat(node.events.names()).containsExactly("countedAsAbsent");
    }

    @ParameterizedTest
    @EnumSource
    void writes_fail(Overtaking write) {
        store.setDown(true);

        assertThatThrownBy(() -> Node.answer(write.on(node))).isInstanceOf(CacheStoreException.class);
        assertThat(node.events.names()).doesNotContain("writeLost");
    }

    @ParameterizedTest
    @EnumSource
    void writes_areLost_ifConfiguredSo(Overtaking write) {
        Node lenient = new Node(store, clock, Node.TEN_SECONDS, Node.REFRESH, WriteFailures.LOG);
        store.setDown(true);
        Node.answer(write.on(lenient));

        assertThat(lenient.events.names()).containsOnlyOnce("writeLost");
    }

    @Test
    void putIfAbsent_fails_orSaysThatNothingWasStored() {
        Node lenient = new Node(store, clock, Node.TEN_SECONDS, Node.REFRESH, WriteFailures.LOG);
        store.setDown(true);

        assertThatThrownBy(() -> node.putIfAbsent("value")).isInstanceOf(CacheStoreException.class);
        assertThat(lenient.putIfAbsent("value")).isFalse();
    }

    @Test
    void tableThatIsBack_isUsedAtOnce() {
        store.setDown(true);
        node.get("lost");
        store.setDown(false);
        node.get("kept");

        assertThat(node.peek()).isEqualTo("kept");
    }
}
