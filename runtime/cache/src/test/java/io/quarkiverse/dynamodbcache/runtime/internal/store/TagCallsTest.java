package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.UnsupportedTagException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** How each call for a tag is asked, and how its answer is read. */
class TagCallsTest {

    private static final TableAccess ACCESS = new TableAccess("books", "table", Duration.ofSeconds(1), false);
    private static final Keyspace SPACE = new Keyspace("shop", "books");
    private static final TagKey TAG = new TagKey(SPACE, "author:1");
    private static final Map<String, AttributeValue> KEY = Map.of("pk", fromS("shop:books"), "sk", fromS("g#author:1"));

    @Test
    void tag_isReadConsistently() {
        TagCall call = new TagCall(ACCESS, TAG);
        GetItemRequest request = call.request().build();

        assertThat(request.key()).isEqualTo(KEY);
        assertThat(request.consistentRead()).isTrue();
        assertThat(call.result(GetItemResponse.builder().build())).isEmpty();
        assertThat(call.result(GetItemResponse.builder().item(Map.of("n", fromN("42"), "t", fromN("11"))).build()))
                .contains(new TagCount(42, 10_000));
        assertThat(call.result(GetItemResponse.builder().item(Map.of("n", fromN("42"))).build()))
                .contains(new TagCount(42, Expiry.NEVER));
    }

    @Test
    void begin_neverCountsAndNeverShortens() {
        UpdateItemRequest request = new BeginTagCall(ACCESS, TAG, new TagCount(7, 10_500)).request().build();

        assertThat(request.key()).isEqualTo(KEY);
        assertThat(request.updateExpression()).isEqualTo("SET n = if_not_exists(n, :seed), t = :end");
        assertThat(request.conditionExpression()).isEqualTo("attribute_not_exists(n) OR t < :end");
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":seed", fromN("7"), ":end", fromN("11")));
        assertThat(request.returnValuesOnConditionCheckFailure()).isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    @Test
    void beginForEver_removesTheTimeToLive() {
        UpdateItemRequest request = new BeginTagCall(ACCESS, TAG, new TagCount(7, Expiry.NEVER)).request().build();

        assertThat(request.updateExpression()).isEqualTo("SET n = if_not_exists(n, :seed) REMOVE t");
        assertThat(request.conditionExpression()).isEqualTo("attribute_not_exists(n) OR attribute_exists(t)");
    }

    @Test
    void refusalToBegin_tellsTheCount_orWhatIsWrongWithIt() {
        BeginTagCall call = new BeginTagCall(ACCESS, TAG, new TagCount(7, 10_500));

        assertThat(call.result(refusal(Map.of("n", fromN("42"))))).isEqualTo(new TagCount(42, Expiry.NEVER));
        assertThatThrownBy(() -> call.result(refusal(Map.of("n", fromS("many"))))).isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("'books'").hasMessageContaining("Delete").hasMessageNotContaining("author:1");
    }

    private static ConditionalCheckFailedException refusal(Map<String, AttributeValue> present) {
        return (ConditionalCheckFailedException) ConditionalCheckFailedException.builder().item(present).build();
    }

    @Test
    void advance_makesNoCount() {
        UpdateItemRequest request = new AdvanceTagCall(ACCESS, TAG).request().build();

        assertThat(request.key()).isEqualTo(KEY);
        assertThat(request.updateExpression()).isEqualTo("SET n = n + :one");
        assertThat(request.conditionExpression()).isEqualTo("attribute_exists(n)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\ud800", "x\udc00x" })
    void tagThatCannotBeStored_isRefused(String tag) {
        assertThatThrownBy(() -> new TagKey(SPACE, tag)).isInstanceOf(UnsupportedTagException.class)
                .hasMessageContaining("Cache 'books'");
    }

    @Test
    void tag_isAsLongAsItIsInUtf8() {
        assertThat(new TagKey(SPACE, "\u20ac".repeat(85) + "x").tag()).hasSize(86);
        assertThatThrownBy(() -> new TagKey(SPACE, "\u20ac".repeat(85) + "xx")).isInstanceOf(UnsupportedTagException.class)
                .hasMessageContaining("257 bytes").hasMessageContaining("1 to 256").hasMessageContaining("hash");
    }
}
