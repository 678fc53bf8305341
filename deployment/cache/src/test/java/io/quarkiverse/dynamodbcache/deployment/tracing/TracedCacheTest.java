package io.quarkiverse.dynamodbcache.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.OwnSpan;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.ToldSpan;
import io.quarkus.builder.Version;
import io.quarkus.cache.CacheName;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** An application with OpenTelemetry, and with the spans of the AWS SDK switched on. */
class TracedCacheTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GET_ITEM = "DynamoDb.GetItem";
    private static final String PUT_ITEM = "DynamoDb.PutItem";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            // By its name, as it needs classes that these tests do not have.
            .withApplicationRoot(root -> root.addAsResource(
                    "io/quarkiverse/dynamodbcache/runtime/internal/tracing/SpanTeller.class"))
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-opentelemetry", Version.getVersion())))
            .overrideConfigKey("quarkus.otel.traces.exporter", "none")
            .overrideConfigKey("quarkus.dynamodb.telemetry.enabled", "true")
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.generation-refresh", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.\"leased\".lease", "true")
            .overrideConfigKey("quarkus.cache.dynamodb.\"throwing\".lease", "true");

    @CacheName("gets")
    DynamoDbCache gets;

    @CacheName("failing")
    DynamoDbCache failing;

    @CacheName("together")
    DynamoDbCache together;

    @CacheName("leased")
    DynamoDbCache leased;

    @CacheName("many")
    DynamoDbCache many;

    @CacheName("secret")
    DynamoDbCache secret;

    @CacheName("throwing")
    DynamoDbCache throwing;

    @CacheName("moved")
    DynamoDbCache moved;

    @CacheName("blocking")
    DynamoDbCache blocking;

    private static <T> T answer(Uni<T> operation) {
        return operation.await().atMost(PATIENCE);
    }

    private static <T> T onEventLoop(Supplier<Uni<T>> operation) {
        try {
            return VertxContextSupport.subscribeAndAwait(operation);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static ToldSpan only(String name) {
        List<ToldSpan> spans = ToldSpan.named(name);
        assertThat(spans).as(name).hasSize(1);
        return spans.get(0);
    }

    /** What was measured and shared ahead of time is not there at once. */
    private static void assertChildren(ToldSpan span, String... names) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(span.children()).containsExactlyInAnyOrder(names));
    }

    @Test
    void missAndHitAndPut_areSpans_withRequestsAndLoaderAsTheirChildren() {
        OwnSpan.around("request", () -> answer(gets.get("key", key -> OwnSpan.around("loader", () -> "loaded"))));
        ToldSpan miss = only("get gets");

        assertThat(miss.kind()).isEqualTo("INTERNAL");
        assertThat(miss.parent()).isEqualTo(only("request").id());
        assertThat(miss.attributes()).containsExactlyInAnyOrderEntriesOf(Map.of("cache.name", "gets", "cache.operation", "get",
                "cache.result", "miss", "cache.dynamodb.units.read", 1.5, "cache.dynamodb.units.write", 2.0));
        // The first of its cache, which finds no generation, and begins one.
        assertChildren(miss, GET_ITEM, GET_ITEM, "DynamoDb.UpdateItem", PUT_ITEM, "loader");
        assertThat(OwnSpan.current()).isEqualTo(ToldSpan.NONE);

        answer(gets.getIfPresent("key"));
        ToldSpan hit = ToldSpan.named("get gets").get(1);
        assertThat(hit.attribute("cache.result")).isEqualTo("hit");
        assertThat(hit.attribute("cache.dynamodb.units.read")).isEqualTo(0.5);
        assertThat(hit.attribute("cache.dynamodb.units.write")).isEqualTo(0.0);
        assertChildren(hit, GET_ITEM);

        answer(gets.put("key", "put"));
        ToldSpan put = only("put gets");
        assertThat(put.attribute("cache.dynamodb.units.write")).isEqualTo(1.0);
        assertThat(put.attributes()).doesNotContainKey("cache.result");
        assertChildren(put, PUT_ITEM);
    }

    @Test
    void failureOfALoader_isAnError_ofWhichOnlyTheTypeIsTold() {
        assertThatThrownBy(() -> answer(failing.get("key", key -> {
            throw new IllegalArgumentException("no value for " + key);
        }))).isInstanceOf(IllegalArgumentException.class);
        ToldSpan span = only("get failing");

        assertThat(span.failed()).isTrue();
        assertThat(span.description()).isEmpty();
        assertThat(span.events()).isZero();
        assertThat(span.attribute("error.type")).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(span.attribute("cache.result")).isEqualTo("miss");
    }

    /** Each loader waits for the other, so the operations are under way at the same time. */
    @Test
    void operationsOfOneEventLoopContext_areNotMixedUp_andNothingIsLeftBehind() {
        Map<String, CompletableFuture<String>> values = Map.of("a", new CompletableFuture<>(), "b", new CompletableFuture<>());
        Map<String, String> seen = new LinkedHashMap<>();
        answer(together.invalidateAll());
        String left = onEventLoop(() -> Uni.join().all(
                together.<String, String> getAsync("a", key -> loading(key, "b", values, seen)),
                together.<String, String> getAsync("b", key -> loading(key, "a", values, seen)))
                .andFailFast().map(loaded -> OwnSpan.current()));
        List<ToldSpan> spans = ToldSpan.named("get together");

        assertThat(left).isEqualTo(ToldSpan.NONE);
        assertThat(spans).hasSize(2).allSatisfy(span -> {
            assertThat(span.parent()).isEqualTo(ToldSpan.NONE);
            assertThat(span.attribute("cache.dynamodb.units.read")).isEqualTo(0.5);
            assertThat(span.attribute("cache.dynamodb.units.write")).isEqualTo(1.0);
        });
        assertThat(spans).extracting(ToldSpan::id).containsExactlyInAnyOrderElementsOf(seen.values());
        spans.forEach(span -> assertChildren(span, GET_ITEM, PUT_ITEM));
    }

    private static Uni<String> loading(String key, String other, Map<String, CompletableFuture<String>> values,
            Map<String, String> seen) {
        seen.put(key, OwnSpan.current());
        values.get(key).complete("loaded");
        return Uni.createFrom().completionStage(values.get(other).copy()).map(value -> value);
    }

    /** They load on workers, which have the context of the event loop at the same time. */
    @Test
    void blockingLoadersOfAnEventLoop_areNotMixedUp_andNothingIsLeftBehind() {
        answer(blocking.invalidateAll());
        String left = onEventLoop(() -> Uni.join().all(blocking.get("a", key -> key), blocking.get("b", key -> key),
                blocking.get("c", key -> key), blocking.get("d", key -> key)).andFailFast().map(loaded -> OwnSpan.current()));
        List<ToldSpan> spans = ToldSpan.named("get blocking");

        assertThat(left).isEqualTo(ToldSpan.NONE);
        assertThat(spans).hasSize(4);
        spans.forEach(span -> {
            assertThat(span.attribute("cache.dynamodb.units.write")).isEqualTo(1.0);
            assertChildren(span, GET_ITEM, PUT_ITEM);
        });
    }

    @Test
    void operationsOnManyEntries_tellHowManyWereHits() {
        answer(many.invalidateAll());
        answer(many.putAll(Map.of("a", "1", "b", "2")));
        answer(many.<String, String> getAll(List.of("a", "b", "c"), missing -> Map.of("c", "3")));
        answer(many.invalidateIf(key -> key.equals("a")));
        ToldSpan get = only("getAll many");
        ToldSpan invalidate = only("invalidateIf many");

        assertThat(only("putAll many").attribute("cache.dynamodb.units.write")).isEqualTo(2.0);
        assertThat(get.attribute("cache.hits")).isEqualTo(2L);
        assertThat(get.attribute("cache.misses")).isEqualTo(1L);
        // DynamoDB Local charges nothing for the one that is not there.
        assertThat(get.attribute("cache.dynamodb.units.read")).isIn(1.0, 1.5);
        assertThat(get.attribute("cache.dynamodb.units.write")).isEqualTo(1.0);
        assertChildren(get, "DynamoDb.BatchGetItem", PUT_ITEM);
        assertThat((Double) invalidate.attribute("cache.dynamodb.units.read")).isPositive();
        assertThat(invalidate.attribute("cache.dynamodb.units.write")).isEqualTo(1.0);
        assertThat(invalidate.children()).contains("DynamoDb.Scan", "DynamoDb.DeleteItem");
    }

    /** Of several requests one after the other, each but the first by a thread of the SDK. */
    @Test
    void requestsAroundALoadWithALease_areAllOfItsOperation() {
        answer(leased.invalidateAll());
        answer(leased.getAsync("key", key -> Uni.createFrom().item("loaded").onItem().delayIt().by(Duration.ofMillis(1))));
        ToldSpan miss = only("get leased");

        assertThat(miss.attribute("cache.dynamodb.units.write")).isEqualTo(2.0);
        assertChildren(miss, GET_ITEM, "DynamoDb.UpdateItem", PUT_ITEM);
    }

    /** The lease is given up as a part of the operation, too, wherever the loader was called. */
    @Test
    void loadersThatThrow_orGiveNoUni_failAsWithoutTracing_andLeaveNothingBehind() {
        answer(throwing.invalidateAll());
        assertThatThrownBy(() -> answer(throwing.getAsync("no Uni", key -> noUni()))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> answer(throwing.getAsync("thrown", TracedCacheTest::thrown)))
                .isInstanceOf(IllegalStateException.class);
        String left = onEventLoop(() -> throwing.<String, String> get("blocking", TracedCacheTest::thrown)
                .onFailure(IllegalStateException.class).recoverWithItem("failed").map(failed -> OwnSpan.current()));
        List<ToldSpan> spans = ToldSpan.named("get throwing");

        assertThat(left).isEqualTo(ToldSpan.NONE);
        assertThat(OwnSpan.current()).isEqualTo(ToldSpan.NONE);
        assertThat(spans).hasSize(3).allMatch(ToldSpan::failed);
        spans.forEach(span -> assertChildren(span, GET_ITEM, "DynamoDb.UpdateItem", "DynamoDb.UpdateItem"));

        assertThatThrownBy(() -> answer(throwing.<String, String> getAll(List.of("a", "b"), TracedCacheTest::thrown)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(OwnSpan.current()).isEqualTo(ToldSpan.NONE);
        assertThat(only("getAll throwing").failed()).isTrue();
        assertThat(again("no Uni")).isEqualTo("loaded");
    }

    private String again(String key) {
        return answer(throwing.getAsync(key, other -> Uni.createFrom().item("loaded")));
    }

    private static <T> T thrown(Object key) {
        throw new IllegalStateException();
    }

    private static Uni<String> noUni() {
        return null;
    }

    /** Each begins where the one before has ended, which is on a thread of the SDK. */
    @Test
    void operationsOneAfterTheOther_areSiblings() {
        for (String key : List.of("waited for", "of an event loop")) {
            answer(moved.put(key, "value"));
        }
        OwnSpan.around("waiting", () -> answer(moved.bumpVersion("waited for")));
        onEventLoop(() -> moved.bumpVersion("of an event loop"));

        for (String name : List.of("get moved", "put moved", "invalidate moved")) {
            List<ToldSpan> spans = ToldSpan.named(name);
            assertThat(spans.subList(spans.size() - 2, spans.size())).as(name).extracting(ToldSpan::parent)
                    .containsExactly(only("waiting").id(), ToldSpan.NONE);
        }
    }

    @Test
    void noSpan_hasAKeyOrAValue() {
        answer(secret.get("SECRET-key", key -> "SECRET-value"));
        answer(secret.put("SECRET-key", "SECRET-value"));
        answer(secret.putAll(Map.of("SECRET-key", "SECRET-value", "other", "SECRET-value")));
        answer(secret.putIfAbsent("SECRET-key", "SECRET-value"));
        answer(secret.invalidateTag("SECRET-tag"));
        assertThatThrownBy(() -> answer(secret.get("SECRET-other", key -> {
            throw new IllegalArgumentException(key);
        }))).hasMessageContaining("SECRET");

        assertThat(ToldSpan.ALL).isNotEmpty().noneMatch(span -> span.toString().contains("SECRET"));
    }
}
