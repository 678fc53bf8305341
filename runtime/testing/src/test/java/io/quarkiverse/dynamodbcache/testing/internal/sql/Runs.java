package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.lang.reflect.Method;
import java.util.List;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** Begins what only this package begins. */
public final class Runs {

    private Runs() {
    }

    /** One whose transaction the current thread has from now on. */
    public static RolledBackRun begin(Class<?> testClass, Method test, Isolation isolation) {
        return new RolledBackRun(new TestRun("n", testClass, test, isolation), TestTransaction.begin());
    }

    public static List<String> doubts(RolledBackRun run) {
        return run.doubts();
    }

    public static Units noUnits() {
        return new Units(List.of());
    }

    public static Units unitThatCannotBeCleared() {
        return new Units(List.of(FakeSessions.unit("u", (session, method, arguments) -> {
            if (method.getName().equals("clear")) {
                throw new IllegalStateException("Cannot be cleared");
            }
            return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
        })));
    }
}
