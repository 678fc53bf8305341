package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Callers with a thread each, who wait for every answer.
 *
 * @param operation what the caller of that number does
 */
public record BlockingLoad(IntFunction<Object> operation) implements Load {

    private static final Callers CALLERS = new Callers();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(BlockingLoad::thread);

    @Override
    public Sample run(int callers, Duration time) {
        return CALLERS.run(callers, time,
                (number, watch, goOn, done) -> THREADS.execute(() -> repeat(number, watch, goOn, done)));
    }

    private void repeat(int number, Stopwatch watch, BooleanSupplier goOn, Runnable done) {
        try {
            long before = System.nanoTime();
            while (goOn.getAsBoolean()) {
                if (operation.apply(number) == null) {
                    throw new IllegalStateException("No answer to measure");
                }
                long after = System.nanoTime();
                watch.add(after - before);
                before = after;
            }
        } finally {
            done.run();
        }
    }

    /** Their threads must outlive all samples, or what they allocated would be forgotten with them. */
    private static Thread thread(Runnable caller) {
        Thread thread = new Thread(caller, "caller");
        thread.setDaemon(true);
        return thread;
    }
}
