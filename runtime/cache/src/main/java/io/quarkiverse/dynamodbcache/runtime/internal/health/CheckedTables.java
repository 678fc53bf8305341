package io.quarkiverse.dynamodbcache.runtime.internal.health;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;
import io.smallrye.mutiny.Uni;

/** The tables of all caches. A bean only of an application whose health is asked for. */
@Singleton
public class CheckedTables {

    private final List<TableHealth> tables = new CopyOnWriteArrayList<>();

    /** @param problems asks what is wrong with the table, each time that it is subscribed to */
    public void add(String table, Uni<List<String>> problems, CircuitBreaker breaker) {
        tables.add(new TableHealth(table, problems, breaker, Ticker.systemTicker()));
    }

    List<TableHealth> tables() {
        return tables;
    }
}
