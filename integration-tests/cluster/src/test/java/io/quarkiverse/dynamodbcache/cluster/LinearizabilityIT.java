package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.dynamodbcache.cluster.history.History;
import io.quarkiverse.dynamodbcache.cluster.history.Operation.Kind;
import io.quarkiverse.dynamodbcache.cluster.history.Promise;
import io.quarkiverse.dynamodbcache.cluster.history.RandomCallers;
import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;

/** Four processes, and callers who put, load and invalidate the same few keys: nobody is told what cannot be. */
@ExtendWith(Clusters.class)
class LinearizabilityIT {

    private static final Logger LOG = Logger.getLogger(LinearizabilityIT.class);
    private static final int CALLERS_PER_NODE = 4;
    private static final int KEYS = 4;

    @ParameterizedTest
    @CsvSource({ "strict, WITHIN_NODE", "leased, ACROSS_NODES" })
    void whatCallersWereTold_hasAnOrder(String cache, Promise promise, Cluster cluster) {
        // -Dhistory.seed=... does the same again, as far as the machine allows.
        long seed = Long.getLong("history.seed", System.nanoTime());
        LOG.infof("Seed of the history of '%s': %s", cache, seed);
        History history = new History(cache);
        new RandomCallers(seed, CALLERS_PER_NODE, KEYS, Extent.ofThisBuild().steps).call(cluster.nodes(), history);

        assertThat(history.contradictions(promise)).as("seed %s", seed).isEmpty();
        assertThat(history.count(Kind.HIT)).as("hits, without which nothing was tested").isPositive();
        assertThat(history.count(Kind.LOAD)).as("loads, without which nothing was tested").isPositive();
    }
}
