package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Callers that wait for nothing: on the event loop of each, the end of one operation begins the next.
 *
 * @param loops on whose thread each caller begins; an operation must end on the same
 */
public record AsyncLoad(List<? extends Executor> loops, Operation operation) implements Load {

    private static final Callers CALLERS = new Callers();

    /** Begins something, and says when it has ended. */
    public interface Operation {

        void begin(int caller, Runnable ended);
    }

    @Override
    public Sample run(int callers, Duration time) {
        return CALLERS.run(callers, time, (number, watch, goOn, done) -> {
            Executor loop = loops.get(number);
            loop.execute(() -> next(number, watch, goOn, done));
        });
    }

    private void next(int caller, Stopwatch watch, BooleanSupplier goOn, Runnable done) {
        long before = System.nanoTime();
        operation.begin(caller, () -> {
            watch.add(System.nanoTime() - before);
            if (goOn.getAsBoolean()) {
                next(caller, watch, goOn, done);
            } else {
                done.run();
            }
        });
    }
}
