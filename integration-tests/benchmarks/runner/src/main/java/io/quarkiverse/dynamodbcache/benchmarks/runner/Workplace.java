package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the applications are, and where results go. */
record Workplace(Path benchmarks) {

    Path module(String name) {
        return benchmarks.resolve(name);
    }

    Path results(String name) {
        try {
            return Files.createDirectories(benchmarks.resolve("target")).resolve(name + ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
