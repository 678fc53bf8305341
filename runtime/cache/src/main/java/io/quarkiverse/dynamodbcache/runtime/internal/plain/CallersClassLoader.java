package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Runs a task on whatever thread gives it, with the class loader of the thread that made this.
 * <p>
 * The timer thread of the JDK is one for the whole JVM, and its class loader is that of whoever happened to need it first: in
 * dev mode and in tests, an application that has ended. Services would be looked up there.
 */
final class CallersClassLoader implements Executor {

    private final @Nullable ClassLoader caller = Thread.currentThread().getContextClassLoader();

    @Override
    public void execute(Runnable task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(caller);
        try {
            task.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
