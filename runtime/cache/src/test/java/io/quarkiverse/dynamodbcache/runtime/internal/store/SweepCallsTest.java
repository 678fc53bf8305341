package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** How the calls for a table as a whole are asked, and how their answers are read. */
class SweepCallsTest {

    /** Of a cache whose reads are consistent, which a sweep need not be. */
    private static final TableAccess ACCESS = new TableAccess("books", "table", Duration.ofSeconds(1), true);
    private static final ItemKey KEY = new ItemKey("shop:books#s:978", "e");

    @Test
    void page_isAScanAtHalfPrice_ofFewItems_thatTellsNoValues() {
        ScanRequest first = new SweepCall(ACCESS, null).request().build();

        assertThat(first.consistentRead()).isFalse();
        assertThat(first.limit()).isEqualTo(100);
        assertThat(first.projectionExpression()).isEqualTo("pk, sk, g, a, t, p");
        assertThat(first.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.TOTAL);
        assertThat(first.hasExclusiveStartKey()).isFalse();
        assertThat(new SweepCall(ACCESS, KEY).request().build().exclusiveStartKey())
                .isEqualTo(Map.of("pk", fromS("shop:books#s:978"), "sk", fromS("e")));
    }

    @Test
    void answerToAPage_tellsItsPrice_alsoWhereNobodyAskedForOne() {
        SweepCall call = new SweepCall(ACCESS, null);
        ScanResponse.Builder answer = ScanResponse.builder().items(List.of(Map.of("pk", fromS(KEY.partitionKey()), "sk",
                fromS("e"), "g", fromN("7.1893456"))));

        assertThat(call.result(answer.build()))
                .isEqualTo(new SweptPage(List.of(new SweptEntry(KEY, 7, 1_893_456_000, Map.of(), Expiry.NEVER, null)),
                        List.of(), null, 1));
        assertThat(call.result(answer.consumedCapacity(ConsumedCapacity.builder().capacityUnits(12.5).build())
                .lastEvaluatedKey(KEY.attributes()).build())).satisfies(page -> {
                    assertThat(page.units()).isEqualTo(12.5);
                    assertThat(page.next()).isEqualTo(KEY);
                });
    }

    @Test
    void removal_hasTheConditionThatNothingWasWrittenAnew() {
        DeleteItemRequest plain = new ReapCall(ACCESS,
                new SweptEntry(KEY, 7, 1_893_456_000, Map.of(), Expiry.NEVER, null)).request().build();
        DeleteItemRequest large = new ReapCall(ACCESS,
                new SweptEntry(KEY, 7, 1_893_456_000, Map.of("new", 3L), Expiry.NEVER, "id.2.400")).request().build();

        assertThat(plain.key()).isEqualTo(KEY.attributes());
        assertThat(plain.conditionExpression())
                .isEqualTo("g = :generation AND attribute_not_exists(a) AND attribute_not_exists(p)");
        assertThat(plain.expressionAttributeValues()).isEqualTo(Map.of(":generation", fromN("7.1893456000")));
        assertThat(large.conditionExpression()).isEqualTo("g = :generation AND a = :tags AND p = :parts");
        assertThat(large.expressionAttributeValues()).isEqualTo(Map.of(":generation", fromN("7.1893456000"), ":tags",
                AttributeValue.fromM(Map.of("new", fromN("3"))), ":parts", fromS("id.2.400")));
        assertThat(new ReapCall(ACCESS, new SweptEntry(KEY, 7, 1, Map.of(), Expiry.NEVER, null))
                .result(DeleteItemResponse.builder().build())).isEqualTo(new Removal(true, 1));
    }

    @Test
    void referral_isReadAfterAllWrites() {
        SweptPart part = new SweptPart(new ItemKey(KEY.partitionKey(), "p#id#000"), "id");
        ReferralCall call = new ReferralCall(ACCESS, part);
        GetItemRequest request = call.request().build();

        assertThat(request.key()).isEqualTo(KEY.attributes());
        assertThat(request.consistentRead()).isTrue();
        assertThat(request.projectionExpression()).isEqualTo("pk, p, v");
        assertThat(request.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.TOTAL);
        assertThat(call.result(GetItemResponse.builder().item(Map.of("p", fromS("id.2.400"))).build()))
                .isEqualTo(new Referral(true, 1));
        assertThat(call.result(GetItemResponse.builder().build()).there()).isFalse();
    }

    @Test
    void whatIsNoPart_isNotTakenForOne() {
        for (String sortKey : List.of("e", "g", "g#p#1#2", "p", "p#", "p#1", "x#1#000")) {
            assertThat(SweptPart.read(Map.of("pk", fromS("books#s:1"), "sk", fromS(sortKey)))).as(sortKey).isEmpty();
        }
        assertThat(SweptPart.read(Map.of("pk", fromS("books#s:1"), "sk", fromS("p#id#000"), "t", fromN("1")))).isEmpty();
        assertThat(SweptPart.read(Map.of("pk", fromS("books#s:1"), "sk", fromS("p#id#000")))).isPresent();
    }

    @Test
    void itemsOfOthers_haveRootsOfOthers() {
        assertThat(KEY.root()).isEqualTo("shop:books");
        assertThat(new ItemKey("foreign", "e").root()).isEqualTo("foreign");
        assertThat(new ItemKey("#", "e").root()).isEmpty();
    }
}
