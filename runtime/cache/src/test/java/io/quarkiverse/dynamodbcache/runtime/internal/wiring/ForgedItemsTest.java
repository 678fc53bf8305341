package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.NEW;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.OLD;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.key;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.keys;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.TestCache.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What no one has encrypted for a cache never passes for its own, whatever is done with it. */
class ForgedItemsTest {

    private static final byte MARK = 9;

    private final EncryptedTable table = new EncryptedTable(InstantSource.system());
    private final DynamoDbCache cache = table.cache(keys(NEW));

    private static @Nullable Object in(DynamoDbCache cache) {
        return answer(cache.<Object> getOrDefault("key", "nothing"));
    }

    private static AttributeValue bytes(byte... bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    private void assertNotMoved(Consumer<DynamoDbCache> damage) {
        answer(cache.put("key", "own"));
        damage.accept(cache);

        assertThat(answer(cache.bumpVersion("key"))).isNull();
        assertThat(in(cache.version(2))).isEqualTo("nothing");
    }

    @Test
    void whatCannotBeRead_isNotMovedToTheNextVersion() {
        byte[] noise = new byte[600_000];
        new Random(7).nextBytes(noise);

        assertNotMoved(own -> answer(table.plain().put("key", "open")));
        assertNotMoved(own -> answer(table.cache(keys(OLD)).put("key", "of another key")));
        assertNotMoved(own -> table.set(key("key"), bytes(MARK)));
        assertNotMoved(own -> {
            answer(own.put("key", noise));
            table.items.removePartsByHand(key("key"));
        });
    }

    @Test
    void valueThatWasNeverWritten_isNotReplaced_whateverSomeonePutsThere() {
        answer(cache.put("key", "own"));
        table.set(key("key"), bytes(MARK));

        assertThat(answer(cache.replace("key", "own", "next"))).isFalse();
        assertThat(in(cache)).isEqualTo("nothing");
    }

    @Test
    void itemOfAnotherTable_isAMiss() {
        answer(table.inTable("backup").put("key", "of a backup"));

        assertThat(in(table.inTable("backup"))).isEqualTo("of a backup");
        assertThat(in(cache)).isEqualTo("nothing");
    }

    private boolean replacedWhileOthersPut(int times) {
        DynamoDbCache other = table.cache(keys(NEW));
        AtomicInteger writes = new AtomicInteger();
        AtomicBoolean putting = new AtomicBoolean(true);
        answer(cache.put("key", "one"));
        // The first asks for what was never written; each after it for what it has just seen.
        table.items.setWitness(operation -> {
            if (operation == Operation.WRITE_IF && !putting.get() && writes.getAndIncrement() > 0
                    && writes.get() <= times + 1) {
                putting.set(true);
                answer(other.put("key", "one"));
                putting.set(false);
            }
        });
        putting.set(false);
        return answer(cache.replace("key", "one", "two"));
    }

    @Test
    void valueThatOthersPutAgain_isStillReplaced_aFewTimes() {
        assertThat(replacedWhileOthersPut(2)).isTrue();
        assertThat(in(cache)).isEqualTo("two");
        assertThat(replacedWhileOthersPut(99)).isFalse();
        assertThat(in(cache)).isEqualTo("one");
    }
}
