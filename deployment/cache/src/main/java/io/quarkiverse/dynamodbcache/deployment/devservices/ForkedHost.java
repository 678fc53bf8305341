package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs DynamoDB Local in a child process, which ends when its standard input does, that is, when this JVM is gone. */
final class ForkedHost implements ServerHost {

    @Override
    public int start(List<Path> jars, int port) {
        Process child = launch(jars, port);
        String announcement = CompletableFuture.supplyAsync(() -> firstLine(child))
                .completeOnTimeout("not listening after " + PATIENCE.toSeconds() + " s", PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        try {
            return Integer.parseInt(announcement);
        } catch (NumberFormatException e) {
            child.destroyForcibly();
            throw new ServerNotStartedException(announcement, null);
        }
    }

    @Override
    public String description() {
        return "in a process of its own, in memory";
    }

    private static Process launch(List<Path> jars, int port) {
        try {
            return new ProcessBuilder(command(jars, port)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new ServerNotStartedException(LocalServer.reason(e), e);
        }
    }

    private static List<String> command(List<Path> jars, int port) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // C1 and one collector thread are enough for tests, and leave the cores to those.
        return List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(jars),
                LocalServer.class.getName(), String.valueOf(port));
    }

    private static String classPath(List<Path> jars) {
        return Stream.concat(jars.stream(), Stream.of(ServerJars.ownJar()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String firstLine(Process child) {
        try (BufferedReader output = child.inputReader()) {
            String line = output.readLine();
            return line == null ? "its process ended at once" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
