package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import org.jboss.jandex.DotName;

/** The annotations of the enhanced client, by name, as the extension does not depend on it. */
final class Annotations {

    private static final String PACKAGE = "software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.";

    static final DotName BEAN = named("DynamoDbBean");
    static final DotName IMMUTABLE = named("DynamoDbImmutable");
    static final DotName PARTITION_KEY = named("DynamoDbPartitionKey");
    static final DotName SORT_KEY = named("DynamoDbSortKey");
    static final DotName INDEX_PARTITION_KEY = named("DynamoDbSecondaryPartitionKey");
    static final DotName INDEX_PARTITION_KEYS = named("DynamoDbSecondaryPartitionKeys");
    static final DotName INDEX_SORT_KEY = named("DynamoDbSecondarySortKey");
    static final DotName INDEX_SORT_KEYS = named("DynamoDbSecondarySortKeys");
    static final DotName ATTRIBUTE = named("DynamoDbAttribute");
    static final DotName CONVERTED_BY = named("DynamoDbConvertedBy");
    static final DotName FLATTEN = named("DynamoDbFlatten");
    static final DotName IGNORE = named("DynamoDbIgnore");
    static final DotName TRANSIENT = DotName.createSimple("java.beans.Transient");

    private Annotations() {
    }

    private static DotName named(String annotation) {
        return DotName.createSimple(PACKAGE + annotation);
    }
}
