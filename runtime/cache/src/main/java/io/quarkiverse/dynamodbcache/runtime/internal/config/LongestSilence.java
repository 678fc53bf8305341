package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.stream.Stream;

/** After what time nobody waits for an answer of the table any more. */
public final class LongestSilence {

    /** Longer than any answer of DynamoDB takes: the application's own clients have the same connections. */
    private static final Duration LEAST = Duration.ofSeconds(5);

    private LongestSilence() {
    }

    /** In whole seconds, and after the longest time-out of all caches. */
    public static Duration of(DynamoDbCacheConfig config, LaunchDefaults launch) {
        Duration inGeneral = config.defaults().apiCallTimeout().orElse(launch.apiCallTimeout());
        Stream<Duration> ofCaches = config.caches().values().stream().flatMap(cache -> cache.apiCallTimeout().stream());
        return Stream.concat(Stream.of(inGeneral), ofCaches)
                .map(timeOut -> Duration.ofSeconds(timeOut.toSeconds() + 1))
                .reduce(LEAST, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }
}
