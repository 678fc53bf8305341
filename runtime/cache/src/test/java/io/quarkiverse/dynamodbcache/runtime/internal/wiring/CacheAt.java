package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CircuitBreakerSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.PauseAndChance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The cache "prices" as an application has it, with everything below it, at an endpoint of the test's choice. */
final class CacheAt implements AutoCloseable {

    /** No test waits longer for anything. */
    static final Duration BOUND = Duration.ofSeconds(20);
    /** What the circuit breaker of its table takes. */
    static final int FAILURES = 5;
    static final Duration DELAY = Duration.ofSeconds(5);
    static final TableSettings FOREIGN_TABLE = table(TableCreation.NEVER);
    /** Asked whatever becomes of it. */
    static final TableSettings UNBROKEN_TABLE = new TableSettings("quarkus-cache", TableCreation.IF_MISSING, Billing.ON_DEMAND,
            5,
            5);
    static final TableSettings OWN_TABLE = table(TableCreation.IF_MISSING);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong();
    private final DynamoDbAsyncClient client;
    private final DynamoDbCache cache;

    CacheAt(URI endpoint, TableSettings table, Duration timeout, WriteFailures writeFailures) {
        client = client(endpoint, timeout);
        CacheSettings settings = new CacheSettings("prices", "", 1, new Lifetime(Optional.empty(), Optional.empty()), timeout,
                Duration.ofSeconds(1), false, writeFailures, StorageSettings.plain(), Optional.empty(), Optional.empty(),
                Optional.empty(),
                table);
        InstantSource clock = now::get;
        CacheAssembly assembly = new CacheAssembly(settings, Set.of(), List.of(), ObjectMapper::new)
                .beside(PauseAndChance.until(closed::get));
        CacheStack stack = assembly.stack(new Tables(() -> client, nanos::get).open(settings, Account.NONE), clock);
        cache = assembly.cache(() -> stack);
    }

    static CacheAt endpoint(URI endpoint) {
        return new CacheAt(endpoint, FOREIGN_TABLE, Duration.ofSeconds(5), WriteFailures.FAIL);
    }

    static DynamoDbAsyncClient client(URI endpoint, Duration longestCall) {
        return CacheClient.tuned(DynamoDbAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "unused")))
                .httpClientBuilder(AwsCrtAsyncHttpClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(longestCall))).build();
    }

    private static TableSettings table(TableCreation creation) {
        return new TableSettings("quarkus-cache", creation, Billing.ON_DEMAND, 5, 5,
                Optional.of(new CircuitBreakerSettings(FAILURES, DELAY)));
    }

    String get(String key) {
        return cache.get(key, asked -> "loaded " + asked).await().atMost(BOUND);
    }

    void put(String key) {
        cache.put(key, "value").await().atMost(BOUND);
    }

    void invalidate(String key) {
        cache.invalidate(key).await().atMost(BOUND);
    }

    DynamoDbCache cache() {
        return cache;
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public void close() {
        closed.set(true);
        client.close();
    }
}
