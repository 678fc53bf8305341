package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** How each call is asked, and how its answer is read. */
class CallsTest {

    private static final TableAccess ACCESS = new TableAccess("books", "table", Duration.ofSeconds(1), false);
    private static final Keyspace SPACE = new Keyspace("shop", "books");
    private static final EntryKey KEY = new EntryKey(SPACE, "s:978");
    private static final Map<String, AttributeValue> ITEM_KEY = Map.of("pk", fromS("shop:books#s:978"), "sk", fromS("e"));
    private static final Map<String, AttributeValue> GENERATION_KEY = Map.of("pk", fromS("shop:books"), "sk", fromS("g"));
    private static final StoredItem ITEM = new StoredItem(EncodedValue.text("stext"), 7, new Expiry(5500, Expiry.NEVER),
            1_893_456_000);

    @Test
    void read_isAGetItem_asConsistentAsConfigured() {
        GetItemRequest request = new ReadCall(ACCESS, KEY).request().build();
        TableAccess consistent = new TableAccess("books", "table", Duration.ofSeconds(1), true);

        assertThat(request.tableName()).isEqualTo("table");
        assertThat(request.key()).isEqualTo(ITEM_KEY);
        assertThat(request.consistentRead()).isFalse();
        assertThat(new ReadCall(consistent, KEY).request().build().consistentRead()).isTrue();
    }

    @Test
    void answerToARead_isWhatIsThere() {
        ReadCall call = new ReadCall(ACCESS, KEY);

        assertThat(call.result(GetItemResponse.builder().build())).isEqualTo(Reading.Nothing.NOTHING);
        assertThat(call.result(GetItemResponse.builder().item(ItemForm.write(KEY, ITEM)).build())).isEqualTo(ITEM);
    }

    @Test
    void write_isAPutItem() {
        PutItemRequest request = new WriteCall(ACCESS, KEY, ITEM, null).request().build();

        assertThat(request.tableName()).isEqualTo("table");
        assertThat(request.item()).isEqualTo(Map.of("pk", fromS("shop:books#s:978"), "sk", fromS("e"), "v", fromS("stext"), "g",
                fromN("7.1893456000"), "x", fromN("500"), "t", fromN("6")));
        assertThat(request.conditionExpression()).isNull();
    }

    @Test
    void conditionalWrite_hasItsCondition_andWantsToSeeWhatIsInTheWay() {
        PutItemRequest request = new WriteCall(ACCESS, KEY, ITEM, WriteCondition.absent(99, 8)).request().build();

        assertThat(request.conditionExpression())
                .isEqualTo(
                        "attribute_not_exists(pk) OR g < :generation OR (attribute_exists(l) AND attribute_not_exists(g))"
                                + " OR t < :second OR (t = :second AND x <= :millis) OR x BETWEEN :oneSecond AND :now");
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(":second", fromN("1"), ":millis", fromN("99"), ":oneSecond", fromN("1000"), ":now",
                        fromN("1000"),
                        ":generation", fromN("8")));
        assertThat(request.returnValuesOnConditionCheckFailure()).isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    @Test
    void conditionForAnUnreadableItem_holdsWhileItsValueIsThere() {
        ConditionForm item = ConditionForm.of(WriteCondition.absentOr(ITEM, 99, 8));
        ConditionForm foreign = ConditionForm
                .of(WriteCondition.absentOr(new ForeignItem(AttributeValue.fromBool(true)), 99, 8));
        ConditionForm empty = ConditionForm.of(WriteCondition.absentOr(new ForeignItem(null), 99, 8));

        assertThat(item.expression()).endsWith(" OR (v = :seen AND g = :seenGeneration)");
        assertThat(item.values()).containsEntry(":seen", fromS("stext"))
                .containsEntry(":seenGeneration", fromN("7.1893456000"));
        assertThat(foreign.values()).containsEntry(":seen", AttributeValue.fromBool(true));
        assertThat(empty.expression()).endsWith(" OR (attribute_not_exists(v) AND attribute_not_exists(p))");
        assertThat(empty.values()).doesNotContainKey(":seen");
    }

    @Test
    void refusedRetryThatFindsItself_wasWritten() {
        WriteCall call = new WriteCall(ACCESS, KEY, ITEM, WriteCondition.absent(99, 8));
        StoredItem other = new StoredItem(EncodedValue.text("sother"), 7, ITEM.expiry(), ITEM.written());

        assertThat(call.outcome(refusal(ITEM, 2))).isEqualTo(WriteOutcome.DONE);
        assertThat(call.outcome(refusal(other, 2))).isEqualTo(WriteOutcome.refused(other));
    }

    @Test
    void refusedFirstTry_wasNotWritten_evenIfAnEqualItemIsThere() {
        WriteCall call = new WriteCall(ACCESS, KEY, ITEM, WriteCondition.absent(99, 8));

        assertThat(call.outcome(refusal(ITEM, 1))).isEqualTo(WriteOutcome.refused(ITEM));
        assertThat(call.outcome((ConditionalCheckFailedException) ConditionalCheckFailedException.builder().build()).done())
                .isFalse();
    }

    private static ConditionalCheckFailedException refusal(StoredItem present, int attempts) {
        return (ConditionalCheckFailedException) ConditionalCheckFailedException.builder()
                .item(ItemForm.write(KEY, present)).numAttempts(attempts).build();
    }

    @Test
    void extension_movesOnlyWhatWasRead() {
        UpdateItemRequest request = new ExtendCall(ACCESS, KEY, ITEM, new Expiry(9001, Expiry.NEVER)).request().build();

        assertThat(request.key()).isEqualTo(ITEM_KEY);
        assertThat(request.updateExpression()).isEqualTo("SET t = :ttl, x = :millis");
        assertThat(request.conditionExpression()).isEqualTo("t = :readTtl AND x = :readMillis AND g = :generation "
                + "AND (attribute_not_exists(u) OR u >= :ttl)");
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":ttl", fromN("10"), ":millis", fromN("1"), ":readTtl",
                fromN("6"), ":readMillis", fromN("500"), ":generation", fromN("7.1893456000")));
    }

    @Test
    void delete_isADeleteItem_withoutACondition() {
        DeleteItemRequest request = new DeleteCall(ACCESS, KEY).request().build();

        assertThat(request.key()).isEqualTo(ITEM_KEY);
        assertThat(request.conditionExpression()).isNull();
    }

    @Test
    void generation_isReadConsistently() {
        GenerationCall call = new GenerationCall(ACCESS, SPACE);

        assertThat(call.request().build().key()).isEqualTo(GENERATION_KEY);
        assertThat(call.request().build().consistentRead()).isTrue();
        assertThat(call.result(GetItemResponse.builder().build())).isEmpty();
        assertThat(call.result(GetItemResponse.builder().item(Map.of("n", fromN("42"))).build()))
                .isEqualTo(OptionalLong.of(42));
        assertThat(call.result(GetItemResponse.builder().item(Map.of("n", fromS("42"))).build())).isEmpty();
    }

    @Test
    void advance_countsOnFromTheSeed() {
        AdvanceCall call = new AdvanceCall(ACCESS, SPACE, 100, 1);
        UpdateItemRequest request = call.request().build();

        assertThat(request.key()).isEqualTo(GENERATION_KEY);
        assertThat(request.updateExpression()).isEqualTo("SET n = if_not_exists(n, :seed) + :by");
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":seed", fromN("100"), ":by", fromN("1")));
        assertThat(request.returnValues()).isEqualTo(ReturnValue.UPDATED_NEW);
        assertThat(call.result(UpdateItemResponse.builder().attributes(Map.of("n", fromN("101"))).build())).isEqualTo(101);
    }

    @Test
    void scan_readsKeysOnly_ofEntriesOnly() {
        ScanCall call = new ScanCall(ACCESS, SPACE, 1, 4);
        ScanRequest first = call.request(Map.of()).build();

        assertThat(first.projectionExpression()).isEqualTo("pk, k");
        assertThat(first.filterExpression()).isEqualTo("begins_with(pk, :entries) AND sk = :entry");
        assertThat(first.expressionAttributeValues()).isEqualTo(Map.of(":entries", fromS("shop:books#"), ":entry", fromS("e")));
        assertThat(first.segment()).isEqualTo(1);
        assertThat(first.totalSegments()).isEqualTo(4);
        assertThat(first.consistentRead()).isTrue();
        assertThat(first.hasExclusiveStartKey()).isFalse();
        assertThat(call.request(ITEM_KEY).build().exclusiveStartKey()).isEqualTo(ITEM_KEY);
    }
}
