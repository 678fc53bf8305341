package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.NEW;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.OLD;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.key;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever goes wrong with an entry, neither its key nor its value is told above level DEBUG, by anyone. */
class SecretsInLogsTest {

    private static final String SECRET = "hush-4711";
    private static final Logger EVERYONE = Logger.getLogger("");

    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final EncryptedTable table = new EncryptedTable(clock);
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.INFO.intValue()) {
                records.add(record);
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    record Book(String title) {

        /** A property that cannot be written, and quotes the value. */
        public String getSpine() {
            throw new IllegalStateException(title);
        }
    }

    @BeforeEach
    void begin() {
        EVERYONE.addHandler(handler);
    }

    @AfterEach
    void end() {
        EVERYONE.removeHandler(handler);
    }

    /** Whether it succeeds or fails: what is thrown is the caller's, who knows the key. */
    private static void attempt(Uni<?> operation) {
        Throwable unused = catchThrowable(() -> operation.await().atMost(Duration.ofSeconds(20)));
    }

    private static void everything(DynamoDbCache cache) {
        attempt(cache.get(SECRET, absent -> {
            throw new IllegalStateException("nothing for " + SECRET);
        }));
        attempt(cache.get(SECRET, absent -> SECRET));
        attempt(cache.getIfPresent(SECRET));
        attempt(cache.put(SECRET, SECRET));
        attempt(cache.put(SECRET, new Book(SECRET)));
        attempt(cache.get(SECRET + 1, absent -> new Book(SECRET)));
        attempt(cache.put(new Book(SECRET), SECRET));
        attempt(cache.put(SECRET + 2, SECRET.repeat(3_000_000)));
        attempt(cache.putIfAbsent(SECRET, SECRET));
        attempt(cache.replace(SECRET, SECRET, SECRET + 1));
        attempt(cache.getAndPut(SECRET, SECRET));
        attempt(cache.increment(SECRET, 1));
        attempt(cache.touch(SECRET));
        attempt(cache.getEntry(SECRET));
        attempt(cache.getAll(List.of(SECRET, SECRET + 3), missing -> Map.of(SECRET + 3, SECRET)));
        attempt(cache.putAll(Map.of(SECRET, SECRET)));
        attempt(cache.invalidateAll(List.of(SECRET)));
        attempt(cache.invalidateTag(SECRET));
        attempt(cache.invalidateIf(other -> {
            throw new IllegalStateException(String.valueOf(other));
        }));
        attempt(cache.put(SECRET, SECRET));
        attempt(cache.bumpVersion(SECRET));
    }

    private void assertNothingTold(int atLeast) {
        assertThat(records).hasSizeGreaterThanOrEqualTo(atLeast).allSatisfy(record -> {
            assertThat(RecordedLog.message(record)).doesNotContain(SECRET);
            for (Throwable thrown = record.getThrown(); thrown != null; thrown = thrown.getCause()) {
                assertThat(thrown.toString()).doesNotContain(SECRET);
            }
        });
    }

    @Test
    void tableThatAnswers_orDoesNot() {
        for (DynamoDbCache cache : List.of(table.plain(Book.class, String.class),
                table.cache(keys(NEW), Book.class, String.class))) {
            everything(cache);
            // Still there, but expired: it is served where a load fails.
            attempt(cache.put(SECRET, SECRET));
            clock.move(Duration.ofMinutes(2));
            everything(cache);
            table.items.setDown(true);
            everything(cache);
            table.items.setDown(false);
        }

        assertNothingTold(6);
    }

    @Test
    void valuesThatCannotBeRead() {
        DynamoDbCache cache = table.cache(keys(NEW), Book.class, String.class);
        DynamoDbCache plain = table.plain(Book.class, Integer.class);
        for (DynamoDbCache writer : List.of(table.cache(keys(OLD)), table.plain(), cache)) {
            for (DynamoDbCache reader : List.of(cache, plain)) {
                attempt(writer.put(SECRET, SECRET));
                everything(reader);
                clock.move(Duration.ofMinutes(2));
            }
        }
        attempt(plain.put(SECRET, 5));
        table.set(key(SECRET), AttributeValue.fromS("\u0007AAAAA{\"title\":\"" + SECRET));
        everything(plain);
        table.items.putForeignValue(key(SECRET));
        everything(plain);

        assertNothingTold(3);
    }
}
