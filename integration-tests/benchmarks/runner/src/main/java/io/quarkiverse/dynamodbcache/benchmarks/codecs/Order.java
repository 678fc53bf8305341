package io.quarkiverse.dynamodbcache.benchmarks.codecs;

import java.util.List;
import java.util.stream.IntStream;

/** A value as applications have them: a few fields, and a list. */
public record Order(long number, String customer, boolean paid, List<Line> lines) {

    /** A line of an order: about 70 bytes of JSON. */
    public record Line(String article, int quantity, double price, String currency) {
    }

    static Order of(int lines) {
        return new Order(4711, "A customer", true, IntStream.range(0, lines)
                .mapToObj(line -> new Line("article %04d".formatted(line), line % 7 + 1, 9.99 + line, "EUR")).toList());
    }
}
