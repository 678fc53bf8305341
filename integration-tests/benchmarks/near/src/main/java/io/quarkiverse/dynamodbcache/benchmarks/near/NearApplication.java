package io.quarkiverse.dynamodbcache.benchmarks.near;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkiverse.dynamodbcache.benchmarks.harness.BlockingLoad;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contender;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contest;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Rows;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Sample;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Measures and ends. Its arguments: the file for the results, the milliseconds of a turn, and how many rounds there are. */
@QuarkusMain
public class NearApplication implements QuarkusApplication {

    private static final List<Integer> CALLERS = List.of(1, 16);
    private static final int MOST_CALLERS = 16;
    private static final int WARM_UP_OPERATIONS = 200_000;
    /** Beyond that nothing is kept that was ready to be. */
    private static final int PATIENCE_SECONDS = 60;

    private static final String HEAP = "caffeine @CacheResult";
    private static final String HEAP_GET = "caffeine get";

    @Inject
    Entries entries;

    @CacheName(Entries.HEAP)
    Cache heap;

    @CacheName(Entries.NEAR)
    Cache near;

    @Override
    public int run(String... arguments) {
        List<String> keys = IntStream.range(0, MOST_CALLERS).mapToObj(Entries::key).toList();
        waitUntilKept(keys);
        List<Contender> contenders = List.of(
                contender(HEAP, HEAP, keys, entries::onTheHeap),
                contender("near @CacheResult", HEAP, keys, entries::near),
                contender(HEAP_GET, HEAP_GET, keys, key -> get(heap, key)),
                contender("near get", HEAP_GET, keys, key -> get(near, key)),
                contender("near @CacheResult of byte[]", HEAP, keys, entries::nearBytes));
        Contest contest = new Contest(contenders, WARM_UP_OPERATIONS, Integer.parseInt(arguments[2]),
                Duration.ofMillis(Long.parseLong(arguments[1])));
        List<Row> rows = new ArrayList<>();
        long before = Reads.count();
        for (int callers : CALLERS) {
            contest.run(callers).forEach(standing -> rows.add(standing.row().with("allocationRatio",
                    standing.ratio(Sample::allocatedBytes))));
        }
        if (Reads.count() != before) {
            throw new IllegalStateException("The table was asked %s times: what was measured were not hits in memory"
                    .formatted(Reads.count() - before));
        }
        Rows.write(rows, Path.of(arguments[0]));
        return 0;
    }

    private static Contender contender(String name, String rival, List<String> keys, Function<String, Object> operation) {
        return new Contender(name, rival, new BlockingLoad(caller -> operation.apply(keys.get(caller))));
    }

    private static String get(Cache cache, String key) {
        return cache.get(key, absent -> Entries.value()).await().indefinitely();
    }

    /** What has just been written is not kept for some seconds. */
    private void waitUntilKept(List<String> keys) {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            long before = Reads.count();
            keys.forEach(key -> {
                entries.onTheHeap(key);
                entries.near(key);
                entries.nearBytes(key);
            });
            if (Reads.count() == before) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        throw new IllegalStateException("After %s s the table is still asked".formatted(PATIENCE_SECONDS));
    }
}
