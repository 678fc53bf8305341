package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.util.Map;

import io.smallrye.mutiny.Uni;

/** What some tags had been counted to when one operation began. */
public interface TagCounts {

    /**
     * @param written what the tags of an entry had been counted to when it was written; others than these are asked for
     * @return whether none of them was counted on since, or is not counted any more
     */
    Uni<Boolean> areStill(Map<String, Long> written);

    /**
     * @param end when the entry expires that is to be written, in milliseconds since the epoch
     * @return the counts to write it with: those of tags that are new are begun, 1 write unit each
     */
    Uni<Map<String, Long>> begunUntil(long end);
}
