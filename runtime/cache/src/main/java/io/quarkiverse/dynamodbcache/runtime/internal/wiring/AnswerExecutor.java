package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.concurrent.Executor;

/**
 * Runs what follows an answer at once, on the thread that brought it.
 * <p>
 * That one belongs to the SDK, and does not know the classes of the application by itself; those who read values, Jackson and
 * CDI, ask the thread for them.
 */
record AnswerExecutor(ClassLoader application) implements Executor {

    /** To be called on a thread of the application. */
    static AnswerExecutor here() {
        return new AnswerExecutor(Thread.currentThread().getContextClassLoader());
    }

    @Override
    public void execute(Runnable whatFollows) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            whatFollows.run();
        } finally {
            thread.setContextClassLoader(own);
        }
    }
}
