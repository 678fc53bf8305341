package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Threads that begin to call at the same time. */
record Callers(int count, int keys, Duration lasting) {

    private static final int MAX_MINUTES = 10;

    CallersReport call(IntFunction<String> call) {
        Tally tally = new Tally();
        try (Stalls stalls = Stalls.watched()) {
            call(call, tally);
            return tally.report(stalls.longest());
        }
    }

    private void call(IntFunction<String> call, Tally tally) {
        CyclicBarrier together = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            int first = i;
            threads.execute(() -> {
                meet(together);
                callInTurn(call, first, tally);
            });
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(MAX_MINUTES, TimeUnit.MINUTES)) {
                threads.shutdownNow();
                throw new IllegalStateException("Callers still wait after %s minutes".formatted(MAX_MINUTES));
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void callInTurn(IntFunction<String> call, int first, Tally tally) {
        long end = System.nanoTime() + lasting.toNanos();
        int made = 0;
        do {
            int key = (first + made) % keys;
            tally.count(() -> call.apply(key));
            made++;
        } while (lasting.isZero() ? made < keys : System.nanoTime() < end);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("A caller did not come", e);
        }
    }
}
