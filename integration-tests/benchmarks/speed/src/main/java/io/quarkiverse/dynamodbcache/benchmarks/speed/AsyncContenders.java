package io.quarkiverse.dynamodbcache.benchmarks.speed;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.benchmarks.harness.AsyncLoad;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contender;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Callers on event loops, as in a reactive endpoint: the answer comes back to the context that asked. */
record AsyncContenders(RawCalls raw, DynamoDbCache cache, Entries entries, Vertx vertx) {

    private static final String READ = "raw getItem, async";

    List<Contender> all(List<String> keys) {
        List<Loop> loops = keys.stream().map(key -> newLoop()).toList();
        return List.of(
                new Contender(READ, READ, new AsyncLoad(loops, (caller, ended) -> raw.get(keys.get(caller))
                        .whenComplete((answer, failure) -> loops.get(caller).execute(() -> {
                            RawCalls.value(answer);
                            ended.run();
                        })))),
                contender("getIfPresent, async", loops, caller -> cache.getIfPresent(keys.get(caller))),
                contender("getAsync", loops, caller -> cache.getAsync(keys.get(caller), entries::valueAsync)),
                contender("@CacheResult, async", loops, caller -> entries.valueAsync(keys.get(caller))));
    }

    private static Contender contender(String name, List<Loop> loops, IntFunction<Uni<?>> read) {
        return new Contender(name, READ,
                new AsyncLoad(loops, (caller, ended) -> read.apply(caller).subscribe().with(value -> ended.run())));
    }

    private Loop newLoop() {
        return new Loop(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
    }

    /** A caller's context. */
    private record Loop(Context context) implements Executor {

        @Override
        public void execute(Runnable command) {
            context.runOnContext(nothing -> command.run());
        }
    }
}
