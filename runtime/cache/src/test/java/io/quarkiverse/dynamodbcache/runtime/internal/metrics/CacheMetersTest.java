package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class CacheMetersTest {

    private final RecordedMeters registry = new RecordedMeters();

    @Test
    void counts_areThoseOfTheirCache() {
        CacheMeters meters = new CacheMeters();
        meters.register(registry, List.of("books", "films"));
        meters.of("books").count(Counted.HIT, 3);
        meters.of("films").count(Counted.HIT);

        assertThat(registry.all).filteredOn(meter -> meter.name().equals("cache.gets") && meter.value().get().intValue() > 0)
                .extracting(meter -> meter.tags().get("cache") + " " + meter.tags().get("result") + " " + meter.value().get())
                .containsExactlyInAnyOrder("books hit 3", "films hit 1");
    }

    @Test
    void caches_mayBeMadeBeforeTheRegistry() {
        CacheMeters meters = new CacheMeters();
        meters.of("books").count(Counted.MISS);
        meters.watchBreaker("books", () -> 0.5);
        meters.register(registry, List.of("books"));

        assertThat(registry.value("cache.gets", "result", "miss")).isOne();
        assertThat(registry.value("cache.dynamodb.breaker")).isEqualTo(0.5);
    }

    @Test
    void counts_areToldWithoutARegistry_too() {
        CacheMeters meters = new CacheMeters();
        meters.of("books").count(Counted.HIT, 3);
        meters.of("books").spent(PaidRequest.QUERY, 1.5);

        assertThat(meters.total("books", Counted.HIT)).isEqualTo(3);
        assertThat(meters.total("books", PaidRequest.QUERY)).isEqualTo(1.5);
        assertThat(meters.total("films", Counted.HIT)).isZero();
    }

    @Test
    void meters_ofOneName_haveTheSameTagsAndTheSameText() {
        registry.of("books");
        Map<String, Set<Set<String>>> tags = registry.all.stream()
                .collect(groupingBy(RecordedMeters.Registered::name, mapping(meter -> meter.tags().keySet(), toSet())));
        Map<String, Set<String>> texts = registry.all.stream()
                .collect(groupingBy(RecordedMeters.Registered::name, mapping(RecordedMeters.Registered::description, toSet())));

        assertThat(tags.values()).allSatisfy(ofName -> assertThat(ofName).hasSize(1));
        assertThat(texts.values()).allSatisfy(ofName -> assertThat(ofName).singleElement().asString().isNotBlank());
    }

    @Test
    void meters_areNamedAndTagged_asThoseOfOtherCaches() {
        registry.of("books");

        assertThat(registry.all).extracting(meter -> meter.name() + meter.tags()).contains(
                "cache.gets{cache=books, result=hit}", "cache.gets{cache=books, result=miss}", "cache.puts{cache=books}",
                "cache.evictions{cache=books}", "cache.removals{cache=books}", "cache.load{cache=books, result=success}",
                "cache.load{cache=books, result=failure}", "cache.load.duration{cache=books}").doesNotHaveDuplicates();
    }

    @Test
    void timeOfLoads_isToldInSeconds() {
        registry.of("books").loadTook(TimeUnit.MILLISECONDS.toNanos(1_500));

        assertThat(registry.value("cache.load.duration")).isEqualTo(1.5);
    }

    @Test
    void units_areToldByOperation() {
        CacheMetrics metrics = registry.of("books");
        metrics.spent(PaidRequest.GET_ITEM, 0.5);
        metrics.spent(PaidRequest.GET_ITEM, 0.5);
        metrics.spent(PaidRequest.BATCH_WRITE_ITEM, 25);

        assertThat(registry.value("cache.dynamodb.units", "operation", "GetItem", "units", "read")).isOne();
        assertThat(registry.value("cache.dynamodb.units", "operation", "BatchWriteItem", "units", "write")).isEqualTo(25);
    }

    @Test
    void everyEvent_isCountedOnce_andToldOn() {
        RecordedEvents next = new RecordedEvents();
        CacheEvents events = next.counted(registry.of("books"));
        Exception why = new Exception("no answer");
        events.fellBackToLoader(why);
        events.countedAsAbsent(why);
        events.servedStale(why);
        events.servedMeanwhile();
        events.notStored(why);
        events.unreadable(why);
        events.notExtended(why);
        events.writeLost(why);
        events.notReaped(why);
        events.nearCacheNotSynced(why);
        events.nearCacheLogDamaged(why);
        events.invalidationQueued(why);
        events.invalidationsCaughtUp(1);
        events.invalidationsGivenUp(1);
        events.invalidationsMerged(1);
        events.waitedForLease();
        events.readsOverBudget(1);
        events.writesOverBudget(1);
        events.refreshedEarly();
        events.notRefreshed(why);
        events.stored();
        events.overtaken();

        assertThat(registry.all).filteredOn(meter -> meter.value().get().doubleValue() != 0).hasSize(22)
                .allSatisfy(meter -> assertThat(meter.value().get().doubleValue()).isOne());
        assertThat(next.names()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void everyMeter_isDocumented_andNoOther() throws IOException {
        registry.of("books");
        Set<String> documented = Pattern.compile("(?m)^\\|`(cache\\.[a-z.]+)`")
                .matcher(Files.readString(Path.of("../../docs/modules/ROOT/pages/monitoring.adoc")).split("\n== Tracing\n")[0])
                .results()
                .map(match -> match.group(1)).collect(toSet());

        assertThat(documented).isEqualTo(registry.all.stream().map(RecordedMeters.Registered::name).collect(toSet()));
    }
}
