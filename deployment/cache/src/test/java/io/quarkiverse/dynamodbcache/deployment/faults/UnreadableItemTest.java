package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Something else wrote to the table, or a later version did, or what is there is damaged: it is a miss, and replaced. */
class UnreadableItemTest {

    private static final String TABLE = "quarkus-cache";
    /** What JSON begins with. */
    private static final String JSON = "\u0007";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Catalogue.class, Price.class, RecordedLog.class))
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.dynamodbcache"))
            // All in one cache, and within a minute.
            .assertLogRecords(records -> assertThat(records).hasSizeBetween(1, 2)
                    .allSatisfy(record -> assertThat(RecordedLog.message(record))
                            .startsWith("Cache 'prices': A stored value cannot be read back, so it counts as absent.")
                            .doesNotContain("hush", "secret")));

    @Inject
    Catalogue catalogue;

    @Inject
    DynamoDbAsyncClient client;

    // Not a @MethodSource, which would belong to another class loader than the application.
    private static List<Map<String, AttributeValue>> foreignItems() {
        AttributeValue generation = fromN("1");
        return List.of(
                Map.of(),
                Map.of("name", fromS("hush")),
                Map.of("v", fromN("5"), "g", generation),
                Map.of("v", fromBool(true), "g", generation),
                Map.of("v", fromM(Map.of("hush", fromS("secret"))), "g", generation),
                Map.of("v", fromS("hush")),
                Map.of("v", fromS(JSON + "AAAAA{}"), "g", fromS("hush")),
                Map.of("v", fromS(JSON + "AAAAA{}"), "g", fromN("1.5")),
                Map.of("v", fromS(JSON + "AAAAA{}"), "g", generation, "x", fromS("tomorrow")),
                Map.of("v", fromS(JSON + "AAAAA{}"), "g", generation, "x", fromN("4102444800000"), "h", fromS("secret")),
                // What would make whoever believes it work for hours.
                Map.of("p", fromS("hush.2000000000.5"), "g", generation),
                Map.of("p", fromS("hush.1.9000000000000000000"), "g", generation),
                Map.of("v", fromS("hush"), "g", generation, "a", fromM(tags(1_000))),
                Map.of("v", fromS("\u0005g" + "9".repeat(300_000)), "g", generation),
                // Encrypted, and nothing like it.
                Map.of("v", fromB(SdkBytes.fromByteArray(new byte[] { '\t', 4, 'h', 'u', 's', 'h' })), "g", generation));
    }

    private static Map<String, AttributeValue> tags(int count) {
        Map<String, AttributeValue> tags = new HashMap<>();
        for (int i = 0; i < count; i++) {
            tags.put("tag" + i, fromN("1"));
        }
        return tags;
    }

    @Test
    void foreignItem_isReplacedByWhatIsLoaded() {
        for (Map<String, AttributeValue> foreign : foreignItems()) {
            String product = "foreign " + foreign;
            putItem(product, foreign);

            Price loaded = price(product);

            assertThat(loaded.product()).isEqualTo(product);
            assertThat(price(product)).as(product).isEqualTo(loaded);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // Nothing, a truncated text, no shape, another shape, a later format, and what looks like another format.
            "", JSON, JSON + "AAA", JSON + "AAAAA{\"product\":\"hush\"}", "\u001F9hush", "hush", "\u0001n",
            "{\"product\":\"hush\"}",
            "\u0002", "\u0002hush", "\u0005", "\u0005i:hush", "\u0005?hush" })
    void valueThatIsNotOfTheType_isReplacedByWhatIsLoaded(String value) {
        String product = "value " + value;
        Price first = price(product);
        damage(product, value);

        Price second = price(product);

        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(price(product)).isEqualTo(second);
    }

    @Test
    void truncatedValue_isReplacedByWhatIsLoaded() {
        Price first = price("truncated");
        String stored = item("truncated").get("v").s();
        damage("truncated", stored.substring(0, stored.length() - 3));

        Price second = price("truncated");

        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(price("truncated")).isEqualTo(second);
    }

    /** By a number, which stands in the partition key as it is. */
    private Price price(String product) {
        return catalogue.price(product.hashCode(), product);
    }

    private void damage(String product, String value) {
        Map<String, AttributeValue> item = new HashMap<>(item(product));
        item.put("v", fromS(value));
        client.putItem(put -> put.tableName(TABLE).item(item)).join();
    }

    private Map<String, AttributeValue> item(String product) {
        return client.getItem(get -> get.tableName(TABLE).key(key(product))).join().item();
    }

    private void putItem(String product, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(key(product));
        item.putAll(attributes);
        client.putItem(put -> put.tableName(TABLE).item(item)).join();
    }

    private static Map<String, AttributeValue> key(String product) {
        return Map.of("pk", fromS("prices#i:" + product.hashCode()), "sk", fromS("e"));
    }

    record Price(String product, int version) {
    }

    @ApplicationScoped
    static class Catalogue {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheResult(cacheName = "prices")
        Price price(@CacheKey int key, String product) {
            return new Price(product, calls.incrementAndGet());
        }
    }
}
