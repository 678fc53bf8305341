package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.smallrye.common.annotation.Blocking;

/** Lets many callers inside this node ask for the same keys at the same time. */
@Path("caches/{cache}/callers")
class CallersResource {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Caches caches;
    private final SlowSource source;

    CallersResource(Caches caches, SlowSource source) {
        this.caches = caches;
        this.source = source;
    }

    /**
     * @param prefix what the keys begin with, a number follows
     * @param keys how many keys there are; each caller asks for all of them in turn, beginning with another one
     * @param millis how long a load takes
     * @param lasting for how many milliseconds they go on; once round all keys, if it is 0
     */
    @POST
    @Blocking
    public CallersReport call(String cache, @RestQuery int callers, @RestQuery String prefix, @RestQuery int keys,
            @RestQuery long millis, @RestQuery long lasting) {
        DynamoDbCache asked = caches.named(cache);
        return new Callers(callers, keys, Duration.ofMillis(lasting))
                .call(number -> asked.get(prefix + number, key -> source.load(millis)).await().atMost(PATIENCE));
    }

    /** Each of them asks for all keys at once. What is returned is how many entries they got. */
    @POST
    @Path("of-many")
    @Blocking
    public CallersReport callOfMany(String cache, @RestQuery int callers, @RestQuery String prefix, @RestQuery int keys,
            @RestQuery long millis, @RestQuery long lasting) {
        DynamoDbCache asked = caches.named(cache);
        List<String> all = IntStream.range(0, keys).mapToObj(number -> prefix + number).toList();
        return new Callers(callers, 1, Duration.ofMillis(lasting)).call(
                number -> String.valueOf(asked.getAll(all, missing -> load(missing, millis)).await().atMost(PATIENCE).size()));
    }

    private Map<String, String> load(Set<String> missing, long millis) {
        String loaded = source.load(millis);
        return missing.stream().collect(Collectors.toMap(key -> key, key -> loaded));
    }
}
