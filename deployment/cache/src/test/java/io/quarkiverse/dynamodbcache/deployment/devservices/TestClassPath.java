package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Has everything that the build of an application has on its class path. */
final class TestClassPath {

    private TestClassPath() {
    }

    static ServerJars jars() {
        return new ServerJars(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList());
    }
}
