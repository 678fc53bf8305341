package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Rows;

/** Runs the benchmark that is asked for. Its arguments: the name, and the folder of all benchmarks. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of("clients", new Clients(), "codecs", new Codecs(),
            "costs", new Costs(), "near", new Near(), "speed", new Speed(),
            "stampede", new Stampede(), "startup", new Startup()));

    private Benchmarks() {
    }

    public static void main(String[] arguments) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Benchmark benchmark = ALL.get(arguments[0]);
        if (benchmark == null) {
            console.println("Nothing is measured without -Dbench=<name>:");
            ALL.forEach((name, one) -> console.println("  %s: %s".formatted(name, one.purpose())));
            return;
        }
        Workplace workplace = new Workplace(Path.of(arguments[1]));
        List<Row> rows = benchmark.run(workplace);
        Rows.write(rows, workplace.results(arguments[0]));
        console.println(new Table(rows));
        console.println(new Table(benchmark.goals(rows)));
    }
}
