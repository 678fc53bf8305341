package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * What the nodes of an application tell each other in their table: records, in blocks that are counted from 0. The order of
 * the records is the table's own, so that no clock matters and none of them can be overlooked.
 * <p>
 * A block takes records until it is full, and only then the next one is begun. Nothing deletes a block but DynamoDB, a day or
 * more after the last record: whoever has not read it by then finds out that it is gone, or that it is another one.
 * As of an {@link ItemStore}, each operation is lazy, one request, and fails with
 * {@link io.quarkiverse.dynamodbcache.CacheStoreException}.
 */
public interface InvalidationLog {

    /** What became of records that were to be appended. */
    enum Appended {
        DONE,
        /** The block takes no more. */
        FULL,
        /** There is no such block, and it was not to be begun. */
        ABSENT
    }

    /**
     * 1 write unit, while what is in the block and what comes is less than 1 KB together; also if it is refused. Asked twice
     * by a retry, it may append twice, which does no harm.
     *
     * @param mayBegin whether the block may be begun: only by who has just learned that the one before is full, or that there
     *        is none
     */
    Uni<Appended> append(long block, boolean mayBegin, List<String> records);

    /**
     * The blocks from one on. 0.5 read units per 4 KB of them.
     *
     * @param consistent whether the answer tells of every append that came before it, at twice the read units
     */
    Uni<LogPage> from(long block, boolean consistent);

    /** The last block, read consistently (1 read unit); empty if there is none. */
    Uni<Optional<LogBlock>> newest();

    /**
     * @param prefix of the caches: all of them that have the same one in a table share its log
     * @param clock tells when DynamoDB may delete a block, and nothing else
     */
    static InvalidationLog inTable(TableAccess access, String prefix, InstantSource clock, DynamoDbAsyncClient client) {
        return new DynamoDbInvalidationLog(access, LogForm.partitionKey(prefix), clock, access.paid(client));
    }

    /** @return under which the log of the caches with a prefix is, and nothing else */
    static String partitionKey(String prefix) {
        return LogForm.partitionKey(prefix);
    }

    /** @param opening asked once, whoever subscribes */
    static InvalidationLog opening(Uni<InvalidationLog> opening) {
        return new OpeningLog(opening);
    }
}
