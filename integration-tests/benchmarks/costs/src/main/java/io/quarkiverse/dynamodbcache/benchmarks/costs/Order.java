package io.quarkiverse.dynamodbcache.benchmarks.costs;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A value as applications have them: JSON whose names repeat, and whose values do not. */
public record Order(long number, String customer, List<Line> lines) {

    private static final int BYTES_OF_A_LINE = 78;

    /** A line of an order. */
    public record Line(String article, int quantity, double price, String currency) {

        static Line of(Random random) {
            return new Line("article %06d".formatted(random.nextInt(1_000_000)), random.nextInt(9) + 1,
                    random.nextInt(10_000) / 100.0, "EUR");
        }
    }

    /** @param bytes of its JSON, about */
    static Order ofBytes(int bytes) {
        Random random = new Random(bytes);
        return new Order(random.nextInt(1_000_000), "A customer",
                IntStream.range(0, bytes / BYTES_OF_A_LINE).mapToObj(line -> Line.of(random)).toList());
    }
}
