package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Where the blocks of a log are, and how they are asked for. */
class LogFormTest {

    private static final TableAccess ACCESS = new TableAccess("books", "table", Duration.ofSeconds(1), false);

    @ParameterizedTest
    @CsvSource({ "'', #log", "shop, shop:#log", "a#b:c, a%23b%3Ac:#log" })
    void log_hasAPartitionKeyThatNoCacheHas(String prefix, String partitionKey) {
        assertThat(LogForm.partitionKey(prefix)).isEqualTo(partitionKey);
        for (String name : List.of("", "log", "#log", "l")) {
            Keyspace space = new Keyspace(prefix, name);

            assertThat(partitionKey).isNotEqualTo(space.root());
            assertThat(new EntryKey(space, "s:log").partitionKey()).isNotEqualTo(partitionKey);
        }
    }

    @Test
    void log_hasNoPrefixOfAnother() {
        assertThat(LogForm.partitionKey("a:#log")).isNotEqualTo(LogForm.partitionKey("a"));
        assertThat(LogForm.partitionKey("a")).isNotEqualTo(LogForm.partitionKey("a:"));
    }

    @Test
    void numbers_areInTheOrderOfTheirTexts() {
        assertThat(List.of(LogForm.sortKey(0), LogForm.sortKey(9), LogForm.sortKey(10), LogForm.sortKey(123_456_789_012L)))
                .containsExactly("000000000000", "000000000009", "000000000010", "123456789012").isSorted();
    }

    @Test
    void append_isOneUpdate_onTheConditionThatThereIsRoom() {
        UpdateItemRequest known = new AppendCall(ACCESS, "#log", 3, false, List.of("a"), 77).request().build();
        UpdateItemRequest begun = new AppendCall(ACCESS, "#log", 3, true, List.of("a"), 77).request().build();

        assertThat(known.conditionExpression()).isEqualTo("attribute_type(l, :list) AND size(l) < :full");
        assertThat(begun.conditionExpression()).isEqualTo("attribute_not_exists(pk) OR " + known.conditionExpression());
        assertThat(known.expressionAttributeValues()).containsEntry(":end", AttributeValue.fromN("77"));
        assertThat(known.key()).isEqualTo(LogForm.keyOf("#log", 3));
    }

    @Test
    void newestItemWhoseNumberIsNone_isAFailureThatSaysWhatToDo() {
        NewestBlockCall call = new NewestBlockCall(ACCESS, "shop:#log");
        QueryResponse garbage = QueryResponse.builder()
                .items(Map.of("pk", AttributeValue.fromS("shop:#log"), "sk", AttributeValue.fromS("000000000007x"))).build();

        assertThatThrownBy(() -> call.result(garbage)).isInstanceOf(CacheStoreException.class)
                .hasMessage("Cache 'books', table 'table': the invalidation log has an item that was not written by this "
                        + "extension. Delete the item whose 'pk' is 'shop:#log', and whose 'sk' is not a number of 12 digits.");
    }

    @Test
    void blocks_areAskedForInOneQuery_andTheNewestBackwards() {
        QueryRequest blocks = new BlocksCall(ACCESS, "#log", 3, false).request().build();
        QueryRequest newest = new NewestBlockCall(ACCESS, "#log").request().build();

        assertThat(blocks.keyConditionExpression()).isEqualTo("pk = :log AND sk BETWEEN :block AND :last");
        assertThat(blocks.consistentRead()).isFalse();
        assertThat(newest.scanIndexForward()).isFalse();
        assertThat(newest.limit()).isEqualTo(1);
        assertThat(newest.consistentRead()).isTrue();
    }
}
