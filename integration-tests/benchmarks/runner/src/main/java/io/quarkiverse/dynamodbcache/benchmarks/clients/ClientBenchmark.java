package io.quarkiverse.dynamodbcache.benchmarks.clients;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkiverse.dynamodbcache.benchmarks.harness.BlockingLoad;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contender;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contest;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Reads an item of 1 KB by each of the clients, in turns; the first of them is what the others are compared with. */
public final class ClientBenchmark {

    private static final List<Integer> CALLERS = List.of(1, 16, 64);
    private static final int MOST_CALLERS = 64;
    private static final int WARM_UP_OPERATIONS = 20_000;
    private static final int ROUNDS = 9;
    private static final Duration SLOT = Duration.ofMillis(300);

    private ClientBenchmark() {
    }

    public static List<Row> run(String endpoint) {
        List<Reader> readers = Readers.all(URI.create(endpoint));
        IntStream.range(0, MOST_CALLERS).forEach(caller -> readers.get(0).put(caller));
        Contest contest = new Contest(readers.stream().map(reader -> contender(reader, readers.get(0))).toList(),
                WARM_UP_OPERATIONS, ROUNDS, SLOT);
        List<Row> rows = new ArrayList<>();
        for (int callers : CALLERS) {
            contest.run(callers).forEach(standing -> rows.add(standing.row()));
        }
        return rows;
    }

    private static Contender contender(Reader reader, Reader rival) {
        return new Contender(reader.name(), rival.name(), new BlockingLoad(caller -> hit(reader.read(caller))));
    }

    private static GetItemResponse hit(GetItemResponse response) {
        if (!response.hasItem()) {
            throw new IllegalStateException("An item that was put is not there");
        }
        return response;
    }
}
