package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.Participant;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** Gives each test the DynamoDB tables that were there when the application had started. */
@Singleton
@Priority(20)
public final class DynamoDbParticipant implements Participant {

    private final TestedDatabases databases;

    DynamoDbParticipant(TestedDatabases databases) {
        this.databases = databases;
    }

    /** Also what was written between two tests, as by a {@code @BeforeAll} method, else the first test would see it alone. */
    @Override
    public void begin(TestRun test) {
        if (test.isolation() != Isolation.NONE) {
            databases.reset(test);
        }
    }

    /** Elsewhere the next test that is isolated does it, so that tests can be looked into after they failed. */
    @Override
    public void end(TestRun test, Optional<Throwable> failure) {
        if (test.isolation() == Isolation.TRUNCATE) {
            databases.reset(test);
        }
    }
}
