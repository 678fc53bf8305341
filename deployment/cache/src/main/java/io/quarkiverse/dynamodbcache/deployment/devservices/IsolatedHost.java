package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs DynamoDB Local in this JVM, where it sees the classes of the JDK and its own, and nobody sees its classes. */
final class IsolatedHost implements ServerHost {

    @Override
    public int start(List<Path> jars, int port) {
        // Never closed: the server loads classes as long as it answers.
        IsolatedClassLoader loader = new IsolatedClassLoader("dynamodb-local", jars);
        FutureTask<Integer> start = new FutureTask<>(() -> LocalServer.start(loader, port));
        // The threads of the server inherit from the one that starts it, and must not keep the application's class loader.
        Thread starter = new Thread(null, start, "dynamodb-local", 0, false);
        starter.setContextClassLoader(loader);
        starter.setDaemon(true);
        starter.start();
        try {
            return start.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new ServerNotStartedException(LocalServer.reason(e), e);
        } catch (TimeoutException e) {
            throw new ServerNotStartedException("not listening after " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotStartedException("interrupted", e);
        }
    }

    @Override
    public String description() {
        return "in this JVM, in memory";
    }
}
