package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Sees the classes of the JDK and those of its jars, and nothing of whatever this code runs in. */
final class IsolatedClassLoader extends URLClassLoader {

    IsolatedClassLoader(String name, List<Path> jars) {
        super(name, jars.stream().map(IsolatedClassLoader::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a file: " + jar, e);
        }
    }
}
