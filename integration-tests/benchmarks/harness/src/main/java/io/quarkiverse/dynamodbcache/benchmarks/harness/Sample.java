package io.quarkiverse.dynamodbcache.benchmarks.harness;

/**
 * What was seen while a load ran.
 *
 * @param latencies of each operation in nanoseconds, sorted
 */
public record Sample(double seconds, Usage usage, long[] latencies) {

    public double operationsPerSecond() {
        return latencies.length / seconds;
    }

    public double cpuMicros() {
        return usage.cpuNanos() / 1e3 / latencies.length;
    }

    public double allocatedBytes() {
        return (double) usage.allocatedBytes() / latencies.length;
    }

    /** @return in microseconds, what that share of the operations did not exceed */
    public double percentile(double share) {
        return latencies[(int) Math.ceil(share * latencies.length) - 1] / 1e3;
    }
}
