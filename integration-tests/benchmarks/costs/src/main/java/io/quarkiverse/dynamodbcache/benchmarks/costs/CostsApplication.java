package io.quarkiverse.dynamodbcache.benchmarks.costs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Rows;
import io.quarkus.cache.CacheName;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.mutiny.Uni;

/** Asks everything for values of all sizes, writes what it costs to the file of its argument, and ends. */
@QuarkusMain
public class CostsApplication implements QuarkusApplication {

    /** 960 bytes fit into a write unit with their overhead, 1,024 do not. */
    private static final List<Integer> SIZES = List.of(100, 960, 1024, 10 * 1024, 300 * 1024);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Random random = new Random(1);
    private int lastKey;

    /** The length of its name counts: it is in each item. */
    @CacheName("products")
    DynamoDbCache cache;

    @CacheName("orders")
    DynamoDbCache compressed;

    @CacheName("shippers")
    DynamoDbCache leased;

    @Override
    public int run(String... arguments) {
        answer(cache.getIfPresent(nextKey()));
        answer(leased.getIfPresent(nextKey()));
        List<Row> rows = new ArrayList<>();
        for (int size : SIZES) {
            for (Operation operation : Operation.ALL) {
                rows.add(row(operation.name(), size, cost(operation, cache, size)));
            }
            rows.add(row("get with lease, load and store", size, cost(Operation.LOAD, leased, size)));
        }
        int largest = largestOfOneUnit();
        rows.add(row("bytesPerWriteUnit", largest, putOf(largest)));
        answer(compressed.getIfPresent(nextKey()));
        for (int size : SIZES) {
            Meter.readOff();
            answer(compressed.put(nextKey(), Order.ofBytes(size)));
            rows.add(row("put of JSON, compressed", size, Meter.readOff()));
        }
        Rows.write(rows, Path.of(arguments[0]));
        return 0;
    }

    private Bill cost(Operation operation, DynamoDbCache cache, int size) {
        String key = nextKey();
        String value = value(size);
        answer(operation.before().on(cache, key, value));
        Meter.readOff();
        answer(operation.counted().on(cache, key, value));
        return Meter.readOff();
    }

    private int largestOfOneUnit() {
        int size = 1024;
        while (putOf(size).writeUnits() > 1) {
            size--;
        }
        return size;
    }

    private Bill putOf(int size) {
        Meter.readOff();
        answer(cache.put(nextKey(), value(size)));
        return Meter.readOff();
    }

    private static Row row(String operation, int valueBytes, Bill bill) {
        return new Row().with("operation", operation).with("valueBytes", valueBytes).with("requests", bill.requests())
                .with("readUnits", bill.readUnits()).with("writeUnits", bill.writeUnits());
    }

    private String nextKey() {
        return "a key of 20 let %04d".formatted(++lastKey);
    }

    /** Letters at random, so that no compression flatters the figures. */
    private String value(int size) {
        return random.ints(size, '0', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void answer(Uni<?> asked) {
        asked.await().atMost(PATIENCE);
    }
}
