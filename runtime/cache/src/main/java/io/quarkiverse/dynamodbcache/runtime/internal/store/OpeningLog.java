package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/** A log whose table is opened by whoever comes first. If that fails, who comes later tries again. */
final class OpeningLog implements InvalidationLog {

    private final Uni<InvalidationLog> opening;
    private volatile @Nullable InvalidationLog opened;

    OpeningLog(Uni<InvalidationLog> opening) {
        this.opening = opening.invoke(log -> opened = log);
    }

    private <T> Uni<T> once(Function<InvalidationLog, Uni<T>> operation) {
        InvalidationLog log = opened;
        return log != null ? operation.apply(log) : PlainUni.chain(opening, operation::apply);
    }

    @Override
    public Uni<Appended> append(long block, boolean mayBegin, List<String> records) {
        return once(log -> log.append(block, mayBegin, records));
    }

    @Override
    public Uni<LogPage> from(long block, boolean consistent) {
        return once(log -> log.from(block, consistent));
    }

    @Override
    public Uni<Optional<LogBlock>> newest() {
        return once(InvalidationLog::newest);
    }
}
