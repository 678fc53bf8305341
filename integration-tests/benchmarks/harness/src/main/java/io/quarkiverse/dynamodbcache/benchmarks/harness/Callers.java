package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Those who call at the same time. They are the same in all samples, and so are their threads. */
final class Callers {

    private final List<Stopwatch> watches = new ArrayList<>();

    /** One caller: repeats until it is told to stop, and says when it has. */
    interface Caller {

        void call(int number, Stopwatch watch, BooleanSupplier goOn, Runnable done);
    }

    Sample run(int callers, Duration time, Caller caller) {
        while (watches.size() < callers) {
            watches.add(new Stopwatch());
        }
        watches.forEach(Stopwatch::reset);
        Deadline deadline = new Deadline(callers);
        Usage before = Usage.now();
        long start = System.nanoTime();
        deadline.in(time, start);
        for (int i = 0; i < callers; i++) {
            caller.call(i, watches.get(i), deadline, deadline::arrived);
        }
        deadline.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Sample(seconds, Usage.now().since(before), latencies(callers));
    }

    private long[] latencies(int callers) {
        List<Stopwatch> used = watches.subList(0, callers);
        long[] all = new long[used.stream().mapToInt(Stopwatch::count).sum()];
        int from = 0;
        for (Stopwatch watch : used) {
            watch.copyTo(all, from);
            from += watch.count();
        }
        Arrays.sort(all);
        return all;
    }
}
