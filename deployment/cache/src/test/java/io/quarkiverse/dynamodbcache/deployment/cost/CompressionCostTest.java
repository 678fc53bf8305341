package io.quarkiverse.dynamodbcache.deployment.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleText;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What 10 KB of JSON cost with the default settings and without compression, as DynamoDB bills them. */
class CompressionCostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TABLE = "quarkus-cache";
    private static final String JSON = SampleText.json(10 * 1024, new Random(1));

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Meter.class, SampleText.class, RecordedLog.class))
            .overrideConfigKey("quarkus.dynamodb.interceptors", Meter.class.getName())
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
            .overrideConfigKey("quarkus.cache.dynamodb.generation-refresh", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.\"plain\".compression", "none")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.dynamodbcache"))
            .assertLogRecords(records -> assertThat(records).hasSize(1).first().extracting(RecordedLog::message).asString()
                    .startsWith("Cache 'default': A stored value cannot be read back").contains("10737418240"));

    @CacheName("default")
    DynamoDbCache cache;

    @CacheName("plain")
    DynamoDbCache plain;

    @Inject
    DynamoDbAsyncClient client;

    @BeforeEach
    void generationIsKnown() {
        cache.getIfPresent("unknown").await().atMost(PATIENCE);
        plain.getIfPresent("unknown").await().atMost(PATIENCE);
        Meter.readOff();
    }

    @Test
    void tenKilobytesOfJson_areLessThanFourWriteUnits_andHalfAReadUnit() {
        cache.put("json", JSON).await().atMost(PATIENCE);
        String read = cache.<String> getIfPresent("json").await().atMost(PATIENCE);

        assertThat(read).isEqualTo(JSON);
        assertThat(Meter.readOff()).containsExactly("PutItem 3.0", "GetItem 0.5");
    }

    @Test
    void withoutCompression_theyAreEleven() {
        plain.put("json", JSON).await().atMost(PATIENCE);
        String read = plain.<String> getIfPresent("json").await().atMost(PATIENCE);

        assertThat(read).isEqualTo(JSON);
        assertThat(Meter.readOff()).containsExactly("PutItem 11.0", "GetItem 1.5");
    }

    @Test
    void itemThatClaimsTenGigabytes_isAMiss_andReplacedByWhatIsLoaded() {
        cache.put("bomb", "before").await().atMost(PATIENCE);
        Map<String, AttributeValue> key = Map.of("pk", fromS("default#s:bomb"), "sk", fromS("e"));
        Map<String, AttributeValue> item = new HashMap<>(
                client.getItem(get -> get.tableName(TABLE).key(key)).join().item());
        item.put("v", fromB(SdkBytes.fromByteBuffer(bomb())));
        client.putItem(put -> put.tableName(TABLE).item(item)).join();

        assertThat(cache.get("bomb", absent -> "loaded").await().atMost(PATIENCE)).isEqualTo("loaded");
        assertThat(cache.get("bomb", absent -> "not asked for").await().atMost(PATIENCE)).isEqualTo("loaded");
    }

    /** A frame of Zstandard whose header names the size of its content in eight bytes. */
    private static ByteBuffer bomb() {
        return ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN).put((byte) '\b').putInt(0xFD2FB528)
                .put((byte) 0b1110_0100).putLong(10L << 30).rewind();
    }
}
