package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.Map;

/**
 * A DynamoDB table of another service, as its beans describe it. The maps are sorted, so that each build records the same.
 *
 * @param beans the names of the classes, for messages
 * @param globalIndexes by name
 * @param localIndexes by name
 * @param keyTypes by name of an attribute: {@code S}, {@code N} or {@code B}
 */
public record TableShape(String name, String beans, KeyShape key, Map<String, KeyShape> globalIndexes,
        Map<String, KeyShape> localIndexes, Map<String, String> keyTypes) {
}
