package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

class LoggedEventsTest {

    private static final Exception WHY = new Exception("no answer");
    private static final List<BiConsumer<CacheEvents, Throwable>> KINDS = List.of(CacheEvents::fellBackToLoader,
            CacheEvents::countedAsAbsent, CacheEvents::notStored, CacheEvents::unreadable, CacheEvents::notExtended,
            CacheEvents::writeLost);

    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final CacheEvents events = CacheEvents.logged("books", clock);
    private final RecordedLog log = RecordedLog.begin();

    @AfterEach
    void end() {
        log.close();
    }

    static Stream<BiConsumer<CacheEvents, Throwable>> kinds() {
        return KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void event_isAWarning_withItsCacheAndItsReason(BiConsumer<CacheEvents, Throwable> kind) {
        kind.accept(events, WHY);

        assertThat(log.lines()).singleElement().asString().startsWith("WARN Cache 'books': ").endsWith(" no answer");
    }

    @Test
    void eventsOfOneKind_areLoggedOnceAMinute_andCounted() {
        for (int i = 0; i < 5; i++) {
            events.fellBackToLoader(WHY);
        }
        clock.move(Duration.ofSeconds(59));
        events.fellBackToLoader(WHY);

        assertThat(log.lines()).hasSize(1);

        clock.move(Duration.ofSeconds(1));
        events.fellBackToLoader(WHY);

        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(1)).endsWith("no answer (and 5 times more since the last warning)");
    }

    @Test
    void eventsOfOtherKinds_andOfOtherCaches_haveWarningsOfTheirOwn() {
        KINDS.forEach(kind -> kind.accept(events, WHY));
        CacheEvents.logged("films", clock).notStored(WHY);

        assertThat(log.lines()).hasSize(KINDS.size() + 1).doesNotHaveDuplicates();
    }

    @Test
    void whatALoaderSays_isNotTold_butWhatTheTableSaysIs() {
        events.servedStale(WHY);
        events.notRefreshed(new IllegalStateException("secret"));
        events.notRefreshed(new CacheStoreException("no answer of the table", null));
        clock.move(Duration.ofMinutes(1));
        events.notRefreshed(new CacheStoreException("no answer of the table", null));

        assertThat(log.lines()).hasSize(3);
        assertThat(log.lines().get(0)).contains("java.lang.Exception").doesNotContain("no answer");
        assertThat(log.lines().get(1)).contains("java.lang.IllegalStateException").doesNotContain("secret");
        assertThat(log.lines().get(2)).contains("no answer of the table");
    }

    @Test
    void reasonWithPlaceholders_isLoggedAsItIs() {
        events.notStored(new Exception("100 %s of {0}"));

        assertThat(log.lines()).singleElement().asString().endsWith("100 %s of {0}");
    }
}
