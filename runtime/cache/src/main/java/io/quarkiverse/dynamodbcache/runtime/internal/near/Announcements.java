package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** Brings records into the log, those that come while others are on their way all together. Safe for use by several threads. */
final class Announcements {

    /** Of one append, unless a single operation brings more: some 5 KB. */
    private static final int MOST_RECORDS = 250;

    private final LogWriter writer;
    private final Deque<Batch> waiting = new ArrayDeque<>();
    private boolean underWay;

    Announcements(LogWriter writer) {
        this.writer = writer;
    }

    /** Begins at once. @return completes when the records are in the log */
    Uni<Void> announce(Collection<String> records) {
        Batch batch = join(records);
        beginNext(false);
        return PlainUni.of(() -> batch.done.copy());
    }

    private synchronized Batch join(Collection<String> records) {
        Batch last = waiting.peekLast();
        if (last == null || last.records.size() + records.size() > MOST_RECORDS) {
            last = new Batch(new LinkedHashSet<>(), new CompletableFuture<>());
            waiting.add(last);
        }
        last.records.addAll(records);
        return last;
    }

    private void beginNext(boolean isOneDone) {
        Batch next;
        synchronized (this) {
            if (isOneDone) {
                underWay = false;
            }
            next = underWay ? null : waiting.poll();
            underWay |= next != null;
        }
        if (next != null) {
            writer.append(List.copyOf(next.records)).subscribe().withSubscriber(new Arrival(next));
        }
    }

    /** Tells those who wait, by no function: Mutiny would run it with the transaction of whoever came first. */
    private final class Arrival implements UniSubscriber<Void> {

        private final Batch batch;

        Arrival(Batch batch) {
            this.batch = batch;
        }

        @Override
        public void onSubscribe(UniSubscription subscription) {
            // Nobody cancels it.
        }

        @Override
        public void onItem(Void nothing) {
            // The next one first, as whoever waited for this one may take long.
            beginNext(true);
            batch.done.complete(null);
        }

        @Override
        public void onFailure(Throwable failure) {
            beginNext(true);
            batch.done.completeExceptionally(failure);
        }
    }

    /** Records that are appended together. */
    private record Batch(Set<String> records, CompletableFuture<@Nullable Void> done) {
    }
}
