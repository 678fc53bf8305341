package io.quarkiverse.dynamodbcache.contract;

import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;

/** Methods whose first invocation lasts until the test lets it go; later ones end at once. */
@ApplicationScoped
class SlowShop {

    private static final long SOON = 100;

    private final AtomicInteger calls = new AtomicInteger();
    private volatile CompletableFuture<@Nullable Void> release = new CompletableFuture<>();

    @CacheResult(cacheName = "slow")
    String price(String product) {
        return block(product);
    }

    @CacheResult(cacheName = "slow", lockTimeout = SOON)
    String priceSoon(String product) {
        return block(product);
    }

    @CacheResult(cacheName = "slow", lockTimeout = SOON)
    Uni<String> priceAsUni(String product) {
        return invoked(product);
    }

    @CacheResult(cacheName = "slow", lockTimeout = SOON)
    CompletionStage<String> priceAsStage(String product) {
        return invoked(product).subscribeAsCompletionStage();
    }

    String block(String product) {
        return invoked(product).await().atMost(Callers.LIMIT);
    }

    Uni<String> invoked(String product) {
        int call = calls.incrementAndGet();
        String price = "price " + call;
        return call > 1 ? Uni.createFrom().item(price)
                : Uni.createFrom().completionStage(release.thenApply(nothing -> price));
    }

    int calls() {
        return calls.get();
    }

    void reset() {
        calls.set(0);
        release = new CompletableFuture<>();
    }

    void letGo() {
        release.complete(null);
    }

    void fail(RuntimeException failure) {
        release.completeExceptionally(failure);
    }

    void awaitCall() {
        await().atMost(Callers.LIMIT).until(() -> calls.get() > 0);
    }

    String awaitCached(Supplier<@Nullable String> cached) {
        return Objects.requireNonNull(await().atMost(Callers.LIMIT).until(cached::get, Objects::nonNull));
    }
}
