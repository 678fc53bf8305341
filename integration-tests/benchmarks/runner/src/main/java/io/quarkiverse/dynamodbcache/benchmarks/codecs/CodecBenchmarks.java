package io.quarkiverse.dynamodbcache.benchmarks.codecs;

import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;

/** Runs the benchmarks of this package by JMH, in JVMs of its own. */
public final class CodecBenchmarks {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private CodecBenchmarks() {
    }

    public static List<Row> run() {
        Options options = new OptionsBuilder().include(CodecBenchmarks.class.getPackageName() + ".*")
                .forks(2).warmupIterations(3).warmupTime(TimeValue.seconds(1))
                .measurementIterations(5).measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class).verbosity(VerboseMode.SILENT).build();
        try {
            Collection<RunResult> results = new Runner(options).run();
            return results.stream().map(CodecBenchmarks::row).toList();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH did not run", e);
        }
    }

    private static Row row(RunResult result) {
        double allocated = result.getSecondaryResults().entrySet().stream()
                .filter(secondary -> secondary.getKey().endsWith(ALLOCATED))
                .mapToDouble(secondary -> secondary.getValue().getScore()).findFirst().orElse(0);
        return new Row().with("codec", result.getPrimaryResult().getLabel())
                .with("nanos", result.getPrimaryResult().getScore())
                .with("errorNanos", result.getPrimaryResult().getScoreError())
                .with("allocatedBytes", allocated);
    }
}
