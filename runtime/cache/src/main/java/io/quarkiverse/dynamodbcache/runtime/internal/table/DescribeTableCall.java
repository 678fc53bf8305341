package io.quarkiverse.dynamodbcache.runtime.internal.table;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.SORT_KEY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** One DescribeTable call, and whether the key of the table is that of a cache. */
record DescribeTableCall(String table) {

    private static final String EXPECTED = "%s (S, HASH), %s (S, RANGE)".formatted(PARTITION_KEY, SORT_KEY);

    DescribeTableRequest request() {
        return DescribeTableRequest.builder().tableName(table).build();
    }

    Optional<TableProblem> problem(DescribeTableResponse response) {
        String found = keyOf(response.table());
        return found.equals(EXPECTED) ? Optional.empty()
                : Optional.of(new TableProblem(
                        ("its key is %s, but must be %s. A key cannot be changed: name another table with "
                                + "quarkus.cache.dynamodb.table.name, or delete this one.").formatted(found, EXPECTED),
                        List.of()));
    }

    private static String keyOf(TableDescription description) {
        Map<String, String> types = description.attributeDefinitions().stream().collect(
                Collectors.toMap(AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString));
        return description.keySchema().stream()
                .map(key -> "%s (%s, %s)".formatted(key.attributeName(), types.get(key.attributeName()), key.keyTypeAsString()))
                .collect(Collectors.joining(", "));
    }
}
