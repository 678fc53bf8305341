package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Results on their way from the JVM that measures to the one that shows them, and to the file that stays. */
public final class Rows {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Rows() {
    }

    public static void write(Object result, Path file) {
        try {
            JSON.writeValue(file.toFile(), result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Row> read(Path file) {
        try {
            return JSON.readValue(file.toFile(), new TypeReference<List<Row>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
