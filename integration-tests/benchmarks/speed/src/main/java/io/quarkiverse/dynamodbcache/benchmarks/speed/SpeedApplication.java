package io.quarkiverse.dynamodbcache.benchmarks.speed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkiverse.amazon.common.AmazonClientBuilder;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contender;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contest;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Rows;
import io.quarkus.cache.CacheName;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.vertx.core.Vertx;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Measures and ends. Its arguments: the file for the results, the milliseconds of a turn, how many
 * rounds there are, and the names of the contenders if not all of them are to run, for a profiler to watch.
 */
@QuarkusMain
public class SpeedApplication implements QuarkusApplication {

    private static final List<Integer> CALLERS = List.of(1, 16, 64);
    /** One for each caller, and enough for a batch. */
    private static final int KEYS = 100;
    private static final int WARM_UP_OPERATIONS = 20_000;

    /** The one that the cache has built its client with, and set as it needs it: what is built then is the same again. */
    @Inject
    @AmazonClientBuilder("dynamodb-cache")
    DynamoDbAsyncClientBuilder clients;

    @Inject
    Entries entries;

    @Inject
    Vertx vertx;

    @CacheName(Entries.CACHE)
    DynamoDbCache cache;

    /** Whether the endpoint knows batches; the stub does not. */
    @ConfigProperty(name = "benchmark.batches", defaultValue = "false")
    boolean batches;

    @Override
    public int run(String... arguments) {
        Duration slot = Duration.ofMillis(Long.parseLong(arguments[1]));
        List<String> keys = IntStream.range(0, KEYS).mapToObj(Entries::key).toList();
        keys.forEach(key -> cache.put(key, Entries.value()).await().indefinitely());
        RawCalls raw = new RawCalls(clients.build());
        List<Map<String, AttributeValue>> items = keys.stream().map(key -> raw.get(key).join().item()).toList();
        List<Contender> contenders = new ArrayList<>(new BlockingContenders(raw, cache, entries).all(keys, items));
        contenders.addAll(new AsyncContenders(raw, cache, entries, vertx).all(keys));
        List<String> chosen = List.of(arguments).subList(3, arguments.length);
        contenders.removeIf(contender -> !chosen.isEmpty() && !chosen.contains(contender.name()));
        int rounds = Integer.parseInt(arguments[2]);
        Contest contest = new Contest(contenders, WARM_UP_OPERATIONS, rounds, slot);
        List<Row> rows = new ArrayList<>();
        for (int callers : CALLERS) {
            contest.run(callers).forEach(standing -> rows.add(standing.row()));
        }
        if (batches) {
            // A turn of a hundred gets takes longer; what they call is warm by now.
            new Contest(new BulkContenders(cache).all(keys), KEYS, rounds, slot.multipliedBy(2)).run(1)
                    .forEach(standing -> rows.add(standing.row()));
        }
        Rows.write(rows, Path.of(arguments[0]));
        return 0;
    }
}
