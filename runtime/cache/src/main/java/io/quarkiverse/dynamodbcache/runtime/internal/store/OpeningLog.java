package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/** A log whose table is opened by whoever comes first. */
record OpeningLog(Uni<InvalidationLog> opening) implements InvalidationLog {

    @Override
    public Uni<Appended> append(long block, boolean mayBegin, List<String> records) {
        return PlainUni.chain(opening, log -> log.append(block, mayBegin, records));
    }

    @Override
    public Uni<LogPage> from(long block, boolean consistent) {
        return PlainUni.chain(opening, log -> log.from(block, consistent));
    }

    @Override
    public Uni<Optional<LogBlock>> newest() {
        return PlainUni.chain(opening, InvalidationLog::newest);
    }
}
