package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.dynamodbcache.benchmarks.stub.StubServer;
import io.quarkiverse.dynamodbcache.deployment.devservices.LocalServer;
import io.quarkiverse.dynamodbcache.deployment.devservices.ServerArtifacts;
import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;

/**
 * A child process that answers on a port, which it announces in its first line. It ends when it is closed, or this JVM ends.
 */
record Server(Process process, int port) implements AutoCloseable {

    /** Costs next to nothing, so that the client is what is measured. */
    static Server stub() {
        return start(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), StubServer.class.getName()));
    }

    /** The one of the Dev Services, but with both compilers. */
    static Server dynamoDbLocal() {
        try {
            Path own = Path.of(LocalServer.class.getProtectionDomain().getCodeSource().getLocation().getPath());
            String classPath = Stream.concat(ServerArtifacts.resolve().stream(), Stream.of(own)).map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            return start(List.of("-cp", classPath, LocalServer.class.getName(), "0"));
        } catch (BootstrapMavenException | IOException e) {
            throw new IllegalStateException("The jars of DynamoDB Local could not be fetched", e);
        }
    }

    private static Server start(List<String> arguments) {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(Java.executable()), arguments.stream()).toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader output = process.inputReader();
            return new Server(process, Integer.parseInt(String.valueOf(output.readLine())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
