package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.ENTRY_SORT_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.ORIGINAL_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.SORT_KEY;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The Scan calls for one of several segments of a table: only keys, and only those of one cache. */
record ScanCall(TableAccess access, Keyspace space, int segment, int segments) {

    ScanRequest.Builder request(Map<String, AttributeValue> start) {
        ScanRequest.Builder request = ScanRequest.builder().tableName(access.table())
                .segment(segment).totalSegments(segments)
                // Consistent: an entry put just before must not slip through an invalidation.
                .consistentRead(true)
                .projectionExpression(PARTITION_KEY + ", " + ORIGINAL_KEY)
                .filterExpression("begins_with(" + PARTITION_KEY + ", :entries) AND " + SORT_KEY + " = :entry")
                .expressionAttributeValues(Map.of(":entries", fromS(entries()), ":entry", fromS(ENTRY_SORT_KEY)));
        return start.isEmpty() ? request : request.exclusiveStartKey(start);
    }

    List<EntryKey> result(ScanResponse response) {
        return response.items().stream().map(this::keyOf).flatMap(Optional::stream).toList();
    }

    /** Empty for an item that is not ours: it must not keep the others from being found. */
    private Optional<EntryKey> keyOf(Map<String, AttributeValue> item) {
        AttributeValue original = item.get(ORIGINAL_KEY);
        AttributeValue readable = Objects.requireNonNull(item.get(PARTITION_KEY), PARTITION_KEY);
        String encoded = original != null ? original.s() : readable.s().substring(entries().length());
        return encoded == null || encoded.isEmpty() ? Optional.empty() : Optional.of(new EntryKey(space, encoded));
    }

    private String entries() {
        return space.entries();
    }
}
