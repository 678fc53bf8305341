package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The jars of DynamoDB Local, from the Maven repositories of the user.
 * <p>
 * They are not dependencies of this extension: they would clash with those of the application, and their licence does not
 * allow to pass them on.
 *
 * @param buildTime the class path of the build, which has the Maven resolver of Quarkus
 */
record ServerJars(List<Path> buildTime) {

    /**
     * The resolver is isolated too: inside Maven, in {@code quarkus:run}, it would find classes of that Maven among its own
     * and not work.
     */
    @SuppressWarnings("unchecked")
    List<Path> resolve() {
        List<Path> classPath = new ArrayList<>(buildTime);
        classPath.add(ownJar());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (IsolatedClassLoader resolver = new IsolatedClassLoader("dynamodb-local-resolver", classPath)) {
            thread.setContextClassLoader(resolver);
            return (List<Path>) resolver.loadClass(ServerArtifacts.class.getName()).getMethod("resolve").invoke(null);
        } catch (InvocationTargetException e) {
            throw new JarsNotResolvedException(e.getTargetException());
        } catch (ReflectiveOperationException | IOException e) {
            throw new JarsNotResolvedException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Where the classes of this extension are, for what runs apart from the build. */
    static Path ownJar() {
        try {
            return Path.of(ServerJars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class loader returned no location of ours", e);
        }
    }
}
