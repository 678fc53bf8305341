package io.quarkiverse.dynamodbcache.cluster.nodes;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.dynamodbcache.deployment.devservices.LocalServer;
import io.quarkiverse.dynamodbcache.deployment.devservices.ServerArtifacts;
import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;

/** The DynamoDB Local of the Dev Services in a process of its own, which ends when this JVM does, however it ends. */
record DynamoDbLocal(Process process, URI endpoint) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    static DynamoDbLocal start() {
        try {
            Process process = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String port = CompletableFuture.supplyAsync(() -> firstLine(process))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return new DynamoDbLocal(process, URI.create("http://127.0.0.1:" + Integer.parseInt(port)));
        } catch (BootstrapMavenException | IOException e) {
            throw new IllegalStateException("DynamoDB Local could not be fetched or started", e);
        }
    }

    private static List<String> command() throws BootstrapMavenException, IOException {
        Path own = Path.of(LocalServer.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        String classPath = Stream.concat(ServerArtifacts.resolve().stream(), Stream.of(own)).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(Java.EXECUTABLE, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath,
                LocalServer.class.getName(), "0");
    }

    private static String firstLine(Process process) {
        try (BufferedReader output = process.inputReader()) {
            return String.valueOf(output.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
