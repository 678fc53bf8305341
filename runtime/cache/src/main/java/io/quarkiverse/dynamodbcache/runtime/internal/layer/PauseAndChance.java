package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/**
 * What the layers need for the things they do beside their callers.
 *
 * @param pause emits after a while, on any thread that may not be blocked; never once the application has stopped
 * @param chance any number from 0 up to, but not including, 1
 */
public record PauseAndChance(Function<Duration, Uni<?>> pause, DoubleSupplier chance) {

    /** @param stopped whether nothing is to be begun any more */
    public static PauseAndChance until(BooleanSupplier stopped) {
        return new PauseAndChance(
                wait -> PlainUni.chain(PlainUni.after(wait),
                        waited -> stopped.getAsBoolean() ? Uni.createFrom().<Void> nothing() : Uni.createFrom().voidItem()),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
