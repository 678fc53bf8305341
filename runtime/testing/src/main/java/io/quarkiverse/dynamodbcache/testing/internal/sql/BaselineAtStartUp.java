package io.quarkiverse.dynamodbcache.testing.internal.sql;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

/** Takes the baseline before any test can write. Only there if a test is isolated by TRUNCATE. */
@Singleton
public class BaselineAtStartUp {

    void take(@Observes @Priority(Integer.MAX_VALUE) StartupEvent afterAllOthers, Baseline baseline) {
        baseline.takeAtStartUp();
    }
}
