package io.quarkiverse.dynamodbcache.testing.internal.lifecycle;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.arc.All;

/** Leads the participants through each test. Quarkus runs the tests of an application one after the other. */
@Singleton
public class TestData {

    private final List<Participant> participants;
    private final Isolation defaultIsolation;
    private final Deque<Participant> begun = new ArrayDeque<>();
    private @Nullable TestRun running;
    private Optional<Throwable> earlierFailure = Optional.empty();

    TestData(@All List<Participant> participants,
            @ConfigProperty(name = "quarkus.test-data.isolation", defaultValue = "NAMESPACE") Isolation defaultIsolation) {
        this.participants = participants;
        this.defaultIsolation = defaultIsolation;
    }

    /** @param failureBefore what Quarkus takes for the failure of this test before it has begun: that of one before it */
    void begin(Class<?> testClass, Method method, Optional<Throwable> failureBefore) {
        // Something may have kept the test before from ending, as a callback that fails keeps those after it from being called.
        end(failureBefore);
        TestRun test = new TestRun(UUID.randomUUID().toString().replace("-", ""), testClass, method,
                isolationOf(testClass, method));
        running = test;
        earlierFailure = failureBefore;
        for (Participant participant : participants) {
            participant.begin(test);
            begun.push(participant);
        }
    }

    private Isolation isolationOf(Class<?> testClass, Method method) {
        Optional<Isolation> own = TestRun.annotation(DataIsolation.class, testClass, method).map(DataIsolation::value);
        Isolation isolation = own.orElse(defaultIsolation);
        boolean rollsBack = isolation == Isolation.ROLLBACK || isolation == Isolation.JOINED;
        if (rollsBack && participants.stream().noneMatch(Participant::rollsBack)) {
            String mistake = ("%s for %s: this application has no Hibernate ORM, so nothing is rolled back. Use NAMESPACE, which "
                    + "isolates DynamoDB and caches just so.")
                    .formatted(
                            own.isPresent() ? "@DataIsolation(" + isolation + ')' : "quarkus.test-data.isolation=" + isolation,
                            testClass.getName());
            throw new IllegalStateException(mistake);
        }
        return isolation;
    }

    /** Every participant that began ends, even if another one fails. */
    void end(Optional<Throwable> latestFailure) {
        TestRun test = running;
        if (test == null) {
            return;
        }
        running = null;
        Optional<Throwable> failure = latestFailure.filter(latest -> latest != earlierFailure.orElse(null));
        AssertionError mistakes = new AssertionError("After " + test.name());
        while (!begun.isEmpty()) {
            try {
                begun.pop().end(test, failure);
            } catch (Throwable mistake) {
                mistakes.addSuppressed(mistake);
            }
        }
        switch (mistakes.getSuppressed().length) {
            case 0 -> {
            }
            case 1 -> throwAsIs(mistakes.getSuppressed()[0]);
            default -> throw mistakes;
        }
    }

    /** Participants declare no checked exceptions. */
    private static void throwAsIs(Throwable unchecked) {
        if (unchecked instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) unchecked;
    }
}
