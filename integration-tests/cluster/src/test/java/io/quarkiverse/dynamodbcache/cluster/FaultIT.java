package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Crowd;
import io.quarkiverse.dynamodbcache.cluster.nodes.RemoteCache;
import io.quarkiverse.dynamodbcache.cluster.nodes.RemoteFailure;
import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/** A DynamoDB that is down makes the application slower, not broken; and nothing of it is left behind. */
@ExtendWith(Clusters.class)
class FaultIT {

    private static final String CACHE = "hasty";
    /** api-call-timeout of that cache. */
    private static final Duration TIME_OUT = Duration.ofMillis(500);
    private static final Duration LOAD = Duration.ofMillis(20);
    /** What a machine adds that runs six JVMs on a few cores. */
    private static final Duration SLACK = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int CALLERS_PER_NODE = 16;

    private final Cluster cluster;

    FaultIT(Cluster cluster) {
        this.cluster = cluster;
    }

    static Stream<Named<Fault>> faults() {
        return Stream.of(Named.of("latency", Fault.latency(TIME_OUT.multipliedBy(4))), Named.of("reset", Fault.reset()),
                Named.of("black hole", Fault.blackHole()), Named.of("refusal", Fault.refusal()),
                Named.of("throttling", Fault.throttling()), Named.of("500", Fault.internalServerError()),
                Named.of("half answer", Fault.halfAnswer()));
    }

    @AfterEach
    void heal() {
        cluster.heal();
        await("entries are shared again").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL)
                .ignoreExceptionsInstanceOf(RemoteFailure.class).until(this::entriesAreShared);
    }

    private boolean entriesAreShared() {
        RemoteCache last = cluster.node(cluster.nodes().size() - 1).cache(CACHE);
        last.put("recovered", "value");
        Set<Answer> answers = Set.copyOf(cluster.onEach(node -> node.cache(CACHE).get("recovered")));
        return answers.equals(Set.of(new Answer("value", null)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void gets_goOnWithTheirLoaders(Fault fault) {
        // What is only made when it is first needed, threads above all, is not left behind.
        callers(Duration.ZERO);
        Footprints before = Footprints.of(cluster);
        cluster.inject(fault);
        List<CallersReport> reports = callers(Extent.ofThisBuild().fault);
        cluster.heal();

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.failures()).isEmpty();
            assertThat(report.calls()).isGreaterThanOrEqualTo(CALLERS_PER_NODE);
            assertThat(report.slowestMillis()).isLessThan(TIME_OUT.plus(LOAD).plus(SLACK).toMillis());
        });
        await("nothing is left behind").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL)
                .untilAsserted(() -> Footprints.of(cluster).assertNoLargerThan(before, CALLERS_PER_NODE));
    }

    private List<CallersReport> callers(Duration lasting) {
        return cluster.onEach(node -> node.cache(CACHE)
                .call(new Crowd(CALLERS_PER_NODE, "get", CALLERS_PER_NODE, LOAD, lasting)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void writes_tellTheirCaller(Fault fault) {
        List<Consumer<RemoteCache>> writes = List.of(cache -> cache.put("put", "value"), cache -> cache.invalidate("put"),
                RemoteCache::invalidateAll, cache -> cache.invalidateTag("tag"));
        cluster.inject(fault);
        // Each on a node of its own, because some wait for their time-out.
        List<Throwable> failures = cluster.onEach(node -> catchThrowable(
                () -> writes.get(cluster.nodes().indexOf(node)).accept(node.cache(CACHE))));

        assertThat(failures).hasSameSizeAs(writes).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(RemoteFailure.class).hasMessage("CacheStoreException"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void partsOfAPutOfMany_tellTheirCaller(Fault fault) {
        cluster.node(0).proxy().inject(fault);

        assertThatThrownBy(() -> cluster.node(0).cache(CACHE).putAll(Map.of("one", "value", "two", "value")))
                .isInstanceOf(RemoteFailure.class).hasMessage("BulkFailureException");
    }

    @Test
    void faultOfOneNode_leavesOthersAlone() {
        cluster.node(0).proxy().inject(Fault.blackHole());
        cluster.node(1).cache(CACHE).put("others", "value");

        assertThat(cluster.node(2).cache(CACHE).get("others")).isEqualTo(new Answer("value", null));
        assertThat(cluster.node(0).cache(CACHE).get("others").value()).startsWith(cluster.node(0).name());
    }
}
