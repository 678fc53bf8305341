package io.quarkiverse.dynamodbcache.testing.internal.lifecycle;

import java.util.Optional;
import java.util.function.Consumer;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.arc.Subclass;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Found by Quarkus as a service. Does nothing where the application is another process, as in an integration test. */
public final class TestDataCallback implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        inApplication(data -> data.begin(testClass(context), context.getTestMethod(), failure(context)));
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        inApplication(data -> data.end(failure(context)));
    }

    /** As it was written: one with an interceptor, as that of {@code @TestTransaction}, is extended by ArC. */
    private static Class<?> testClass(QuarkusTestMethodContext context) {
        Class<?> type = context.getTestInstance().getClass();
        return context.getTestInstance() instanceof Subclass ? type.getSuperclass() : type;
    }

    /** The latest of this class: Quarkus forgets it with the next class, not with the next test. */
    private static Optional<Throwable> failure(QuarkusTestMethodContext context) {
        return Optional.ofNullable(context.getTestStatus().getTestErrorCause());
    }

    private static void inApplication(Consumer<TestData> step) {
        ArcContainer application = Arc.container();
        if (application == null || !application.isRunning()) {
            return;
        }
        InstanceHandle<TestData> data = application.instance(TestData.class);
        if (data.isAvailable()) {
            step.accept(data.get());
        }
    }
}
