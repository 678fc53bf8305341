package io.quarkiverse.dynamodbcache.runtime.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.smallrye.mutiny.Uni;

class CachesHealthCheckTest {

    private final CheckedTables tables = new CheckedTables();

    private HealthCheckResponse health() {
        return new CachesHealthCheck(tables).call().await().atMost(Gate.BOUND);
    }

    @Test
    void applicationWithoutTables_isUp() {
        assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void oneForgottenTable_isEnoughToBeDown() {
        tables.add("fine", Uni.createFrom().item(List.of()), CircuitBreaker.none());
        tables.add("forgotten", Uni.createFrom().item(List.of("it does not exist")), CircuitBreaker.none());

        assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(health().getData()).contains(Map.of("fine", "UP", "forgotten", "it does not exist"));
    }

    @Test
    void unreachableDynamoDb_isSoForAllInstances_andTakesNoneAway() {
        tables.add("table", Uni.createFrom().failure(new IllegalStateException("Connection refused")), CircuitBreaker.none());

        assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(health().getData()).contains(Map.of("table", "unknown: could not be checked: Connection refused"));
    }
}
