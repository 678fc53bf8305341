package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs DynamoDB Local in this JVM, where it sees the classes of the JDK and its own, and nobody sees its classes. */
final class IsolatedHost implements ServerHost {

    @Override
    public int start(int port) {
        URLClassLoader jars = loader(ServerJars.resolve());
        FutureTask<Integer> start = new FutureTask<>(() -> LocalServer.start(jars, port));
        // The threads of the server inherit from the one that starts it, and must not keep the application's class loader.
        Thread starter = new Thread(null, start, "dynamodb-local", 0, false);
        starter.setContextClassLoader(jars);
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

    // Never closed: the server loads classes as long as it answers.
    private static URLClassLoader loader(List<Path> jars) {
        URL[] urls = jars.stream().map(IsolatedHost::url).toArray(URL[]::new);
        return new URLClassLoader("dynamodb-local", urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a file: " + jar, e);
        }
    }
}
