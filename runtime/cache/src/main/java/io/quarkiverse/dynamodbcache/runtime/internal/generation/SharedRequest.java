package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.Background;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/** One request for all who want the same at the same time. It is in the contexts of none of them. */
final class SharedRequest<T> {

    private final AtomicReference<@Nullable Uni<T>> underWay = new AtomicReference<>();

    /** @return the answer to the request that is under way, or to this one, which is sent at once */
    Uni<T> join(Supplier<Uni<T>> request) {
        Uni<T> other = underWay.get();
        return other != null ? other : Background.begin(() -> begin(request.get()));
    }

    private Uni<T> begin(Uni<T> request) {
        Uni<T> own = PlainUni.once(request.onTermination().invoke(() -> underWay.set(null)));
        Uni<T> other = underWay.compareAndExchange(null, own);
        return other != null ? other : sent(own);
    }

    /** @return the answer to a request that is sent at once, and only once */
    static <T> Uni<T> begun(Supplier<Uni<T>> request) {
        return Background.begin(() -> sent(PlainUni.once(request.get())));
    }

    private static <T> Uni<T> sent(Uni<T> request) {
        request.subscribe().with(answer -> {
        }, failure -> {
            // Whoever asked is told.
        });
        return request;
    }
}
