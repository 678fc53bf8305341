package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.store.TagCount;
import io.smallrye.mutiny.Uni;

/** A tag, and the answer to come to what it had been counted to when an operation began. */
record AskedTag(CountedTag tag, Uni<Optional<TagCount>> answer) {

    Uni<Boolean> isStill(long written) {
        return answer.chain(told -> tag.isStill(written, told));
    }

    Uni<Long> begunUntil(long end) {
        return answer.chain(told -> tag.begunUntil(end, told)).map(TagCount::count);
    }
}
