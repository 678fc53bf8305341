package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.util.Arrays;

/** The latencies of one caller. It grows only between two samples, so that no sample counts that. */
final class Stopwatch {

    private long[] latencies = new long[1 << 12];
    private int count;

    void reset() {
        if (count > latencies.length / 4) {
            latencies = new long[latencies.length * 4];
        }
        count = 0;
    }

    void add(long nanos) {
        if (count == latencies.length) {
            latencies = Arrays.copyOf(latencies, count * 4);
        }
        latencies[count++] = nanos;
    }

    int count() {
        return count;
    }

    void copyTo(long[] all, int from) {
        System.arraycopy(latencies, 0, all, from, count);
    }
}
