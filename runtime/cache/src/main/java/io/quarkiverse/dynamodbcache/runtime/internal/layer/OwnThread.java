package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.concurrent.Executor;

/**
 * Runs user code that has no thread to come back to, each on a new one.
 * <p>
 * Not on a thread of the SDK, which user code must not hold up; and not in a pool, all of whose threads may be waiting for
 * just that code. It is needed so rarely that a thread each is no cost to speak of.
 */
public final class OwnThread implements Executor {

    @Override
    public void execute(Runnable userCode) {
        Thread thread = new Thread(userCode, "dynamodb-cache");
        thread.setDaemon(true);
        thread.start();
    }
}
