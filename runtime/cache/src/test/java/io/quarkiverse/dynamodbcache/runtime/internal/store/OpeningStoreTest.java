package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A store that opens is a store like others, to those who come early and to those who come late. */
class OpeningStoreTest extends ItemStoreContract {

    private final InMemoryItemStore opened = new InMemoryItemStore();
    private final Map<LargeValues, ItemStore> late = new HashMap<>();

    private static ItemStore opening(Uni<ItemStore> opening) {
        return ItemStore.opening(new TableAccess("books", "shop", Gate.BOUND, false), opening.memoize().indefinitely());
    }

    @Override
    protected ItemStore store(LargeValues largeValues) {
        return late.computeIfAbsent(largeValues, form -> opening(Uni.createFrom().item(opened.withParts(form))));
    }

    @Override
    protected List<Map<String, AttributeValue>> itemsOfKey() {
        return opened.itemsUnder(key);
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        opened.putForeign(item);
    }

    @Test
    void whoComesEarly_waits() {
        CompletableFuture<ItemStore> opening = new CompletableFuture<>();
        CompletableFuture<Reading> read = opening(Uni.createFrom().completionStage(opening)).read(key)
                .subscribeAsCompletionStage();

        assertThat(read).isNotDone();

        opening.complete(opened);

        assertThat(read).isCompletedWithValue(Reading.Nothing.NOTHING);
    }

    @Test
    void whoComesEarly_waitsNoLongerThanAnOperationMayTake() {
        ItemStore never = ItemStore.opening(new TableAccess("books", "shop", Duration.ofMillis(1), false),
                Uni.createFrom().<ItemStore> nothing().memoize().indefinitely());

        assertThatThrownBy(() -> answer(never.read(key))).isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("Cache 'books', table 'shop'").hasMessageContaining("api-call-timeout");
    }

    @Test
    void storeThatCannotBeOpened_fails() {
        ItemStore closed = opening(Uni.createFrom().failure(new CacheStoreException("no client", new Exception())));

        assertThatThrownBy(() -> answer(closed.read(key))).isInstanceOf(CacheStoreException.class);
        assertThatThrownBy(() -> answers(closed.scan(space))).isInstanceOf(CacheStoreException.class);
    }
}
