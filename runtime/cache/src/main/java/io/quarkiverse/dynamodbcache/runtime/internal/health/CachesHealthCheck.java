package io.quarkiverse.dynamodbcache.runtime.internal.health;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Keeps an instance from getting requests whose table was forgotten; and never takes an instance away because DynamoDB does not
 * answer: all of them would go at once, while each of them works without the cache.
 */
@Readiness
@ApplicationScoped
public class CachesHealthCheck implements AsyncHealthCheck {

    private final CheckedTables tables;

    CachesHealthCheck(CheckedTables tables) {
        this.tables = tables;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("DynamoDB caches health check").up();
        return Multi.createFrom().iterable(tables.tables())
                .onItem().transformToUniAndConcatenate(table -> table.state().invoke(state -> {
                    health.withData(table.table(), state.text());
                    if (state.isWrong()) {
                        health.down();
                    }
                }))
                .collect().last().map(done -> health.build());
    }
}
