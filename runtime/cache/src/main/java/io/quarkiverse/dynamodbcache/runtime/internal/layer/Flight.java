package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.UnreadableValueException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** One get on its way, which other callers may join. It goes on to its end even if the caller who began it gives up. */
final class Flight implements UniSubscriber<Entry> {

    private final Flights flights;
    private final EntryKey key;
    private final Loading loading;
    private final CompletableFuture<@Nullable Entry> landed = new CompletableFuture<>();
    /** A flight of the same key that cannot be joined, and may still write; null if there is none. */
    private volatile @Nullable Flight before;

    private volatile boolean reading = true;
    private volatile boolean over;

    /** @param flights learn of its end before anyone knows of the outcome */
    Flight(Flights flights, EntryKey key, Loading loading) {
        this.flights = flights;
        this.key = key;
        this.loading = loading.with(new NoticedLoader(loading.loader())).answering(this::answer);
    }

    Loading loading() {
        return loading;
    }

    void follow(Flight other) {
        before = other;
    }

    @Nullable
    Flight stillUnderWayBefore() {
        Flight other = before;
        return other == null || other.over ? null : other;
    }

    /** Whoever comes once it has been answered without its load looks for itself: others may have changed the entry. */
    boolean canBeJoined() {
        return !isGrounded() && !landed.isDone();
    }

    Uni<@Nullable Entry> begin(Uni<Entry> get) {
        get.subscribe().withSubscriber(this);
        return outcome();
    }

    @Override
    public Context context() {
        return loading.context();
    }

    @Override
    public void onSubscribe(UniSubscription subscription) {
        // Nobody cancels it.
    }

    @Override
    public void onItem(Entry entry) {
        land(entry);
    }

    @Override
    public void onFailure(Throwable failure) {
        end();
        landed.completeExceptionally(failure);
    }

    /** @param entry null if there is none, which only a flight tells that was not begun alone */
    void land(@Nullable Entry entry) {
        end();
        landed.complete(entry);
    }

    private boolean answer(Entry meanwhile) {
        return !isGrounded() && landed.complete(meanwhile);
    }

    /** @return whether no one else will join it; its outcome may be known before */
    boolean isOver() {
        return over;
    }

    private void end() {
        flights.landed(key, this);
        over = true;
        before = null;
    }

    /** @return null if there is no entry, which is only told by a flight that was not begun alone */
    Uni<@Nullable Entry> outcome() {
        // A copy, because cancelling a Uni cancels its future, and that is not this caller's alone.
        return PlainUni.of(landed::copy);
    }

    /**
     * Values are not shared between callers, except those that cannot be stored.
     *
     * @return null if the other caller cannot have it, because it expects another type
     */
    @Nullable
    Entry copyOf(Entry entry, ValueCodec other) {
        EncodedValue encoded = entry.encoded();
        if (encoded == null) {
            return loading.codec() == other ? entry : null;
        }
        try {
            return new Entry(other.decode(encoded), encoded);
        } catch (UnreadableValueException e) {
            return null;
        }
    }

    boolean isGrounded() {
        return loading.fence().isClosed();
    }

    /** Nothing was found: from now on it can only come back with what is loaded. */
    void turnToLoader() {
        reading = false;
    }

    /** @return whether what it is about to come back with may have been in the table before */
    boolean isReading() {
        return reading;
    }

    /** @return whether what it loads is to have a tag */
    boolean loadsWith(String tag) {
        return loading.options().tags().contains(tag);
    }

    /** @return completes when neither this flight nor the one before can store anything any more */
    Uni<Void> ground() {
        Uni<Void> own = loading.fence().close();
        Flight other = before;
        return other == null || other.over ? own : other.ground().chain(() -> own);
    }

    /** Whoever calls the loader has found nothing. */
    private final class NoticedLoader implements Loader {

        private final Loader loader;

        NoticedLoader(Loader loader) {
            this.loader = loader;
        }

        @Override
        public Uni<@Nullable Object> load() {
            return Uni.createFrom().deferred(() -> {
                turnToLoader();
                return loader.load();
            });
        }

        @Override
        public Uni<@Nullable Object> loadApart() {
            return Uni.createFrom().deferred(() -> {
                turnToLoader();
                return loader.loadApart();
            });
        }

        @Override
        public void notNeeded() {
            loader.notNeeded();
        }
    }
}
