package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a packaged application to its end, as production does: both compilers, the collector that the JVM chooses. */
record Java(Path application, Map<String, String> properties) {

    /** The same with one more property. */
    Java with(String property, String value) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(property, value);
        return new Java(application, more);
    }

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What it says goes to the console. */
    void run(List<String> arguments) {
        try {
            int exit = new ProcessBuilder(command(arguments)).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("%s ended with %s".formatted(application, exit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }

    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(executable()));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", application.resolve("target/quarkus-app/quarkus-run.jar").toString()));
        command.addAll(arguments);
        return command;
    }
}
