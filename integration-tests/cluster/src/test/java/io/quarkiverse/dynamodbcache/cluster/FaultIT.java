package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.core.ConditionFactory;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.RemoteCache;
import io.quarkiverse.dynamodbcache.cluster.nodes.RemoteFailure;
import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/** A DynamoDB that is down makes the application slower, not broken; and nothing of it is left behind. */
@ExtendWith(Clusters.class)
@ParameterizedClass
@MethodSource("ordeals")
class FaultIT {

    private static final Logger LOG = Logger.getLogger(FaultIT.class);
    /** api-call-timeout of the cache. */
    private static final Duration TIME_OUT = Duration.ofMillis(500);
    /** circuit-breaker.delay of the application. */
    private static final Duration BREAKER_PERIOD = Duration.ofMillis(300);
    /**
     * For what a call does beside waiting, above all when it is compiled for the first time. In addition, a bound has what the
     * machine took from all threads, which is measured with the calls, once for each thread that such a call has to wake up. On
     * a machine that does nothing else this is little, and then a second time-out, or a second period of the breaker, is beyond
     * the bound.
     */
    private static final Duration OWN_TIME = Duration.ofMillis(400);
    /** Of some 14 MB. In the long form, 20,000 calls on each node must not leave 160 bytes each behind. */
    private static final long MORE_MEMORY = 3 << 20;
    /** No invalidation waits longer than 30 seconds to be made again. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Ordeal ordeal;
    private final Cluster cluster;

    FaultIT(Ordeal ordeal, Cluster cluster) {
        this.ordeal = ordeal;
        this.cluster = cluster;
    }

    /** One for all tests of a fault, because it takes its time. Each begins when the tests of the one before are over. */
    static Stream<Named<Ordeal>> ordeals(Cluster cluster) {
        return Stream.of(Named.of("latency", Fault.latency(TIME_OUT.multipliedBy(4))), Named.of("reset", Fault.reset()),
                Named.of("black hole", Fault.blackHole()), Named.of("refusal", Fault.refusal()),
                Named.of("throttling", Fault.throttling()), Named.of("500", Fault.internalServerError()),
                Named.of("half answer", Fault.halfAnswer()))
                .map(fault -> Named.of(fault.getName(), ordeal(fault, cluster)));
    }

    private static Ordeal ordeal(Named<Fault> fault, Cluster cluster) {
        Ordeal ordeal = Ordeal.of(fault.getPayload(), cluster, Extent.ofThisBuild().fault);
        LOG.infof("%s: %s", fault.getName(), ordeal.figures());
        return ordeal;
    }

    private static Duration stall(CallersReport report) {
        return Duration.ofMillis(CallersReport.WAKE_UPS * report.stalledMillis());
    }

    @Test
    void gets_goOnWithTheirLoaders() {
        assertThat(ordeal.gets()).extracting(CallersReport::failures).containsOnly(Map.of());
        assertThat(ordeal.gets()).extracting(CallersReport::calls)
                .allMatch(calls -> calls >= Ordeal.CALLERS_PER_NODE);
    }

    @Test
    void gets_takeNoLongerThanOneTimeOutAndOneLoad() {
        assertThat(ordeal.gets()).extracting(report -> Duration.ofMillis(report.slowestMillis()).minus(stall(report)))
                .allSatisfy(slowest -> assertThat(slowest).isLessThan(TIME_OUT.plus(Ordeal.LOAD).plus(OWN_TIME)));
    }

    @Test
    void changes_tellTheirCaller() {
        assertThat(ordeal.changes()).flatExtracting(Changes::told).isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(RemoteFailure.class)
                        .message().isIn("CacheStoreException", "BulkFailureException"));
    }

    @Test
    void nodes_recoverWithinOneBreakerPeriod() {
        for (int i = 0; i < cluster.nodes().size(); i++) {
            assertThat(ordeal.recoveries().get(i).minus(stall(ordeal.gets().get(i))))
                    .isLessThan(BREAKER_PERIOD.plus(OWN_TIME));
        }
    }

    @Test
    void entries_areSharedAgain() {
        RemoteCache last = cluster.node(cluster.nodes().size() - 1).cache(Ordeal.CACHE);

        patiently("entries are shared again").ignoreExceptionsInstanceOf(RemoteFailure.class).untilAsserted(() -> {
            last.put("shared", "value");
            assertThat(cluster.onEach(node -> node.cache(Ordeal.CACHE).get("shared"))).containsOnly(new Answer("value", null));
        });
    }

    @Test
    void invalidations_areMadeAgain() {
        List<String> keys = ordeal.changes().stream().map(Changes::invalidated).flatMap(List::stream).toList();
        RemoteCache cache = cluster.node(0).cache(Ordeal.CACHE);

        patiently("no invalidation is lost").ignoreExceptionsInstanceOf(RemoteFailure.class)
                .untilAsserted(() -> assertThat(cache.lookAtAll(keys)).doesNotContainValue(Ordeal.OLD));
    }

    @Test
    void threadsConnectionsAndMemory_areNotLeftBehind() {
        patiently("nothing is left behind").untilAsserted(() -> Footprints.of(cluster)
                .assertNoLargerThan(ordeal.before(), Ordeal.CALLERS_PER_NODE, MORE_MEMORY));
        LOG.infof("before: %s; after: %s", ordeal.before(), Footprints.of(cluster));
    }

    private static ConditionFactory patiently(String awaited) {
        return await(awaited).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL);
    }
}
